import type { PromotionView } from '@/contract/adminTrade';
import type { Fen } from '@/domain/money';
import { type Instant, isOver } from '@/domain/time';
import { roundMoney } from '@/texts/money';
import type { Texts } from '@/texts/zh';

export type Stage = 'coming' | 'running' | 'over';
export const stageOf = ({ startsAt, endsAt }: PromotionView, now: Instant): Stage =>
  isOver(endsAt, now) ? 'over' : isOver(startsAt, now) ? 'running' : 'coming';

/** "满 ¥200 减 ¥20" */
export const stepTexts = ({ by, steps }: PromotionView['reduction'], texts: Texts['adminTrade']['promotion']) =>
  steps.map(({ from, off }) =>
    texts.step[by](by === 'amount' ? roundMoney(from as Fen) : String(from), roundMoney(off)),
  );

/** "2 个分类，1 种不参加" */
export function scopeText(
  { goods = [], categories = [], except = [] }: PromotionView['reduction']['scope'],
  texts: Texts['adminTrade']['promotion'],
): string {
  const named = [
    ...(categories.length > 0 ? [texts.someCategories(categories.length)] : []),
    ...(goods.length > 0 ? [texts.someGoods(goods.length)] : []),
  ];
  return [
    ...(named.length > 0 ? named : [texts.all]),
    ...(except.length > 0 ? [texts.exceptWords(except.length)] : []),
  ].join(' · ');
}
