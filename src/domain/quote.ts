import { type FreightTemplate, freightFor, type Region, rateAt } from './freight';
import type { CampaignId, CardId, CategoryId, CouponId, FreightId, GoodsId, PromotionId, SkuId } from './id';
import { allocate, type Fen, fen, least, minus, plus, shareOf, sum, times, zero } from './money';
import {
  type Counted,
  type Coupon,
  couponFor,
  isInScope,
  type Reduction,
  reductionFor,
  whyNotCoupon,
} from './promotion';
import type { Words } from './words';

/** What someone wants to buy, and all that may change its price. */
export interface Basket {
  readonly lines: readonly BasketLine[];
  readonly delivery: Delivery;
  readonly reductions?: readonly Reduction[] | undefined; // Those that run now.
  readonly coupon?: Coupon | undefined; //                   The one that was chosen.
  readonly credit?: Fen | undefined; //                      So much red-envelope credit may be used up.
  readonly points?: PointsOffer | undefined;
  readonly freightPaidBy?: FreightPayer | undefined; // A privilege that would pay it.
  readonly now: number; // Instant: a coupon has its time.
}

export interface BasketLine {
  readonly skuId: SkuId;
  readonly goodsId: GoodsId;
  readonly title: Words;
  readonly options: Words;
  readonly picture: string;
  readonly quantity: number;
  readonly listPrice: Fen;
  readonly categoryIds: readonly CategoryId[]; // Its own, and those above it.
  readonly grams: number;
  readonly freightId: FreightId;
  readonly noPromotion: boolean; // The law wants its list price, whatever is offered.
  readonly freightFree?: boolean | undefined; // Its campaign pays for sending it.
  /** Prices of which the lowest counts, where it is below the list price. */
  readonly team?: { readonly campaignId: CampaignId; readonly size: number; readonly price: Fen } | undefined;
  readonly flash?: { readonly campaignId: CampaignId; readonly price: Fen } | undefined;
  readonly bargain?: { readonly campaignId: CampaignId; readonly price: Fen } | undefined;
  readonly member?: { readonly tier: Words; readonly price: Fen } | undefined;
  readonly card?: { readonly cardId: CardId; readonly title: Words; readonly price: Fen } | undefined;
  /** Points goods: a unit costs so many points and so much money, whatever else is offered. */
  readonly redeem?: { readonly points: number; readonly cash: Fen } | undefined;
}

/** Of a month's free parcels one, by the tier or the paid card. */
export interface FreightPayer {
  readonly by: 'tier' | 'card';
  readonly title: Words;
}

export type Delivery =
  | { readonly way: 'pickup' }
  | {
      readonly way: 'express';
      readonly to?: Region | undefined; // Nothing: no address is known yet, so freight is what most pay.
      readonly templates: readonly FreightTemplate[];
    };

/** Points that may be spent: so many of them are worth a fen, on at most this part of the goods. */
export interface PointsOffer {
  readonly use: number;
  readonly perFen: number;
  readonly most: number; // basis points
}

/** What it costs, line by line, with a reason for each fen that it costs less. */
export interface Receipt {
  readonly lines: readonly ReceiptLine[];
  readonly freight: Fen;
  readonly freights: readonly FreightPart[]; // One for each template, so that it can say why it is free or what is missing.
}

export interface FreightPart {
  readonly freightId: FreightId;
  readonly title: Words;
  readonly fee: Fen;
  readonly goods: Fen; // What went by it costs, after every reduction.
  readonly freeFrom?: Fen | undefined;
  readonly waived?: (FreightPayer & { readonly amount: Fen }) | undefined; // What it would have been.
  readonly lowered?: Lowered | undefined; // By the staff, who had agreed on it with the buyer.
}
export interface Lowered {
  readonly amount: Fen; // So much less than `fee` would have been.
  readonly words: string;
}

export interface ReceiptLine
  extends Pick<BasketLine, 'skuId' | 'goodsId' | 'title' | 'options' | 'picture' | 'quantity' | 'listPrice'> {
  readonly list: Fen; // of all its units
  readonly less: readonly Less[];
}

/** One step that made it cheaper, and what it took off this line. */
export interface Less {
  readonly because: Because;
  readonly amount: Fen;
}
export type Because =
  | { readonly step: 'team'; readonly campaignId: CampaignId; readonly size: number }
  | { readonly step: 'ladder'; readonly campaignId: CampaignId; readonly people: number } // When the team has formed.
  | { readonly step: 'flash' | 'bargain'; readonly campaignId: CampaignId }
  | { readonly step: 'member'; readonly tier: Words }
  | { readonly step: 'card'; readonly cardId: CardId; readonly title: Words } // Beyond what the tier takes off.
  | { readonly step: 'reduction'; readonly promotionId: PromotionId; readonly title: Words }
  | { readonly step: 'coupon'; readonly couponId: CouponId; readonly title: Words }
  | { readonly step: 'shop'; readonly words: string } //     The staff agreed on it with the buyer, before it was paid.
  | { readonly step: 'credit' } //                           The buyer's own: it goes back with a refund, as do
  | { readonly step: 'points'; readonly points: number }; // points.

const CAMPAIGNS: ReadonlySet<string> = new Set(['team', 'ladder', 'flash', 'bargain']);
const OWN: ReadonlySet<string> = new Set(['credit', 'points']);

export const lineTotal = (line: Pick<ReceiptLine, 'list' | 'less'>) =>
  minus(line.list, sum(line.less.map(({ amount }) => amount)));
export const listTotal = (receipt: Receipt) => sum(receipt.lines.map(({ list }) => list));
export const goodsTotal = (receipt: Receipt) => sum(receipt.lines.map(lineTotal));
export const total = (receipt: Receipt) => plus(goodsTotal(receipt), receipt.freight);
export const units = (receipt: Receipt) => receipt.lines.reduce((count, { quantity }) => count + quantity, 0);

/** What the shop made it cheaper. Credit and points are the buyer's own: he pays with them. */
export const saved = ({ lines }: Receipt) => lessOf(lines, ({ step }) => !OWN.has(step));

/** What these lines cost less for reasons of this kind. */
export const lessOf = (lines: readonly Pick<ReceiptLine, 'less'>[], counts: (because: Because) => boolean) =>
  sum(lines.flatMap(({ less }) => less.filter(({ because }) => counts(because)).map(({ amount }) => amount)));

/** What the paid card made it cheaper, freight included. */
export const savedByCard = ({ lines, freights }: Pick<Receipt, 'lines' | 'freights'>) =>
  plus(
    lessOf(lines, ({ step }) => step === 'card'),
    sum(freights.flatMap(({ waived }) => (waived?.by === 'card' ? [waived.amount] : []))),
  );

/** What of the buyer's own it is paid with beside money: fen of credit, and points. */
export const usedOf = ({ lines }: { readonly lines: readonly Pick<ReceiptLine, 'less'>[] }) => ({
  credit: lessOf(lines, ({ step }) => step === 'credit'),
  points: lines
    .flatMap(({ less }) => less)
    .reduce((all, { because }) => all + (because.step === 'points' ? because.points : 0), 0),
});

/** The coupon of an order, and what it took off. */
export function couponIn({ lines }: Pick<Receipt, 'lines'>): { readonly id: CouponId; readonly off: Fen } | undefined {
  const [because] = lines.flatMap(({ less }) =>
    less.flatMap((one) => (one.because.step === 'coupon' ? [one.because] : [])),
  );
  return because && { id: because.couponId, off: lessOf(lines, ({ step }) => step === 'coupon') };
}

/** The privilege that pays its freight, if one does. */
export const freightPayerOf = ({ freights }: Pick<Receipt, 'freights'>) =>
  freights.flatMap(({ waived }) => waived?.by ?? [])[0];

type Lane = (receipt: Receipt, basket: Basket) => Receipt;

/** The lanes in their order: each sees what the ones before it have left. */
const LANES: readonly Lane[] = [lowestPrice, reductions, coupon, credit, points, freight];

export function quote(basket: Basket): Receipt {
  return LANES.reduce((receipt, lane) => lane(receipt, basket), listPrices(basket));
}

/** The lanes up to the coupon, so that coupons can be judged by what they would see. */
export function beforeCoupon(basket: Basket): Receipt {
  return [lowestPrice, reductions].reduce((receipt, lane: Lane) => lane(receipt, basket), listPrices(basket));
}

function listPrices({ lines }: Basket): Receipt {
  const listed = lines.map(({ skuId, goodsId, title, options, picture, quantity, listPrice }) => ({
    ...{ skuId, goodsId, title, options, picture, quantity, listPrice },
    list: times(listPrice, quantity),
    less: [],
  }));
  return { lines: listed, freight: zero, freights: [] };
}

/** One of the prices that were offered: the lowest, where it is below the list. */
function lowestPrice(receipt: Receipt, { lines }: Basket): Receipt {
  const cheaper = receipt.lines.map((line, i) => {
    const { listPrice, quantity, redeem } = lines[i]!;
    if (redeem) {
      const because: Because = { step: 'points', points: redeem.points * quantity };
      return reduced(line, because, times(minus(listPrice, redeem.cash), quantity));
    }
    const [best] = pricesOf(lines[i]!).sort((a, b) => a.price - b.price);
    if (!best || best.price >= listPrice) return line;
    const steps = best.because.step === 'card' ? withTier(lines[i]!, best) : [best];
    return steps.reduce(
      (now, { because, price }) => reduced(now, because, minus(lineTotal(now), times(price, quantity))),
      line,
    );
  });
  return { ...receipt, lines: cheaper };
}

interface Offered {
  readonly price: Fen;
  readonly because: Because;
}

/** What the tier takes off anyway is the tier's: the card is only praised for what it takes off beyond that. */
function withTier({ member, listPrice }: BasketLine, best: Offered): Offered[] {
  if (!member || member.price >= listPrice) return [best];
  return [{ price: member.price, because: { step: 'member', tier: member.tier } }, best];
}

/** In the order that decides between equals: what the buyer came for is named before what he has anyway. */
function pricesOf({ team, flash, bargain, member, card, noPromotion }: BasketLine): Offered[] {
  if (noPromotion) return [];
  const prices: Offered[] = [];
  if (team) prices.push({ price: team.price, because: { step: 'team', campaignId: team.campaignId, size: team.size } });
  if (flash) prices.push({ price: flash.price, because: { step: 'flash', campaignId: flash.campaignId } });
  if (bargain) prices.push({ price: bargain.price, because: { step: 'bargain', campaignId: bargain.campaignId } });
  if (member) prices.push({ price: member.price, because: { step: 'member', tier: member.tier } });
  if (card) prices.push({ price: card.price, because: { step: 'card', cardId: card.cardId, title: card.title } });
  return prices;
}

/**
 * 满减: goods at a campaign's price stay out of it. Each line takes part in one; of several, the one that takes off
 * most is first.
 */
function reductions(receipt: Receipt, basket: Basket): Receipt {
  const left = new Set(basket.reductions ?? []);
  const used = new Set<SkuId>();
  let now = receipt;
  while (left.size > 0) {
    const offers = [...left].map((reduction) => {
      const lines = reducible(now, basket, reduction, used);
      return { reduction, lines, off: reductionFor(reduction, goodsOf(lines), unitsOf(lines)) };
    });
    const [best] = offers.sort((a, b) => b.off - a.off || (a.reduction.id < b.reduction.id ? -1 : 1));
    if (!best || best.off === 0) break;
    left.delete(best.reduction);
    for (const { skuId } of best.lines) used.add(skuId);
    const { id: promotionId, title } = best.reduction;
    now = spread(now, best.lines, best.off, () => ({ step: 'reduction', promotionId, title }));
  }
  return now;
}

/** The lines that a reduction counts. */
export function reducible(
  receipt: Receipt,
  { lines }: Basket,
  { scope }: Reduction,
  used: ReadonlySet<SkuId> = new Set(),
): ReceiptLine[] {
  return receipt.lines.filter(
    (line, i) =>
      !lines[i]!.noPromotion && !used.has(line.skuId) && !isCampaignPrice(line) && isInScope(scope, lines[i]!),
  );
}

function coupon(receipt: Receipt, basket: Basket): Receipt {
  if (!basket.coupon) return receipt;
  const { id: couponId, title } = basket.coupon;
  const counted = countedBy(basket.coupon, receipt, basket);
  if (whyNotCoupon(basket.coupon, counted, basket.now)) return receipt;
  return spread(receipt, counted.lines, couponFor(basket.coupon, counted), () => ({ step: 'coupon', couponId, title }));
}

/** What a coupon counts, and the lines that it takes something off: of an exchange, the one of the dearest unit. */
export function countedBy(coupon: Coupon, receipt: Receipt, { lines }: Basket): Counted & { lines: ReceiptLine[] } {
  const { scope, withCampaigns, withReductions, worth } = coupon;
  const inScope = receipt.lines.filter(
    (_, i) => !lines[i]!.noPromotion && !lines[i]!.redeem && isInScope(scope, lines[i]!),
  );
  const campaigns = withCampaigns ? [] : inScope.filter(isCampaignPrice);
  const reductions = withReductions ? [] : inScope.filter(isReduced);
  const counts = inScope.filter((line) => !campaigns.includes(line) && !reductions.includes(line));
  const [dearest] = [...counts].sort((a, b) => unitOf(b) - unitOf(a) || (a.skuId < b.skuId ? -1 : 1));
  return {
    amount: goodsOf(counts),
    dearest: dearest ? unitOf(dearest) : zero,
    lines: worth.kind === 'exchange' && dearest ? [dearest] : counts,
    ...(campaigns.length > 0 ? { keptOut: 'campaigns' } : reductions.length > 0 && { keptOut: 'reductions' }),
  };
}

function credit(receipt: Receipt, { credit: most = zero, lines }: Basket): Receipt {
  const payable = receipt.lines.filter((_, i) => !lines[i]!.noPromotion);
  return spread(receipt, payable, least(most, goodsOf(payable)), () => ({ step: 'credit' }));
}

function points(receipt: Receipt, { points: offer, lines }: Basket): Receipt {
  if (!offer) return receipt;
  const { use, perFen, most } = offer;
  const payable = receipt.lines.filter((_, i) => !lines[i]!.noPromotion);
  const amount = least(fen(Math.floor(use / perFen)), shareOf(goodsOf(payable), most));
  return spread(receipt, payable, amount, (off) => ({ step: 'points', points: off * perFen }));
}

/** What goes by one template is one parcel to it: counted or weighed together, and free together. */
function freight(receipt: Receipt, { delivery, lines, freightPaidBy }: Basket): Receipt {
  if (delivery.way === 'pickup') return receipt;
  const freights = delivery.templates.flatMap((template): FreightPart[] => {
    const sent = lines.flatMap((line, i) =>
      line.freightId === template.id && !line.freightFree ? [{ line, paper: receipt.lines[i]! }] : [],
    );
    const rate = rateAt(template, delivery.to);
    if (sent.length === 0 || !rate) return [];
    const measure = sent.reduce(
      (all, { line: { quantity, grams } }) => all + quantity * (template.by === 'count' ? 1 : grams),
      0,
    );
    const goods = goodsOf(sent.map(({ paper }) => paper));
    const fee = freightFor(rate, measure, goods);
    const part = { freightId: template.id, title: template.title, goods, freeFrom: rate.freeFrom };
    if (!freightPaidBy || fee === 0) return [{ ...part, fee }];
    return [{ ...part, fee: zero, waived: { ...freightPaidBy, amount: fee } }];
  });
  return { ...receipt, freights, freight: sum(freights.map(({ fee }) => fee)) };
}

/** What is not delivered to this address. Empty: all of it is. */
export function undeliverable({ lines, delivery }: Basket): SkuId[] {
  if (delivery.way === 'pickup') return [];
  const { templates, to } = delivery;
  const served = new Set(templates.filter((template) => rateAt(template, to)).map(({ id }) => id));
  return lines.filter(({ freightId }) => !served.has(freightId)).map(({ skuId }) => skuId);
}

/** The line of an order of a team, once the tier that the team has reached is known to make it so much cheaper. */
export function reducedByTier(
  receipt: Receipt,
  skuId: SkuId,
  campaignId: CampaignId,
  people: number,
  off: Fen,
): Receipt {
  const because: Because = { step: 'ladder', campaignId, people };
  const lines = receipt.lines.map((line) => (line.skuId === skuId ? reduced(line, because, off) : line));
  return { ...receipt, lines };
}

/** Without what the staff took off: what it costs by the rules alone. */
export function withoutShop({ lines, freights, freight }: Receipt): Receipt {
  const lowered = sum(freights.map((part) => part.lowered?.amount ?? zero));
  return {
    lines: lines.map((line) => ({ ...line, less: line.less.filter(({ because }) => because.step !== 'shop') })),
    freights: freights.map(({ lowered: off, ...part }) => ({ ...part, fee: plus(part.fee, off?.amount ?? zero) })),
    freight: plus(freight, lowered),
  };
}

/** The staff takes so much off goods and freight, for a reason that its buyer reads. `fixed` lines stay as they are. */
export function loweredByShop(
  receipt: Receipt,
  off: { readonly goods: Fen; readonly freight: Fen },
  fixed: ReadonlySet<SkuId>,
  words: string,
): Receipt {
  const open = receipt.lines.filter(({ skuId }) => !fixed.has(skuId));
  const cheaper = spread(receipt, open, off.goods, () => ({ step: 'shop', words }));
  if (off.freight === 0) return cheaper;
  const shares = allocate(
    off.freight,
    receipt.freights.map(({ fee }) => fee),
  );
  const freights = receipt.freights.map((part, i) => {
    const amount = shares[i]!;
    return amount === 0 ? part : { ...part, fee: minus(part.fee, amount), lowered: { amount, words } };
  });
  return { ...cheaper, freights, freight: minus(receipt.freight, off.freight) };
}

/**
 * Takes an amount off these lines, each by its share of what they cost, to the fen. Shares are dealt in the order of
 * the SKUs, so that the order of lines in a cart never moves a fen.
 */
function spread(receipt: Receipt, which: readonly ReceiptLine[], amount: Fen, because: (off: Fen) => Because): Receipt {
  const costing = which.filter((line) => lineTotal(line) > 0).sort((a, b) => (a.skuId < b.skuId ? -1 : 1));
  if (amount === 0 || costing.length === 0) return receipt;
  const shares = allocate(amount, costing.map(lineTotal));
  const offOf = new Map(costing.map(({ skuId }, i) => [skuId, shares[i]!]));
  const lines = receipt.lines.map((line) => {
    const off = offOf.get(line.skuId) ?? zero;
    return reduced(line, because(off), off);
  });
  return { ...receipt, lines };
}

function reduced(line: ReceiptLine, because: Because, amount: Fen): ReceiptLine {
  return amount === 0 ? line : { ...line, less: [...line.less, { because, amount }] };
}

const unitOf = (line: ReceiptLine) => fen(Math.floor(lineTotal(line) / line.quantity));
const isReduced = ({ less }: ReceiptLine) => less.some(({ because }) => because.step === 'reduction');
const isCampaignPrice = ({ less }: ReceiptLine) => less.some(({ because }) => CAMPAIGNS.has(because.step));
const goodsOf = (lines: readonly ReceiptLine[]) => sum(lines.map(lineTotal));
const unitsOf = (lines: readonly ReceiptLine[]) => lines.reduce((count, { quantity }) => count + quantity, 0);
