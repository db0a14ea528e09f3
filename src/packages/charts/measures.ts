import type { Figure } from '@/domain/figures';

/** What the curve can show. */
export const MEASURES = ['sales', 'orders', 'newcomers', 'refunds'] as const satisfies readonly Figure[];
export type Measure = (typeof MEASURES)[number];

/** Fen, or a count. */
export const isMoney = (measure: Measure): boolean => measure === 'sales' || measure === 'refunds';
