import { Text, View } from '@tarojs/components';
import Taro, { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { reaction } from 'mobx';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { Await } from '@/components/Await';
import { Card } from '@/components/Card';
import { Screen } from '@/components/Screen';
import { toast, toastFailed } from '@/components/toast';
import { heldCart } from '@/stores/heldCart';
import { useTexts } from '@/stores/language';
import { sendsTo } from '@/stores/sendsTo';
import { useShop } from '@/stores/shop';
import { useTab } from '@/stores/tabs';
import { CartBar } from './CartBar';
import { CartBones } from './CartBones';
import { CartHints } from './CartHints';
import { CartRow } from './CartRow';
import { CartReceipt } from './CartSum';
import { CartStore } from './cartStore';
import { EmptyCart } from './EmptyCart';
import { HeldLines } from './HeldLines';
import { InvalidLines } from './InvalidLines';
import { KindSheet } from './KindSheet';
import { KindStore } from './kindStore';
import './index.scss';

/** What is put aside to be bought: changed at a tap, told to the shop when the taps rest. */
export default observer(function CartPage() {
  const shop = useShop();
  const { cart: texts } = useTexts();
  const [store] = useState(() => new CartStore(shop, toastFailed));
  const [kind] = useState(() => new KindStore(shop, toastFailed));
  useTab('cart');
  useDidShow(() => {
    void store.load();
    void sendsTo.find(shop);
  });
  useHeld(store);
  useDidHide(() => void store.settled());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));

  const isShown = store.cart.value !== undefined && !store.isEmpty;
  return (
    <Screen
      title={texts.title}
      nav={isShown ? <Nav store={store} /> : undefined}
      tab
      bar={isShown && <CartBar store={store} />}
    >
      <HeldLines />
      <Await of={store.cart} bones={<CartBones />}>
        {() => {
          if (!store.isEmpty) return <Filled store={store} kind={kind} />;
          return heldCart.lines.length === 0 && <EmptyCart />;
        }}
      </Await>
      <KindSheet store={store} kind={kind} />
      <CartReceipt store={store} />
    </Screen>
  );
});

const Nav = observer(function Nav({ store }: { readonly store: CartStore }) {
  const { cart: texts } = useTexts();
  return (
    <View className="cart__nav">
      <Text className="cart__title">{texts.title}</Text>
      <View className="cart__tidy" ariaRole="button" onClick={() => store.tidy(!store.tidying)}>
        {store.tidying ? texts.tidied : texts.tidy}
      </View>
    </View>
  );
});

/** What was kept on the phone has come into the cart: it is shown there, and what could not come is told. */
function useHeld(store: CartStore): void {
  const { cart: texts } = useTexts();
  useEffect(
    () =>
      reaction(
        () => heldCart.lines.length,
        (count, before) => void (count < before && store.load()),
      ),
    [store],
  );
  useEffect(() => {
    const tell = (left: number) => {
      if (left === 0) return;
      toast(texts.heldLeft(left));
      heldCart.told();
    };
    return reaction(() => heldCart.left, tell, { fireImmediately: true });
  }, [texts]);
}

interface Props {
  readonly store: CartStore;
  readonly kind: KindStore;
}

const Filled = observer(function Filled({ store, kind }: Props) {
  return (
    <>
      <CartHints store={store} />
      {store.groups.map((group) => (
        <Card key={group[0]!.skuId}>
          {group.map((line) => (
            <CartRow key={line.skuId} line={line} store={store} kind={kind} />
          ))}
        </Card>
      ))}
      {store.invalid.length > 0 && <InvalidLines store={store} kind={kind} />}
    </>
  );
});
