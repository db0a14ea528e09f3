import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { StickyBar, StickyBarIcon } from '@/components/StickyBar';
import { needsOf } from '@/domain/campaign';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import type { SkuChoice } from '@/stores/skuChoice';
import { tabs } from '@/stores/tabs';
import { money } from '@/texts/money';
import { AwaitButton } from './AwaitButton';
import type { GoodsStore } from './goodsStore';
import { Heart } from './Heart';
import type { ReadersStore } from './readersStore';

interface Props {
  readonly store: GoodsStore;
  readonly readers: ReadersStore;
  readonly choice: SkuChoice;
}

/** Alone or together: each button says its price. */
export const GoodsBar = observer(function GoodsBar({ store, readers, choice }: Props) {
  const { goods: texts } = useTexts();
  const { session } = useShop();
  return (
    <StickyBar>
      <Heart store={readers} />
      <StickyBarIcon icon="shopping-cart" label={texts.cart} count={session.inCart} onTap={goTo.cart} />
      <Ways store={store} readers={readers} choice={choice} />
    </StickyBar>
  );
});

const Ways = observer(function Ways({ store, readers, choice }: Props) {
  const { common, goods: texts, refusal } = useTexts();
  const { goods, soldOut, mine, inTeam = mine, whyNotTeam } = choice;
  const toSimilar = () => {
    tabs.want(goods.categoryId);
    void goTo.category();
  };
  if (soldOut || !goods.onSale) {
    return (
      <>
        {goods.onSale ? (
          <AwaitButton store={readers} skuId={choice.sku?.id} />
        ) : (
          <Button whyNot={refusal.goods_off}>{texts.open(0)}</Button>
        )}
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
        <Button sub={money(mine)} onTap={() => store.choose('alone')}>
          {texts.buy}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button kind={whyNotTeam ? 'main' : 'soft'} sub={money(mine)} onTap={() => store.choose('alone')}>
        {texts.alone}
      </Button>
      {!whyNotTeam && (
        <Button sub={inTeam === 0 ? common.free : money(inTeam)} onTap={() => store.choose('team')}>
          {texts.open(needsOf(goods.campaign))}
        </Button>
      )}
    </>
  );
});
