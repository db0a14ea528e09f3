import { type Fen, fen } from '@/domain/money';

const YUAN = /^\d{1,7}(\.\d{0,2})?$/;

/** "12.5" is ¥12.50. Nothing where it is not an amount: money is typed in yuan, and kept in fen. */
export function fenOf(text: string): Fen | undefined {
  const typed = text.trim();
  if (!YUAN.test(typed)) return undefined;
  const [whole = '0', part = ''] = typed.split('.');
  return fen(Number(whole) * 100 + Number(part.padEnd(2, '0')));
}

/** What can be typed of an amount: figures, one point, two figures after it. */
export function typedYuan(text: string): string {
  const [whole = '', ...rest] = text.replace(/[^\d.]/g, '').split('.');
  const part = rest.join('').slice(0, 2);
  return rest.length > 0 ? `${whole.slice(0, 7)}.${part}` : whole.slice(0, 7);
}

/** "12.50", for a field. */
export const yuanOf = (amount: Fen) => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
