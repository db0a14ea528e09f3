import type { Instant } from './time';

/** The colour that the staff gives an order, so that it is seen in a list. What a colour means is the shop's own affair. */
export const FLAGS = ['red', 'yellow', 'green', 'blue', 'purple'] as const;
export type Flag = (typeof FLAGS)[number];

export const MOST_NOTE = 200; //  characters
export const MOST_NOTES = 50; // of one order

/** What the staff has written down about an order. It is written once: who changes his mind writes another one. */
export interface OrderNote {
  readonly number: number;
  readonly words: string;
  readonly by: string; // The name of who wrote it.
  readonly at: Instant;
}
