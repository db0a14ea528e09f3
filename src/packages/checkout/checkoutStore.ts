import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { OutputOf } from '@/contract/endpoint';
import type { Placed, quoteOrder, Use, Where } from '@/contract/order';
import type { CouponId, OrderId, RequestId, SkuId, TeamId } from '@/domain/id';
import type { Message } from '@/domain/message';
import type { Fen } from '@/domain/money';
import type { PurseUnit } from '@/domain/purse';
import { type ReceiptLine, total } from '@/domain/quote';
import type { RefusalCode } from '@/domain/refusal';
import type { Quantity } from '@/domain/stock';
import type { Failed } from '@/stores/failed';
import { Loadable } from '@/stores/loadable';
import { askForMessages } from '@/stores/messages';
import { type Outcome, Paying } from '@/stores/paying';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { Delivering } from './delivering';
import { Using } from './using';
import type { Wanted } from './wanted';

type CheckoutShop = Shop<
  | 'quoteOrder'
  | 'listAddresses'
  | 'listPickups'
  | 'placeOrder'
  | 'openTeam'
  | 'joinTeam'
  | 'payOrder'
  | 'checkPayment'
  | 'grantMessages'
>;
export type Quote = OutputOf<typeof quoteOrder>;
/** What is the same however it is bought. */
interface Placing {
  readonly requestId: RequestId;
  readonly to: Where;
  readonly remark: string;
  readonly use: Use;
  readonly agreed: Fen;
  readonly words: string;
  readonly isListed: boolean;
}

export interface Bought {
  readonly outcome: Outcome;
  readonly orderId: OrderId;
  readonly teamId: TeamId | undefined;
}

const OF_A_TEAM: readonly Message[] = ['team_formed', 'team_lapsed', 'order_shipped'];
const OF_AN_ORDER: readonly Message[] = ['order_shipped'];

/** What is about to be bought: quoted, addressed, placed and paid. */
export class CheckoutStore {
  readonly quote: Loadable<Quote>;
  readonly delivering;
  readonly using = new Using();
  readonly paying;
  lines: readonly Quantity[];
  looking = false; // At all coupons, and why some do not apply.
  busy = false; // Placing and paying, from the tap to the end: another tap does nothing.
  remark = '';
  words = '';
  isListed = true; // Strangers may see the team that is opened.
  /** The total that was shown before the price changed. */
  was: Fen | undefined = undefined;
  /** The coupon that was shown cannot be used any more, and another choice was made; until something else is chosen. */
  couponLost = false;
  /** Why the shop would not place it; until it is quoted again. */
  refused: RefusalCode | undefined = undefined;
  private readonly placing: Task<Placing, Placed>;
  private quotedFor = ''; // What the quote that is shown was asked for.

  constructor(
    private readonly shop: CheckoutShop,
    readonly wanted: Wanted,
  ) {
    this.lines = wanted.lines;
    this.delivering = new Delivering(shop);
    this.quote = new Loadable(() => this.fetch());
    this.placing = new Task(shop, (input) => this.place(input));
    this.paying = new Paying(shop);
    makeAutoObservable<this, 'shop' | 'placing'>(this, {
      ...{ quote: false, delivering: false, using: false, paying: false, shop: false, wanted: false, placing: false },
      ...{ lines: observableRef, refused: observableRef },
    });
  }

  get toPay(): Fen | undefined {
    return this.quote.value && total(this.quote.value.receipt);
  }

  get whyNot(): RefusalCode | Delivering['whyNot'] {
    return this.refused ?? this.quote.value?.whyNot ?? this.delivering.whyNot;
  }

  /** What is shown was quoted for something else: the new quote is on its way. */
  get isStale(): boolean {
    return this.quote.loading && this.quotedFor !== this.asked;
  }

  /** What is not delivered to the address. */
  get notThere(): readonly ReceiptLine[] {
    const { receipt, notThere = [] } = this.quote.value ?? {};
    return receipt?.lines.filter(({ skuId }) => notThere.includes(skuId)) ?? [];
  }

  /** Something is left when that is taken out. */
  get canTakeOut(): boolean {
    return this.wanted.way.by === 'alone' && this.notThere.length < this.lines.length;
  }

  /** What WeChat will ask about in the tap that pays. */
  get messages(): readonly Message[] {
    return this.wanted.way.by === 'alone' ? OF_AN_ORDER : OF_A_TEAM;
  }

  private get asked(): string {
    return JSON.stringify([this.lines, this.delivering.asked, this.using.asked]);
  }

  /** As the quote that is shown has it. */
  private get use(): Use {
    const { credit, points } = this.using;
    const coupon = this.quote.value?.coupon;
    return { credit, points, ...(coupon && { coupon }) };
  }

  get failed(): Failed | undefined {
    return this.placing.failed ?? this.paying.failed;
  }

  /** Where an address is known the quote need not wait for the others. */
  async load(): Promise<void> {
    const { asked } = this;
    const early = this.delivering.address || this.delivering.way === 'pickup' ? this.requote() : undefined;
    await this.delivering.load();
    if (early && this.asked === asked) await early;
    else await this.requote();
  }

  async deliver(way: Delivering['way']): Promise<void> {
    if (way === this.delivering.way) return;
    this.delivering.go(way);
    await this.requote();
  }

  /** Buys the rest without these. */
  async takeOut(skuIds: readonly SkuId[]): Promise<void> {
    this.lines = this.lines.filter(({ skuId }) => !skuIds.includes(skuId));
    await this.requote();
  }

  lookAtCoupons(looking: boolean): void {
    this.looking = looking;
  }

  /** Of its coupons another one, or none; the best one stays the best when something else changes. */
  async takeCoupon(coupon: CouponId | 'none'): Promise<void> {
    const best = this.quote.value?.coupons.find(({ whyNot }) => !whyNot)?.coupon.id;
    this.using.choose(coupon === best ? 'best' : coupon);
    await this.requote();
  }

  async payWith(unit: PurseUnit, on: boolean): Promise<void> {
    this.using.switch(unit, on);
    await this.requote();
  }

  writeRemark(remark: string): void {
    this.remark = remark;
  }

  writeWords(words: string): void {
    this.words = words;
  }

  list(isListed: boolean): void {
    this.isListed = isListed;
  }

  /** The order and how its payment came out; undefined when it was not placed: then `failed` or `was` says why. */
  async buy(): Promise<Bought | undefined> {
    const { toPay: agreed, remark, words, isListed, use } = this;
    const { to } = this.delivering;
    if (!to || agreed === undefined || this.busy || this.isStale) return undefined;
    this.busy = true;
    try {
      return await this.placeAndPay({ to, remark, words, isListed, use, agreed });
    } finally {
      runInAction(() => (this.busy = false));
    }
  }

  private async placeAndPay(asked: Omit<Placing, 'requestId'>): Promise<Bought | undefined> {
    // First of all, because WeChat allows it only inside the tap.
    const told = askForMessages(this.shop, this.messages);
    const placed = await this.placing.run(asked);
    if (!placed) {
      await this.afterRefusal(asked.agreed);
      return undefined;
    }
    const { orderId, teamId } = placed;
    this.delivering.remember();
    this.using.remember();
    if (this.wanted.fromCart) this.leaveCart();
    return { orderId, teamId, outcome: await this.paying.pay(orderId, told) };
  }

  private place({ words, isListed, ...placing }: Placing): Promise<Placed> {
    const { way, fromCart } = this.wanted;
    const { lines } = this;
    const [line] = lines as readonly [Quantity];
    if (way.by === 'open') {
      return this.shop.api.openTeam({ ...placing, ...line, words, isListed, campaignId: way.campaignId });
    }
    if (way.by === 'join') return this.shop.api.joinTeam({ ...placing, ...line, teamId: way.teamId });
    return this.shop.api.placeOrder({ ...placing, lines: [...lines], fromCart });
  }

  /**
   * A changed price is shown beside the old one, and where a coupon has gone another choice is made; anything else the
   * shop says no to rests the button.
   */
  private async afterRefusal(agreed: Fen): Promise<void> {
    const { failed } = this.placing;
    if (failed?.kind !== 'refused') return;
    if (failed.code === 'price_changed' || failed.code === 'coupon_not_usable') {
      const lost = failed.code === 'coupon_not_usable';
      if (lost) this.using.choose('best');
      await this.quote.load();
      runInAction(() => Object.assign(this, { was: agreed, couponLost: lost || this.couponLost }));
    } else if (failed.code !== 'text_not_allowed' && failed.code !== 'request_reused') {
      runInAction(() => (this.refused = failed.code));
    }
  }

  private async fetch(): Promise<Quote> {
    const { asked, lines, wanted, delivering, using } = this;
    const { coupon: wished } = using;
    const { way } = wanted;
    const quote = await this.shop.api.quoteOrder({
      ...{ lines: [...lines], way, to: delivering.asked, use: using.asked },
    });
    const isLost = wished !== 'best' && wished !== 'none' && quote.coupon !== wished;
    if (isLost && using.coupon === wished) return this.quoteWithout();
    runInAction(() => (this.quotedFor = asked));
    return quote;
  }

  /** The chosen coupon does not apply any more. */
  private quoteWithout(): Promise<Quote> {
    this.using.choose('best');
    this.couponLost = true;
    return this.fetch();
  }

  private async requote(): Promise<void> {
    this.couponLost = false;
    await this.quote.load();
    runInAction(() => (this.refused = undefined));
  }

  private leaveCart(): void {
    const { session } = this.shop;
    session.counted(Math.max(0, session.inCart - this.lines.length));
  }
}
