import type { Fen } from '@/domain/money';

/** ¥1,680 and .00 apart, because the fen are drawn smaller. The sign is U+2212. */
export function moneyParts(amount: Fen): { readonly sign: string; readonly whole: string; readonly fen: string } {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return { sign: amount < 0 ? '−' : '', whole, fen: digits.slice(-2) };
}

/** "¥1,680.00", "−¥59.00". */
export function money(amount: Fen): string {
  const { sign, whole, fen } = moneyParts(amount);
  return `${sign}¥${whole}.${fen}`;
}

/** "¥99" where no fen are needed: thresholds and conditions. */
export function roundMoney(amount: Fen): string {
  const { sign, whole, fen } = moneyParts(amount);
  return `${sign}¥${whole}${fen === '00' ? '' : `.${fen}`}`;
}
