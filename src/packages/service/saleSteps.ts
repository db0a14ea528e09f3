import type { TimelineStep } from '@/components/Timeline';
import type { AfterSaleView } from '@/contract/afterSale';
import type { AfterSaleEvent, AfterSaleKind, AfterSaleStatus } from '@/domain/afterSale';
import type { Instant } from '@/domain/time';
import type { LanguageName } from '@/texts/language';
import { momentText } from '@/texts/when';
import type { Texts } from '@/texts/zh';
import { isRejected } from './saleHead';

type Facts = Pick<AfterSaleView, 'kind' | 'status' | 'events' | 'startedBy' | 'refund' | 'total'>;

/** The way of each kind when all goes well. */
const WAYS: Record<AfterSaleKind, readonly AfterSaleStatus[]> = {
  refund: ['asked', 'refunding', 'done'],
  return: ['asked', 'sending', 'returning', 'refunding', 'done'],
  exchange: ['asked', 'sending', 'returning', 'reshipping', 'reshipped', 'done'],
};
const NO_END = new Set<AfterSaleStatus>(['declined', 'withdrawn', 'expired']);

/** How far it has come: the newest first, and above it, hollow, what is still to come. */
export function saleSteps(
  sale: Facts,
  now: Instant,
  language: LanguageName,
  texts: Texts['afterSale'],
): TimelineStep[] {
  const { status, kind, events } = sale;
  const first = (what: AfterSaleEvent['what']) => events.find((event) => event.what === what);
  const reached = (['asked', 'offered', ...WAYS[kind].slice(1), ...NO_END] as const).filter(
    (one) => one === status || (first(one) !== undefined && isBefore(one, sale)),
  );
  const behind = [...new Set(reached)].filter((one) => one !== status);
  const ahead = NO_END.has(status) ? [] : WAYS[kind].filter((one) => !behind.includes(one) && one !== status);
  const skipsPost = behind.includes('offered') && status === 'refunding'; // An offer was taken: nothing is sent.
  const toCome = skipsPost ? (['done'] as const) : ahead.filter((one) => isAhead(one, sale));

  const step = (one: AfterSaleStatus, state: TimelineStep['state']): TimelineStep => {
    const event = first(one) ?? (one === 'done' ? first('rejected') : undefined);
    return {
      title: titleOf(one, sale, event, texts),
      time: event && state !== 'next' ? momentText(event.at, now, language) : undefined,
      state,
    };
  };
  const isOver = status === 'done' || NO_END.has(status);
  return [
    ...toCome.map((one) => step(one, 'next')).reverse(),
    step(status, isOver ? 'done' : 'now'),
    ...behind.map((one) => step(one, 'done')).reverse(),
  ];
}

/** The offer belongs to the past once it was answered; a step back (asked again) makes what came after it unsaid. */
function isBefore(one: AfterSaleStatus, { status, kind }: Facts): boolean {
  if (one === 'offered') return status !== 'asked';
  if (NO_END.has(status)) return true;
  const way = WAYS[kind];
  return way.indexOf(one) < way.indexOf(status) || status === 'offered';
}

function isAhead(one: AfterSaleStatus, { status, kind }: Facts): boolean {
  const way = WAYS[kind];
  const at = status === 'offered' ? 0 : way.indexOf(status);
  return way.indexOf(one) > at;
}

function titleOf(
  status: AfterSaleStatus,
  { kind, startedBy, refund, events }: Facts,
  event: AfterSaleEvent | undefined,
  { steps }: Texts['afterSale'],
): string {
  if (status === 'asked') return startedBy === 'merchant' ? steps.byMerchant : steps.asked;
  if (status === 'done') return isRejected({ events }) ? steps.rejected : steps.done[kind];
  if (status === 'refunding' && refund?.status === 'failed') return steps.refundFailed;
  if (status === 'sending' && event?.by === 'clock') return steps.sendingByClock;
  return steps[status];
}
