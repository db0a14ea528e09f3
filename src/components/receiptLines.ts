import { type Fen, fen, sum } from '@/domain/money';
import { type Because, lineTotal, listTotal, type Receipt, type ReceiptLine, units } from '@/domain/quote';
import type { Words } from '@/domain/words';
import { roundMoney } from '@/texts/money';
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
    const note = `${say(line.options)} × ${line.quantity}`.trim();
    const whole: StripLine = { name: say(line.title), note, amount: lineTotal(line), kind: 'plain' };
    if (line.less.length === 0) return [whole];
    const parts = steps([line], texts, say).map((step) => ({ ...step, kind: 'part' as const }));
    return [whole, { name: texts.list, amount: line.list, kind: 'part' }, ...parts];
  });
  return [...goods, ...freightLines(receipt, texts, say)];
}

/** What each step took off these lines together, in the order in which the steps were taken. */
function steps(lines: readonly ReceiptLine[], texts: Paper, say: Say): StripLine[] {
  const byName = new Map<string, Fen[]>();
  for (const { because, amount } of lines.flatMap(({ less }) => less)) {
    const name = nameOf(because, texts, say);
    byName.set(name, [...(byName.get(name) ?? []), amount]);
  }
  return [...byName].map(([name, amounts]) => ({ name, amount: fen(-sum(amounts)), kind: 'less' }));
}

function nameOf(because: Because, texts: Paper, say: Say): string {
  switch (because.step) {
    case 'team':
      return texts.team(because.size);
    case 'member':
      return texts.member(say(because.tier));
    case 'points':
      return texts.points(because.points);
    case 'reduction':
    case 'coupon':
      return say(because.title);
    default:
      return texts[because.step];
  }
}

/** One line where all goes by one template, else one for each; and one that says why there is nothing to pay. */
function freightLines({ freight, freights }: Receipt, texts: Paper, say: Say): StripLine[] {
  if (freights.length === 0) return [{ name: texts.freight, note: texts.pickup, amount: freight, kind: 'plain' }];
  return freights.map(({ title, fee, freeFrom }) => ({
    name: freights.length === 1 ? texts.freight : say(title),
    note: freeFrom === undefined ? undefined : texts.freeFrom(roundMoney(freeFrom)),
    amount: fee,
    kind: 'plain',
  }));
}
