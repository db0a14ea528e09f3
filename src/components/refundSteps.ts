import type { RefundView } from '@/contract/parts';
import type { Instant } from '@/domain/time';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';
import type { TimelineStep } from './Timeline';

/** Where the money of a refund is: asked for, in WeChat's hands, back; or that a person looks after it. */
export function refundSteps(
  { amount, status, askedAt, endedAt, settled }: RefundView,
  time: (at: Instant) => string,
  { refund: texts }: Texts['kinds'],
): TimelineStep[] {
  const asked: TimelineStep = { title: texts.asked(money(amount)), time: time(askedAt), state: 'done' };
  const end = endedAt && time(endedAt);
  if (status === 'failed') {
    return [asked, { title: texts.failed, time: end, note: texts.failedNote, state: 'now' }];
  }
  if (status === 'done') {
    const title = settled === undefined ? texts.done(money(amount)) : texts.settled(money(amount));
    return [asked, { title: texts.withWechat, state: 'done' }, { title, time: end, note: settled, state: 'done' }];
  }
  return [
    asked,
    { title: texts.withWechat, note: texts.withWechatNote, state: 'now' },
    { title: texts.back, state: 'next' },
  ];
}
