import { makeAutoObservable, observableRef } from 'mobx';
import type { GoodsView, SkuView } from '@/contract/goods';
import { type Offer, priceFor } from '@/domain/campaign';
import { optionsOf, type Picture } from '@/domain/goods';
import type { SkuId } from '@/domain/id';
import { type Fen, least, minus, times, zero } from '@/domain/money';
import type { RefusalCode } from '@/domain/refusal';
import { MOST_OF_ONE } from '@/domain/stock';
import type { Words } from '@/domain/words';

/** In a team at its price, or alone at the list price. */
export type Way = 'team' | 'alone';

/** Why what is chosen cannot be bought this way. */
export type WhyNotChosen = RefusalCode | 'sold_out' | 'not_in_team';

/** Which kind of the goods, how many, and whether in a team: what the shopper chooses before paying. */
export class SkuChoice {
  goods: GoodsView;
  way: Way;
  options: readonly number[];
  quantity = 1;
  picture: number; // Of the goods' pictures, the one to look at: it follows the kind that is chosen.

  /** `as`: whoever opens a team may pay another price than a friend who joins. */
  constructor(
    goods: GoodsView,
    readonly as: 'leader' | 'friend' = 'leader',
  ) {
    this.goods = goods;
    this.way = goods.campaign && !this.whyNotTeam ? 'team' : 'alone';
    const first = firstOf(goods);
    this.options = first?.options ?? [];
    this.picture = 0; // The page opens with the first picture, whatever is chosen to begin with.
    makeAutoObservable(this, { goods: observableRef, options: observableRef, as: false });
  }

  get sku(): SkuView | undefined {
    return this.goods.skus.find(({ options }) => options.every((option, spec) => option === this.options[spec]));
  }

  /** "海蓝 · 中号 38 厘米" */
  get optionWords(): Words {
    return this.sku ? optionsOf(this.goods.specs, this.sku) : { zh: '', en: '' };
  }

  get alone(): Fen {
    return this.sku?.price ?? zero;
  }

  /** The same for the one who looks: tier or card may make it less. */
  get mine(): Fen {
    return this.sku?.member?.price ?? this.alone;
  }

  /** Its prices in a team; nothing where it cannot be bought in one. */
  get offer(): Offer | undefined {
    const { sku } = this;
    const { campaign } = this.goods;
    if (!campaign || sku?.teamPrice === undefined) return undefined;
    return campaign.prices.find(({ skuId }) => skuId === sku.id) ?? { skuId: sku.id, price: sku.teamPrice };
  }

  /** What one costs me in a team now; nothing where it cannot be bought in one. */
  get inTeam(): Fen | undefined {
    return this.offer && least(priceFor(this.offer, this.as), this.mine);
  }

  /** What it costs a friend who joins. */
  get forFriends(): Fen | undefined {
    return this.offer && priceFor(this.offer, 'friend');
  }

  /** Why no team can be opened by the one who looks. Who joins one was told before. */
  get whyNotTeam(): RefusalCode | undefined {
    return this.as === 'leader' ? this.goods.whyNotOpen : undefined;
  }

  /** What one costs the way that is chosen. */
  get price(): Fen {
    return this.way === 'team' ? (this.inTeam ?? this.mine) : this.mine;
  }

  get saves(): Fen {
    return this.inTeam !== undefined && this.inTeam < this.mine ? minus(this.mine, this.inTeam) : zero;
  }

  /** What is to be paid for all of them, before freight. */
  get toPay(): Fen {
    return times(this.price, this.quantity);
  }

  get soldOut(): boolean {
    return this.goods.skus.every(({ stock }) => stock === 0);
  }

  get whyNot(): WhyNotChosen | undefined {
    if (!this.goods.onSale) return 'goods_off';
    if (!this.sku || this.sku.stock === 0) return 'sold_out';
    if (this.way === 'team' && this.inTeam === undefined) return 'not_in_team';
    if (this.way === 'team' && this.whyNotTeam) return this.whyNotTeam;
    return this.goods.limit === 0 ? 'buy_limit' : undefined;
  }

  /** How many one person may take of this kind, this way. */
  get most(): number {
    return Math.max(1, Math.min(MOST_OF_ONE, this.sku?.stock ?? 1, this.perUser));
  }

  /** The rule of the campaign, where that is what limits; otherwise stock does. */
  get limitedByRule(): boolean {
    return this.perUser <= (this.sku?.stock ?? 0);
  }

  private get perUser(): number {
    const { campaign, limit = MOST_OF_ONE } = this.goods;
    const { limits, left = MOST_OF_ONE } = campaign ?? {};
    return this.way === 'team' ? Math.min(limits?.units ?? MOST_OF_ONE, left, limit) : limit;
  }

  /** The spec whose options look different, such as the colour: its options show their pictures. */
  get picturedSpec(): number {
    return this.goods.specs.findIndex((spec, s) => {
      const pictures = spec.options.map((_, o) => new Set(this.having(s, o).map((sku) => sku.picture)));
      return pictures.every((all) => all.size === 1) && new Set(pictures.flatMap((all) => [...all])).size > 1;
    });
  }

  pictureOf(spec: number, option: number): Picture | undefined {
    if (spec !== this.picturedSpec) return undefined;
    return this.goods.pictures[this.having(spec, option)[0]?.picture ?? 0];
  }

  /** What was chosen before it stays: an option is there if it is in stock together with those. */
  isThere(spec: number, option: number): boolean {
    return this.having(spec, option).some((sku) => sku.stock > 0 && this.agrees(sku, spec));
  }

  /** Takes an option; those after it stay where they can, or become the first that is in stock. */
  choose(spec: number, option: number): void {
    const those = this.having(spec, option).filter((sku) => this.agrees(sku, spec));
    const kept = those.find((sku) => sku.options.every((o, s) => s === spec || o === this.options[s]));
    const next = kept && kept.stock > 0 ? kept : (those.find(({ stock }) => stock > 0) ?? kept ?? those[0]);
    if (!next) return;
    this.options = next.options;
    this.picture = next.picture;
    this.clamp();
  }

  /** This very kind, whether it is in stock or not. */
  take(skuId: SkuId): void {
    const sku = this.goods.skus.find(({ id }) => id === skuId);
    if (!sku) return;
    this.options = sku.options;
    this.picture = sku.picture;
    this.clamp();
  }

  go(way: Way): void {
    this.way = way;
    this.clamp();
  }

  count(quantity: number): void {
    this.quantity = quantity;
    this.clamp();
  }

  look(picture: number): void {
    this.picture = picture;
  }

  /** Prices and stock have been fetched anew: what was chosen stays. */
  renew(goods: GoodsView): void {
    this.goods = goods;
    if (!this.sku) this.options = firstOf(goods)?.options ?? [];
    if (!goods.campaign) this.way = 'alone';
    this.clamp();
  }

  private clamp(): void {
    this.quantity = Math.min(Math.max(1, this.quantity), this.most);
  }

  private having(spec: number, option: number): SkuView[] {
    return this.goods.skus.filter(({ options }) => options[spec] === option);
  }

  private agrees(sku: SkuView, upTo: number): boolean {
    return sku.options.slice(0, upTo).every((option, spec) => option === this.options[spec]);
  }
}

/** The cheapest that is in stock: the price that a card has promised. */
function firstOf({ skus, campaign }: GoodsView): SkuView | undefined {
  const inStock = skus.filter(({ stock }) => stock > 0);
  const some = inStock.length > 0 ? inStock : skus;
  const inTeam = campaign ? some.filter(({ teamPrice }) => teamPrice !== undefined) : [];
  const priceOf = (sku: SkuView) => sku.teamPrice ?? sku.price;
  const all = inTeam.length > 0 ? inTeam : some;
  return all.reduce<SkuView | undefined>(
    (best, sku) => (best && priceOf(best) <= priceOf(sku) ? best : sku),
    undefined,
  );
}
