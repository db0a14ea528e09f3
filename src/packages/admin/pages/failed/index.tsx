import { Text, Textarea, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { Sheet } from '@/components/Sheet';
import { confirmed, toast, toastFailed } from '@/components/toast';
import type { FailedRefund } from '@/contract/adminToday';
import { MOST_AFTER_SALE_WORDS } from '@/domain/afterSale';
import { zero } from '@/domain/money';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import { Buyer } from '../../Buyer';
import { FailedRefunds, keyOfRefund } from '../../failedRefunds';
import { ListBones } from '../../ListBones';
import '../../SaleSheets.scss';
import './index.scss';

/** Refunds that WeChat could not do: tried again, or settled by hand. */
export default observer(function FailedRefundsPage() {
  const shop = useShop();
  const { adminSales } = useTexts();
  const texts = adminSales.refunds;
  const [store] = useState(() => new FailedRefunds(shop));
  useDidShow(() => void store.list.load());
  usePullDownRefresh(() => void store.list.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <Text className="failed-refund__words">{texts.words}</Text>
      <PageList
        list={store.list}
        keyOf={keyOfRefund}
        bones={<ListBones height={110} />}
        empty={<EmptyState {...texts.none} />}
      >
        {(refund) => <Row refund={refund} store={store} />}
      </PageList>
      <SettleSheet store={store} />
    </Screen>
  );
});

interface Props {
  readonly refund: FailedRefund;
  readonly store: FailedRefunds;
}

const Row = observer(function Row({ refund, store }: Props) {
  const { adminSales, refusal } = useTexts();
  const { clock, language } = useShop();
  const texts = adminSales.refunds;
  const [now] = useState(clock.now);
  const { amount, because, askedAt, orderId, orderNumber, afterSaleId, buyer } = refund;
  const again = async () => {
    if (await store.again(refund)) return toast(texts.revived);
    const { failed } = store.retrying;
    if (failed?.kind === 'refused' && failed.code === 'not_found') return toast(texts.notDead);
    return failed?.kind === 'refused' ? toast(refusal[failed.code]) : toastFailed(failed);
  };
  return (
    <Card>
      <View ariaRole="button" onClick={() => (afterSaleId ? goTo.shopSale(afterSaleId) : goTo.shopOrder(orderId))}>
        <Buyer buyer={buyer} note={momentText(askedAt, now, language.name)}>
          <Text className="failed-refund__amount">{money(amount)}</Text>
        </Buyer>
        <Text className="failed-refund__note">{`${texts.because[because]} · ${orderNumber}`}</Text>
      </View>
      <View className="failed-refund__foot">
        <Button kind="line" size="small" loading={store.retrying.running} onTap={() => void again()}>
          {texts.again}
        </Button>
        <Button kind="soft" size="small" onTap={() => store.begin(refund)}>
          {adminSales.settle.button}
        </Button>
      </View>
    </Card>
  );
});

/** How it was given back by hand: written once, and never changed. */
const SettleSheet = observer(function SettleSheet({ store }: Pick<Props, 'store'>) {
  const { adminSales } = useTexts();
  const texts = adminSales.settle;
  const amount = money(store.refund?.amount ?? zero);
  const settle = async () => {
    if (!store.words.trim()) return toast(texts.missing);
    if (!(await confirmed(texts.ask, texts.askWords(amount)))) return;
    if (await store.settle()) toast(texts.done);
    else toastFailed(store.settling.failed);
  };
  return (
    <Sheet
      open={store.refund !== undefined}
      onClose={() => store.end()}
      label={texts.title}
      foot={
        <Button size="wide" loading={store.settling.running} onTap={() => void settle()}>
          {texts.send}
        </Button>
      }
    >
      <Text className="sale-sheet__title">{texts.title}</Text>
      <Text className="sale-sheet__words">{texts.words(amount)}</Text>
      <Textarea
        className="sale-sheet__field"
        placeholderClass="sale-sheet__hint"
        value={store.words}
        placeholder={texts.hint}
        maxlength={MOST_AFTER_SALE_WORDS}
        ariaLabel={texts.hint}
        onInput={({ detail }) => store.write(detail.value)}
      />
    </Sheet>
  );
});
