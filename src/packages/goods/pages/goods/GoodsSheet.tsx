import { observer } from 'mobx-react-lite';
import { SkuSheet } from '@/components/SkuSheet';
import { toast, toastFailed } from '@/components/toast';
import { goTo, linesParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import type { SkuChoice } from '@/stores/skuChoice';
import type { GoodsStore } from './goodsStore';

interface Props {
  readonly store: GoodsStore;
  readonly choice: SkuChoice;
}

/** The sheet, and where its buttons lead. */
export const GoodsSheet = observer(function GoodsSheet({ store, choice }: Props) {
  const { goods: texts } = useTexts();
  const lines = () => linesParam(choice.sku ? [{ skuId: choice.sku.id, quantity: choice.quantity }] : []);
  return (
    <SkuSheet
      choice={choice}
      open={store.choosing}
      onClose={() => store.chosen()}
      busy={store.put.running}
      onTeam={() => {
        store.chosen();
        if (choice.goods.campaign)
          void goTo.checkout({ by: 'open', lines: lines(), campaignId: choice.goods.campaign.id });
      }}
      onAlone={() => {
        store.chosen();
        void goTo.checkout({ by: 'alone', lines: lines() });
      }}
      onCart={async () => {
        if (await store.putInCart()) toast(texts.put);
        else toastFailed(store.put.failed);
      }}
    />
  );
});
