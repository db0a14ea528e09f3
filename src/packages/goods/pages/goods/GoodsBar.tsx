import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { StickyBar, StickyBarIcon } from '@/components/StickyBar';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import type { SkuChoice } from '@/stores/skuChoice';
import { tabs } from '@/stores/tabs';
import { money } from '@/texts/money';
import type { GoodsStore } from './goodsStore';

interface Props {
  readonly store: GoodsStore;
  readonly choice: SkuChoice;
}

/** Alone or together: each button says its price. */
export const GoodsBar = observer(function GoodsBar({ store, choice }: Props) {
  const { goods: texts } = useTexts();
  const { session } = useShop();
  return (
    <StickyBar>
      <StickyBarIcon icon="store" label={texts.shop} onTap={goTo.home} />
      <StickyBarIcon icon="shopping-cart" label={texts.cart} count={session.inCart} onTap={goTo.cart} />
      <Ways store={store} choice={choice} />
    </StickyBar>
  );
});

const Ways = observer(function Ways({ store, choice }: Props) {
  const { common, goods: texts, refusal } = useTexts();
  const { goods, soldOut, alone, inTeam } = choice;
  const toSimilar = () => {
    tabs.want(goods.categoryId);
    void goTo.category();
  };
  if (soldOut || !goods.onSale) {
    return (
      <>
        <Button whyNot={goods.onSale ? common.soldOut : refusal.goods_off}>{texts.open(0)}</Button>
        <Button kind="soft" onTap={toSimilar}>
          {texts.similar}
        </Button>
      </>
    );
  }
  if (!goods.campaign) {
    return (
      <>
        <Button kind="soft" onTap={() => store.choose('alone')}>
          {texts.sku.putInCart}
        </Button>
        <Button sub={money(alone)} onTap={() => store.choose('alone')}>
          {texts.buy}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button kind="soft" sub={money(alone)} onTap={() => store.choose('alone')}>
        {texts.alone}
      </Button>
      <Button sub={money(inTeam ?? alone)} onTap={() => store.choose('team')}>
        {texts.open(goods.campaign.size)}
      </Button>
    </>
  );
});
