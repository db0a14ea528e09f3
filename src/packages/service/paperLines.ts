import { type Fen, fen, zero } from '@/domain/money';
import { isNothingKept, type LineState } from '@/domain/parcel';
import type { Because, Receipt } from '@/domain/quote';
import type { RefundPreview } from '@/domain/refundShare';
import type { Words } from '@/domain/words';
import type { Texts } from '@/texts/zh';

/** One line of the paper that shows a refund; all of them add up to what goes back to WeChat. */
export interface PaperLine {
  readonly name: string;
  readonly note?: string | undefined;
  readonly amount: Fen;
  readonly kind: 'plain' | 'less';
}

type Say = (words: Words) => string;
type Paper = Texts['afterSale']['paper'];

/** The list price of these units, their share of each step that had made them cheaper, and freight with its reason. */
export function paperLines(
  receipt: Receipt,
  states: readonly LineState[],
  preview: RefundPreview,
  texts: Paper,
  say: Say,
): PaperLine[] {
  const lines = preview.lines.flatMap(({ skuId, units, list, less, before }): PaperLine[] => {
    const line = receipt.lines.find((one) => one.skuId === skuId);
    if (!line) return [];
    const steps = less.map(
      ({ because, amount }): PaperLine => ({
        ...{ name: stepName(because, texts, say), amount: fen(-amount), kind: 'less' },
      }),
    );
    const earlier: PaperLine[] = before > 0 ? [{ name: texts.before, amount: fen(-before), kind: 'less' }] : [];
    return [{ name: texts.list(say(line.title), units), amount: list, kind: 'plain' }, ...steps, ...earlier];
  });
  if (receipt.freight === zero) return lines;
  const note = texts.freightWhy[freightWhy(states, preview)];
  return [...lines, { name: texts.freight, note, amount: preview.freight, kind: 'plain' }];
}

/** Why freight goes back, or does not: the rule of domain/refundShare in a word. */
export function freightWhy(
  states: readonly LineState[],
  { lines, freight }: Pick<RefundPreview, 'lines' | 'freight'>,
): keyof Paper['freightWhy'] {
  if (freight > 0) return 'whole';
  const leaving = new Map(lines.map(({ skuId, units }) => [skuId, units]));
  const after = states.map((state) => ({ ...state, unsent: state.unsent + (leaving.get(state.skuId) ?? 0) }));
  if (!isNothingKept(after)) return 'keeps';
  return states.some(({ shipped }) => shipped > 0) ? 'sent' : 'gone';
}

function stepName(because: Because, texts: Paper, say: Say): string {
  switch (because.step) {
    case 'ladder':
      return texts.ladder(because.people);
    case 'team':
      return texts.team(because.size);
    case 'member':
      return texts.member(say(because.tier));
    case 'card':
      return texts.card(say(because.title));
    case 'points':
      return texts.points(because.points);
    case 'shop':
      return texts.shared(because.words);
    case 'reduction':
    case 'coupon':
      return texts.shared(say(because.title));
    default:
      return texts[because.step];
  }
}

/** Whether the coupon of the order comes back. Nothing is said of an order without one. */
export function couponWord(receipt: Receipt, { couponBack }: RefundPreview): keyof Paper['coupon'] | undefined {
  const had = receipt.lines.some(({ less }) => less.some(({ because }) => because.step === 'coupon'));
  return had ? (couponBack ? 'back' : 'kept') : undefined;
}
