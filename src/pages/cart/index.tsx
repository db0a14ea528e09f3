import { View } from '@tarojs/components';
import Taro, { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Card } from '@/components/Card';
import { Screen } from '@/components/Screen';
import { toastFailed } from '@/components/toast';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { useTab } from '@/stores/tabs';
import { CartBar } from './CartBar';
import { CartBones } from './CartBones';
import { CartRow } from './CartRow';
import { CartStore } from './cartStore';
import { EmptyCart } from './EmptyCart';
import { FreightHint } from './FreightHint';
import { InvalidLines } from './InvalidLines';
import './index.scss';

/** What is put aside to be bought: changed at a tap, told to the shop when the taps rest. */
export default observer(function CartPage() {
  const shop = useShop();
  const { cart: texts } = useTexts();
  const [store] = useState(() => new CartStore(shop, toastFailed));
  useTab('cart');
  useDidShow(() => void store.load());
  useDidHide(() => void store.settled());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));

  const isShown = store.cart.value !== undefined && !store.isEmpty;
  return (
    <Screen title={texts.title} tab bar={isShown && <CartBar store={store} />}>
      <Await of={store.cart} bones={<CartBones />}>
        {() => (store.isEmpty ? <EmptyCart /> : <Filled store={store} />)}
      </Await>
    </Screen>
  );
});

const Filled = observer(function Filled({ store }: { readonly store: CartStore }) {
  const { cart: texts } = useTexts();
  return (
    <>
      <View className="cart__top">
        <FreightHint store={store} />
        <View className="cart__tidy" ariaRole="button" onClick={() => store.tidy(!store.tidying)}>
          {store.tidying ? texts.tidied : texts.tidy}
        </View>
      </View>
      {store.groups.map((group) => (
        <Card key={group[0]!.skuId}>
          {group.map((line) => (
            <CartRow key={line.skuId} line={line} store={store} />
          ))}
        </Card>
      ))}
      {store.invalid.length > 0 && <InvalidLines store={store} />}
    </>
  );
});
