import type { Fen } from '@/domain/money';
import { roundMoney } from '@/texts/money';
import type { charts } from '@/texts/zh/charts';

const WAN = 1_000_000; // fen: ¥10,000

/** Thousands apart: "2,840". */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** A share of 0 to 1 as "40%"; one decimal where it is small. */
export function percent(share: number): string {
  const hundredths = share * 100;
  return `${hundredths > 0 && hundredths < 1 ? hundredths.toFixed(1) : Math.round(hundredths)}%`;
}

/** Money of a chart, without fen: "¥18,239". */
export const yuan = (amount: Fen): string => roundMoney((Math.round(amount / 100) * 100) as Fen);

/** Money of an axis, short: "¥8,000", "¥12 万". */
export const axisMoney = (amount: number, texts: typeof charts): string =>
  amount >= 10 * WAN ? texts.wan(String(amount / WAN)) : yuan(amount as Fen);
