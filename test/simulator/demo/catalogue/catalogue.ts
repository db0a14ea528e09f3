import type { Words } from '@/domain/words';

/** What the shop promises with a goods; the sentences are in `promises.ts`. */
export type PromiseKey =
  | 'sevenDays'
  | 'sealedReturn'
  | 'freeFreight'
  | 'stitchYear'
  | 'repairYear'
  | 'freshPaid'
  | 'coldChain'
  | 'certificate'
  | 'adultsOnly'
  | 'tripRefund';

/** One combination of options. Prices in fen, weight in grams as packed. */
export interface DemoSku {
  /** One index for each spec, in the order of `specs`. */
  readonly options: readonly number[];
  readonly price: number;
  /** The price in a team; absent where this one is not sold in teams. */
  readonly team?: number;
  readonly stock: number;
  readonly grams: number;
  /** Index into the pictures of the goods. */
  readonly picture?: number;
}

/** Who grew or made it, where, and what they say. */
export interface DemoStory {
  /** Name and since when: 马建国 · 种了 19 年. */
  readonly by: Words;
  /** Key of a face: `faces/<face>.webp`. */
  readonly face: string;
  readonly place: Words;
  readonly headline: Words;
  readonly paragraphs: readonly Words[];
}

export interface DemoFact {
  readonly name: Words;
  readonly value: Words;
}

export interface DemoGoods {
  readonly key: string;
  /** Key of a leaf of the category tree. */
  readonly category: string;
  /** At most 11 Chinese characters wide, so that it fits a card of two columns. */
  readonly title: Words;
  readonly longTitle: Words;
  /** A few words on the corner of the picture in lists. */
  readonly note?: Words;
  readonly story: DemoStory;
  /** Measures and ingredients, as a list of names and values. */
  readonly facts: readonly DemoFact[];
  readonly specs: readonly { readonly name: Words; readonly options: readonly Words[] }[];
  readonly skus: readonly DemoSku[];
  readonly promises: readonly PromiseKey[];
  /** Why it may be in no team, coupon or envelope. */
  readonly noPromotion?: Words;
  readonly team?: { readonly size: number; readonly hours: number; readonly perUser: number };
  /** Keys of pictures: `goods/<picture>.webp`, `goods/<picture>.list.webp`. */
  readonly pictures: readonly string[];
  /** Orders received: none, for the shop opens today. */
  readonly received: 0;
}

export interface DemoCategory {
  readonly key: string;
  /** Absent for a top category. */
  readonly parent?: string;
  readonly name: Words;
  /** A second line, such as the age for a stage of milk powder. */
  readonly note?: Words;
  /** Key of a picture: `categories/<picture>.webp`. */
  readonly picture: string;
  readonly position: number;
}
