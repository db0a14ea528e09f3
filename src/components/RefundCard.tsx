import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { RefundView } from '@/contract/parts';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import { Card } from './Card';
import { refundSteps } from './refundSteps';
import { Timeline } from './Timeline';

/** Where the money of one refund is, and why it goes back. */
export const RefundCard = observer(function RefundCard({ refund }: { readonly refund: RefundView }) {
  const { kinds } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const time = (at: RefundView['askedAt']) => momentText(at, now, language.name);
  return (
    <Card title={kinds.refund.title} aside={kinds.refund.because[refund.because]}>
      <Timeline steps={refundSteps(refund, time, kinds)} />
    </Card>
  );
});
