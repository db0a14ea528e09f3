import type { TimelineStep } from '@/components/Timeline';
import type { ParcelView } from '@/contract/parts';
import type { Instant } from '@/domain/time';
import type { LanguageName } from '@/texts/language';
import { momentText } from '@/texts/when';
import type { Texts } from '@/texts/zh';

/** The whole way of a parcel, the newest first; at its beginning, that the shop has sent it. */
export function parcelSteps(
  { tracking: { events, state }, shippedAt }: Pick<ParcelView, 'tracking' | 'shippedAt'>,
  now: Instant,
  language: LanguageName,
  { step }: Texts['orders'],
): TimelineStep[] {
  const sent = { at: shippedAt, words: step.shipped };
  const isThere = events.some(({ at }) => at < shippedAt) ? [] : [sent]; // A carrier's clock may be behind ours.
  return [...events, ...isThere].map(({ at, words }, i) => ({
    title: words,
    time: momentText(at, now, language),
    state: i === 0 && state !== 'signed' ? 'now' : 'done',
  }));
}
