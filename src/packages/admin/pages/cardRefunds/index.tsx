import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { FailedCardRefund } from '@/contract/adminCard';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import { FailedRefundCard } from '../../FailedRefundCard';
import { FailedRefundList } from '../../FailedRefundList';
import { type FailedRefunds, failedCardRefunds } from '../../failedRefunds';

/** Fees of cards that WeChat could not give back: tried again, or settled by hand. */
export default observer(function CardRefundsPage() {
  const shop = useShop();
  const { adminCard } = useTexts();
  const [store] = useState(() => failedCardRefunds(shop));
  return (
    <FailedRefundList store={store} texts={adminCard.refunds}>
      {(refund) => <Row refund={refund} store={store} />}
    </FailedRefundList>
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
