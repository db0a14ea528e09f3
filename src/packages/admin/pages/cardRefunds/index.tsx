import { Text } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import type { FailedCardRefund } from '@/contract/adminCard';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import { FailedRefundCard } from '../../FailedRefundCard';
import { type FailedRefunds, failedCardRefunds, keyOfRefund } from '../../failedRefunds';
import { ListBones } from '../../ListBones';
import { SettleSheet } from '../../SettleSheet';

/** Fees of cards that WeChat could not give back: tried again, or settled by hand. */
export default observer(function CardRefundsPage() {
  const shop = useShop();
  const { adminCard } = useTexts();
  const texts = adminCard.refunds;
  const [store] = useState(() => failedCardRefunds(shop));
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
  readonly refund: FailedCardRefund;
  readonly store: FailedRefunds<FailedCardRefund>;
}

const Row = observer(function Row({ refund, store }: Props) {
  const { adminCard, card } = useTexts();
  const { clock, language } = useShop();
  const say = useWords();
  const [now] = useState(clock.now);
  const { amount, because, endedAt, title, plan, nickname } = refund;
  return (
    <FailedRefundCard
      buyer={{ nickname, avatar: '' }}
      amount={amount}
      when={endedAt === undefined ? '' : adminCard.refunds.failed(momentText(endedAt, now, language.name))}
      about={[card.refundBecause[because], say(title), card.plan[plan]].join(' · ')}
      retrying={store.retrying}
      onAgain={() => store.again(refund)}
      onSettle={() => store.begin(refund)}
    />
  );
});
