import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import { dayAfter, dayIn, instantOf, timeIn } from '@/components/admin/chinaTime';
import type { AdminCampaign, CampaignGoods } from '@/contract/adminTeams';
import type { Audience, Limits, Offer, TeamRule } from '@/domain/campaign';
import {
  MOST_TIERS,
  overlaps,
  type Terms,
  USUAL_WINDOW,
  whyNotAudience,
  whyNotLimits,
  whyNotPeople,
  whyNotSchedule,
  whyNotWindow,
} from '@/domain/campaignTerms';
import type { CampaignId, GoodsId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { RefusalCode } from '@/domain/refusal';
import type { TeamKind } from '@/domain/team';
import { hours, type Instant, minutes } from '@/domain/time';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { OfferForm } from './offerForm';

type FormShop = Shop<never, 'viewCampaign' | 'viewCampaignGoods' | 'putCampaign'>;
export type Counted = 'size' | 'winners' | 'lasts' | 'units' | 'opened' | 'joined' | 'total';
/** The parts of the form. What is wrong with each is a refusal of the server, too. */
export type Part = 'goods' | 'people' | 'prices' | 'window' | 'time' | 'audience' | 'limits';
export type Wrong = RefusalCode | 'none' | 'overlaps'; // none: no goods, or no SKU of them.
const LASTS = 7; // days, as it is proposed
const MOST_FIGURES = 7;
const countOf = (typed: string) => (typed === '' ? undefined : Number(typed));

/** A campaign as it is put together: a new one, one that has not begun, or one like another. */
export class CampaignForm {
  readonly known: Loadable<object>;
  readonly picked: Loadable<object>; // The goods that were chosen last.
  readonly saving;
  goods: CampaignGoods | undefined = undefined;
  offers: readonly OfferForm[] = [];
  kind: TeamKind = 'standard';
  tiers: readonly string[] = ['3', '5'];
  typed: Readonly<Record<Counted, string>> = {
    ...{ size: '3', winners: '1', lasts: String(USUAL_WINDOW / hours(1)) },
    ...{ units: '1', opened: '', joined: '', total: '' },
  };
  unit: 'minutes' | 'hours' = 'hours';
  audience: Audience = 'all';
  startsNow = true;
  startsAt: Instant;
  endsAt: Instant;
  freightFree = false;
  commission = true;
  tried = false;
  private wanted: GoodsId | undefined = undefined;
  private now: Instant; // When it was opened, or last to be kept: what is wrong with it does not tick.

  constructor(
    private readonly shop: FormShop,
    readonly campaignId: CampaignId | undefined, // The one that is changed,
    like?: CampaignId, //                           or that another is like.
  ) {
    const { now } = shop.clock;
    this.now = now;
    this.startsAt = dayAfter(now, 1);
    this.endsAt = dayAfter(now, 1 + LASTS);
    this.known = new Loadable(async () => {
      const from = campaignId ?? like;
      if (!from) return {};
      const campaign = await shop.admin.viewCampaign({ campaignId: from });
      const goods = await shop.admin.viewCampaignGoods({ goodsId: campaign.goodsId });
      runInAction(() => this.take(campaign, goods));
      return {};
    });
    this.picked = new Loadable(async () => {
      const { wanted } = this;
      if (!wanted) return {};
      const goods = await shop.admin.viewCampaignGoods({ goodsId: wanted });
      runInAction(() => this.show(goods, undefined));
      return {};
    });
    this.saving = new Task(shop, shop.admin.putCampaign);
    makeAutoObservable<this, 'shop'>(this, {
      ...{ shop: false, known: false, picked: false, saving: false, campaignId: false },
      ...{ goods: observableRef, offers: observableRef, tiers: observableRef, typed: observableRef },
    });
  }

  private take(campaign: AdminCampaign, goods: CampaignGoods): void {
    const { rule, size, lasts, limits, audience, freightFree, commission, startsAt, endsAt, prices } = campaign;
    const isWhole = lasts % hours(1) === 0;
    this.kind = rule.kind;
    if (rule.kind === 'ladder') this.tiers = rule.tiers.map(String);
    this.typed = {
      ...{ size: String(size), winners: rule.kind === 'lottery' ? String(rule.winners) : '1' },
      ...{ lasts: String(lasts / (isWhole ? hours(1) : minutes(1))), units: String(limits.units) },
      ...{ opened: text(limits.opened), joined: text(limits.joined), total: text(limits.total) },
    };
    this.unit = isWhole ? 'hours' : 'minutes';
    Object.assign(this, { audience, freightFree, commission });
    this.show(goods, prices);
    if (!this.campaignId) return;
    Object.assign(this, { startsNow: false, startsAt, endsAt });
  }

  private show(goods: CampaignGoods, prices: readonly Offer[] | undefined): void {
    this.goods = goods;
    const offerOf = (skuId: string) => prices?.find((offer) => offer.skuId === skuId);
    this.offers = goods.skus.map(
      (sku) => new OfferForm(sku, offerOf(sku.skuId), prices === undefined ? true : undefined),
    );
    this.propose(goods);
  }

  /** Where these goods are in a campaign now, the next may begin after the last that is planned. */
  private propose({ taken }: CampaignGoods): void {
    const last = taken.at(-1);
    if (!last) return;
    this.startsNow = false;
    this.startsAt = last.endsAt;
    this.endsAt = dayAfter(last.endsAt, LASTS);
  }

  async pick(goodsId: GoodsId): Promise<void> {
    this.wanted = goodsId;
    await this.picked.load();
  }

  choose(kind: TeamKind): void {
    this.kind = kind;
  }

  count(field: Counted, value: string): void {
    this.typed = { ...this.typed, [field]: value.replace(/\D/g, '').slice(0, MOST_FIGURES) };
  }

  countTier(tier: number, value: string): void {
    this.tiers = this.tiers.map((people, i) => (i === tier ? value.replace(/\D/g, '').slice(0, 2) : people));
  }

  get hasRoomForTier(): boolean {
    return this.tiers.length < MOST_TIERS;
  }

  addTier(): void {
    if (this.hasRoomForTier) this.tiers = [...this.tiers, ''];
  }

  removeTier(tier: number): void {
    if (this.tiers.length <= 2) return;
    this.tiers = this.tiers.filter((_, i) => i !== tier);
    for (const offer of this.offers) offer.removeTier(tier);
  }

  /** All that take part cost what the first of them does. */
  priceAlike(): void {
    const [first, ...rest] = this.offers.filter(({ isOn }) => isOn);
    if (first) for (const offer of rest) offer.copy(first);
  }

  lastIn(unit: 'minutes' | 'hours'): void {
    this.unit = unit;
  }

  invite(audience: Audience): void {
    this.audience = audience;
  }

  begin(startsNow: boolean): void {
    this.startsNow = startsNow;
  }

  turn(which: 'freightFree' | 'commission', on: boolean): void {
    this[which] = on;
  }

  /** The day, or the time of it. */
  set(which: 'startsAt' | 'endsAt', part: 'day' | 'time', value: string): void {
    const at = this[which];
    this[which] = part === 'day' ? instantOf(value, timeIn(at)) : instantOf(dayIn(at), value);
  }

  get rule(): TeamRule {
    const { kind } = this;
    if (kind === 'ladder') return { kind, tiers: this.tiers.map(Number) };
    if (kind === 'lottery') return { kind, winners: Number(this.typed.winners) };
    return { kind };
  }

  get terms(): Terms {
    const { rule, typed, audience, freightFree, commission, endsAt } = this;
    const limits: Limits = {
      ...{ units: Number(typed.units), opened: countOf(typed.opened), joined: countOf(typed.joined) },
      total: countOf(typed.total),
    };
    return {
      ...{ rule, audience, limits, freightFree, commission, endsAt },
      size: rule.kind === 'ladder' ? (rule.tiers.at(-1) ?? 0) : Number(typed.size),
      lasts: Number(typed.lasts) * (this.unit === 'hours' ? hours(1) : minutes(1)),
      startsAt: this.startsNow ? this.now : this.startsAt,
      prices: this.offers.flatMap((offer) => (offer.isOn ? [offer.offerOf(rule)] : [])),
    };
  }

  /** WeChat keeps the money, and cards stop: that is told, and allowed. */
  get isLong(): boolean {
    return this.terms.lasts > USUAL_WINDOW;
  }

  /** The other campaign of these goods that is in the way. */
  get inTheWay(): CampaignGoods['taken'][number] | undefined {
    return this.goods?.taken.find((other) => other.campaignId !== this.campaignId && overlaps(this.terms, other));
  }

  get wrongs(): Partial<Record<Part, Wrong>> {
    const { terms, goods, rule, offers } = this;
    const wrong = {
      goods: !goods ? ('none' as const) : goods.noPromotion ? ('goods_no_promotion' as const) : undefined,
      people: whyNotPeople(terms),
      prices: terms.prices.length === 0 ? ('none' as const) : offers.map((one) => one.wrongBy(rule)).find(Boolean),
      window: whyNotWindow(terms.lasts),
      time: whyNotSchedule(terms, this.now) ?? (this.inTheWay && ('overlaps' as const)),
      audience: whyNotAudience(terms),
      limits: whyNotLimits(terms),
    };
    return Object.fromEntries(Object.entries(wrong).filter(([, reason]) => reason));
  }

  /** Of what is right so far, what costs the least in a team. */
  get cheapest(): { readonly offer: Offer; readonly alone: Fen } | undefined {
    const { rule } = this;
    const right = this.offers.filter((one) => one.isOn && one.wrongBy(rule) === undefined);
    const all = right.map((one) => ({ offer: one.offerOf(rule), alone: one.sku.listPrice }));
    return all.sort((one, other) => one.offer.price - other.offer.price)[0];
  }

  /** The first part that is not right, from the top. */
  get firstWrong(): Part | undefined {
    return (Object.keys(this.wrongs) as Part[])[0];
  }

  get isRight(): boolean {
    return Object.keys(this.wrongs).length === 0;
  }

  /** Its id, once it is kept. */
  async save(): Promise<CampaignId | undefined> {
    this.tried = true;
    this.now = this.shop.clock.now;
    if (!this.goods || !this.isRight) return undefined;
    const { startsAt, prices, rule, limits, ...terms } = this.terms;
    const saved = await this.saving.run({
      ...(this.campaignId && { campaignId: this.campaignId }),
      ...terms,
      goodsId: this.goods.goodsId,
      rule: rule.kind === 'ladder' ? { ...rule, tiers: [...rule.tiers] } : rule,
      limits: Object.fromEntries(Object.entries(limits).filter(([, most]) => most !== undefined)) as typeof limits,
      ...(!this.startsNow && { startsAt }),
      prices: prices.map(({ price, leaderPrice, tierPrices, skuId }) => ({
        ...{ skuId, teamPrice: price },
        ...(leaderPrice !== undefined && { leaderPrice }),
        ...(tierPrices && { tierPrices: [...tierPrices] }),
      })),
    });
    return saved?.campaignId;
  }
}

const text = (count: number | undefined) => (count === undefined ? '' : String(count));
