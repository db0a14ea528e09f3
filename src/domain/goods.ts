import type { DetailBlock, Video } from './detail';
import type { CategoryId, FreightId, GoodsId, SkuId } from './id';
import type { Fen } from './money';
import type { Words } from './words';

/** What a shop sells: one page, and one or more SKUs (a colour in a size) that can be put in a cart. */
export interface Goods {
  readonly id: GoodsId;
  readonly categoryId: CategoryId;
  readonly title: Words; //      short enough for two columns
  readonly longTitle: Words;
  readonly specs: readonly Spec[];
  readonly pictures: readonly Picture[];
  readonly wide: string; //      5:2.6, behind a share card
  readonly video?: Video | undefined;
  readonly story?: Story | undefined;
  readonly detail?: readonly DetailBlock[] | undefined; // Below the facts, as the merchant has put it together.
  readonly facts: readonly Fact[]; //     Measures, ingredients: what a label says.
  readonly promises: readonly Words[]; // What the shop stands for, in a few words each.
  readonly noPromotion?: Words | undefined; // Why the law keeps it out of teams, coupons and commission.
  readonly onSale: boolean;
  readonly freightId: FreightId; //          The template that it is sent by.
  readonly perUser?: number | undefined; //  So many units may one person buy. Nothing: any number.
  readonly received: number; //  Units in orders that their buyers have received: an honest count.
}

export interface Fact {
  readonly name: Words;
  readonly value: Words;
}

export interface Spec {
  readonly name: Words;
  readonly options: readonly Words[];
}

/** Keys of pictures, or whole addresses. */
export interface Picture {
  readonly full: string;
  readonly list: string;
}

/** Where it comes from, told by the person who makes it. */
export interface Story {
  readonly by: Words;
  readonly face: string;
  readonly place: Words;
  readonly headline: Words;
  readonly picture?: string | undefined;
  readonly paragraphs: readonly Words[];
}

/** One thing that can be put in a cart. */
export interface Sku {
  readonly id: SkuId;
  readonly goodsId: GoodsId;
  readonly options: readonly number[]; // Which option of each spec.
  readonly listPrice: Fen;
  readonly memberPrice?: Fen | null | undefined; // For whoever has a tier or a card with member prices.
  readonly stock: number; //              What can still be ordered: an unpaid order has taken its part already.
  readonly grams: number;
  readonly picture: number; //            Which of the goods' pictures shows it.
  readonly off?: boolean | undefined; //  Taken off: nobody can buy it any more, and what was sold keeps its name.
}

/** The chosen options as people say them: "海蓝 · 中号". */
export function optionsOf(specs: readonly Spec[], sku: Pick<Sku, 'options'>): Words {
  const chosen = specs.flatMap((spec, i) => spec.options[sku.options[i] ?? -1] ?? []);
  return { zh: chosen.map(({ zh }) => zh).join(' · '), en: chosen.map(({ en }) => en).join(' · ') };
}
