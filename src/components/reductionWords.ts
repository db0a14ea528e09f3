import { fen } from '@/domain/money';
import type { Reduction } from '@/domain/promotion';
import { roundMoney } from '@/texts/money';
import type { Texts } from '@/texts/zh';

/** "满 ¥200 减 ¥20", "满 ¥300 减 ¥45": the steps of a 满减, the lowest first. */
export const reductionSteps = ({ by, steps }: Reduction, { reduction }: Texts['receipt']): readonly string[] =>
  [...steps]
    .sort((a, b) => a.from - b.from)
    .map(({ from, off }) =>
      by === 'amount'
        ? reduction.amount(roundMoney(fen(from)), roundMoney(off))
        : reduction.count(from, roundMoney(off)),
    );
