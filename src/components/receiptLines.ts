import { type Fen, fen, sum } from '@/domain/money';
import {
  type Because,
  type FreightPart,
  lineTotal,
  listTotal,
  type Receipt,
  type ReceiptLine,
  units,
} from '@/domain/quote';
import type { Words } from '@/domain/words';
import { money, roundMoney } from '@/texts/money';
import type { Texts } from '@/texts/zh';

/** One line of the strip. `less` takes off, `part` explains the line before it and is not added again. */
export interface StripLine {
  readonly name: string;
  readonly note?: string | undefined;
  readonly amount: Fen;
  readonly kind: 'plain' | 'less' | 'part';
}

type Say = (words: Words) => string;
type Paper = Texts['receipt'];

/** 原价, what each step took off, freight: these add up to the total. */
export function linesByStep(receipt: Receipt, texts: Paper, say: Say): StripLine[] {
  const plain = {
    name: texts.list,
    note: texts.pieces(units(receipt)),
    amount: listTotal(receipt),
    kind: 'plain' as const,
  };
  return [plain, ...steps(receipt.lines, texts, say), ...freightLines(receipt, texts, say)];
}

/** Each of the goods with what it costs after all steps, and below it how that came; then freight. */
export function linesByGoods(receipt: Receipt, texts: Paper, say: Say): StripLine[] {
  const goods = receipt.lines.flatMap((line): StripLine[] => {
    const note = texts.times(say(line.options), line.quantity);
    const whole: StripLine = { name: say(line.title), note, amount: lineTotal(line), kind: 'plain' };
    if (line.less.length === 0) return [whole];
    const parts = steps([line], texts, say).map((step) => ({ ...step, kind: 'part' as const }));
    return [whole, { name: texts.list, amount: line.list, kind: 'part' }, ...parts];
  });
  return [...goods, ...freightLines(receipt, texts, say)];
}

interface Step {
  readonly because: Because;
  readonly lines: readonly ReceiptLine[];
  readonly amounts: readonly Fen[];
  readonly points: number;
}

/** What each step took off these lines together, in the order in which the steps were taken. */
function steps(lines: readonly ReceiptLine[], texts: Paper, say: Say): StripLine[] {
  const all = new Map<string, Step>();
  for (const line of lines) {
    for (const { because, amount } of line.less) {
      const key = because.step === 'points' ? because.step : `${because.step} ${nameOf(because, 0, texts, say)}`;
      const { lines = [], amounts = [], points = 0 } = all.get(key) ?? {};
      const more = because.step === 'points' ? because.points : 0;
      all.set(key, { because, lines: [...lines, line], amounts: [...amounts, amount], points: points + more });
    }
  }
  return [...all.values()]
    .sort((a, b) => ORDER.indexOf(a.because.step) - ORDER.indexOf(b.because.step))
    .map((step) => ({
      name: nameOf(step.because, step.points, texts, say),
      note: noteOf(step, lines, texts, say),
      amount: fen(-sum(step.amounts)),
      kind: 'less',
    }));
}

/** As the quote takes them. */
const ORDER: readonly Because['step'][] = [
  ...(['team', 'ladder', 'flash', 'bargain', 'member', 'card'] as const),
  ...(['reduction', 'coupon', 'credit', 'points', 'shop'] as const),
];

function nameOf(because: Because, points: number, texts: Paper, say: Say): string {
  switch (because.step) {
    case 'team':
      return texts.team(because.size);
    case 'ladder':
      return texts.ladder(because.people);
    case 'member':
      return texts.member(say(because.tier));
    case 'card':
      return texts.card(say(because.title));
    case 'points':
      return texts.points(points);
    case 'reduction':
      return say(because.title);
    case 'coupon':
      return texts.coupon(say(because.title));
    case 'shop':
      return texts.shop(because.words);
    default:
      return texts[because.step];
  }
}

const FEW = 2;
const SCOPED: ReadonlySet<string> = new Set(['team', 'flash', 'bargain', 'member', 'card', 'reduction']);
const CAMPAIGNS: ReadonlySet<string> = new Set(['team', 'flash', 'bargain']);

/** Which goods it was for, where it was not for all of them. */
function noteOf({ because, lines }: Step, all: readonly ReceiptLine[], texts: Paper, say: Say): string | undefined {
  if (!SCOPED.has(because.step) || lines.length === all.length) return undefined;
  const others = all.filter((line) => !lines.includes(line));
  const isCampaign = ({ less }: ReceiptLine) => less.some((one) => CAMPAIGNS.has(one.because.step));
  if (because.step === 'reduction' && others.every(isCampaign)) return texts.withoutCampaigns;
  return lines.length <= FEW ? texts.these(lines.map(({ title }) => say(title))) : texts.kinds(lines.length);
}

/** One line where all goes by one template, else one for each; and one that says why there is nothing to pay. */
function freightLines({ freight, freights }: Receipt, texts: Paper, say: Say): StripLine[] {
  if (freights.length === 0) return [{ name: texts.freight, note: texts.pickup, amount: freight, kind: 'plain' }];
  return freights.map((part) => ({
    name: freights.length === 1 ? texts.freight : texts.freightOf(say(part.title)),
    note: whyFreight(part, texts, say),
    amount: part.fee,
    kind: 'plain',
  }));
}

function whyFreight({ waived, lowered, freeFrom }: FreightPart, texts: Paper, say: Say): string | undefined {
  if (lowered) return texts.lowered(money(lowered.amount), lowered.words);
  if (waived) return texts.waived(say(waived.title), money(waived.amount));
  return freeFrom === undefined ? undefined : texts.freeFrom(roundMoney(freeFrom));
}
