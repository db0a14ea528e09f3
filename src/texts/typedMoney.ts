import { type Fen, fen } from '@/domain/money';

const YUAN = /^(\d{1,6})(?:[.。](\d{0,2}))?$/;

/** "6.66" as fen; nothing where it is no amount. No arithmetic with fractions: the digits are the fen. */
export function fenTyped(typed: string): Fen | undefined {
  const match = YUAN.exec(typed.trim());
  return match ? fen(Number(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`)) : undefined;
}

/** "12.50", for a field. */
export const typedOf = (amount: Fen) => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
