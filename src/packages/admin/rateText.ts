import type { FreightTemplate, Rate } from '@/domain/freight';
import { money, roundMoney } from '@/texts/money';
import type { Texts } from '@/texts/zh';

/** "1 件 ¥8.00，每多 1 件 加 ¥2.00，满 ¥99 免运费" */
export function rateText(rate: Rate, by: FreightTemplate['by'], texts: Texts['adminTrade']): string {
  const { first, fee, step, stepFee, freeFrom } = rate;
  const { templates } = texts;
  const measure = (count: number) => `${count} ${texts.unit[by]}`;
  const grows = step > 0 && stepFee > 0;
  const parts = [
    grows ? templates.rate(measure(first), money(fee)) : money(fee),
    grows && templates.step(measure(step), money(stepFee)),
    freeFrom !== undefined && templates.free(roundMoney(freeFrom)),
  ];
  return parts.filter(Boolean).join(' · ');
}
