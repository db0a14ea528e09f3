import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { StickyBar } from '@/components/StickyBar';
import { Tick } from '@/components/Tick';
import { confirmed, toast } from '@/components/toast';
import { goTo, linesParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { CartSum } from './CartSum';
import type { CartStore } from './cartStore';

/** What is selected costs so much; or, while tidying, what is taken out. */
export const CartBar = observer(function CartBar({ store }: { readonly store: CartStore }) {
  return <StickyBar aboveTabs>{store.tidying ? <Tidying store={store} /> : <Buying store={store} />}</StickyBar>;
});

const Buying = observer(function Buying({ store }: { readonly store: CartStore }) {
  const { cart: texts } = useTexts();
  const { whyNotCheckout, units } = store;
  const checkout = async () => {
    await store.settled();
    if (!store.whyNotCheckout) await goTo.checkout({ by: 'cart', lines: linesParam(store.selected) });
  };
  return (
    <>
      <All on={store.allSelected} onTap={() => store.selectAll()} />
      <CartSum store={store} onTap={() => store.explain(true)} />
      <Button whyNot={whyNotCheckout && texts[whyNotCheckout]} onTap={() => void checkout()}>
        {texts.checkout(units)}
      </Button>
    </>
  );
});

const Tidying = observer(function Tidying({ store }: { readonly store: CartStore }) {
  const { cart: texts } = useTexts();
  const count = store.marked.size;
  const remove = async () => {
    const ids = [...store.marked];
    if (!(await confirmed(texts.removeAsk(ids.length), texts.removeWords))) return;
    if (await store.remove(ids)) toast(texts.removed);
  };
  return (
    <>
      <All on={store.allMarked} onTap={() => store.markAll()} />
      <View className="cart-bar__sum" />
      <Button whyNot={count === 0 ? texts.nothing : undefined} onTap={() => void remove()}>
        {texts.remove(count)}
      </Button>
    </>
  );
});

const All = observer(function All({ on, onTap }: { readonly on: boolean; readonly onTap: () => void }) {
  const { cart: texts } = useTexts();
  return (
    <View className="cart-bar__all">
      <Tick on={on} label={texts.selectAll} onTap={onTap} />
      <Text onClick={onTap}>{texts.selectAll}</Text>
    </View>
  );
});
