import { observer } from 'mobx-react-lite';
import { SkuSheet } from '@/components/SkuSheet';
import { toast, toastFailed } from '@/components/toast';
import { goTo, linesParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import type { SkuChoice } from '@/stores/skuChoice';
import { AwaitButton } from './AwaitButton';
import type { GoodsStore } from './goodsStore';
import type { ReadersStore } from './readersStore';

interface Props {
  readonly store: GoodsStore;
  readonly readers: ReadersStore;
  readonly choice: SkuChoice;
}

/** The sheet, and where its buttons lead. */
export const GoodsSheet = observer(function GoodsSheet({ store, readers, choice }: Props) {
  const { goods: texts, cart } = useTexts();
  const lines = () => linesParam(choice.sku ? [{ skuId: choice.sku.id, quantity: choice.quantity }] : []);
  return (
    <SkuSheet
      choice={choice}
      open={store.choosing}
      onClose={() => store.chosen()}
      busy={store.put.running}
      whenSoldOut={<AwaitButton store={readers} skuId={choice.sku?.id} />}
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
        const put = await store.putInCart();
        if (put) toast(put === 'held' ? cart.held : texts.put);
        else toastFailed(store.put.failed);
      }}
    />
  );
});
