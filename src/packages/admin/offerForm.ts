import { makeAutoObservable, observableRef } from 'mobx';
import { fenOf, typedYuan, yuanOf } from '@/components/admin/yuan';
import type { CampaignGoods } from '@/contract/adminTeams';
import type { Offer, TeamRule } from '@/domain/campaign';
import { whyNotOffer } from '@/domain/campaignTerms';
import { zero } from '@/domain/money';
import type { RefusalCode } from '@/domain/refusal';

export type SkuOffered = CampaignGoods['skus'][number];

/** The prices of one SKU as they are typed, in yuan; it takes part where it is ticked. */
export class OfferForm {
  isOn: boolean;
  price = '';
  leaderPrice = '';
  tierPrices: readonly string[] = []; // From the second tier on: the first is `price`.

  constructor(
    readonly sku: SkuOffered,
    offer?: Offer,
    isOn = offer !== undefined,
  ) {
    this.isOn = isOn;
    if (offer) {
      this.price = yuanOf(offer.price);
      this.leaderPrice = offer.leaderPrice === undefined ? '' : yuanOf(offer.leaderPrice);
      this.tierPrices = offer.tierPrices?.slice(1).map(yuanOf) ?? [];
    }
    makeAutoObservable(this, { sku: false, tierPrices: observableRef });
  }

  toggle(): void {
    this.isOn = !this.isOn;
  }

  write(field: 'price' | 'leaderPrice', value: string): void {
    this[field] = typedYuan(value);
  }

  /** Of the tier of this number: the first is 0. */
  writeTier(tier: number, value: string): void {
    if (tier === 0) this.write('price', value);
    else this.tierPrices = fitted(this.tierPrices, Math.max(tier, this.tierPrices.length), tier - 1, typedYuan(value));
  }

  tier(tier: number): string {
    return tier === 0 ? this.price : (this.tierPrices[tier - 1] ?? '');
  }

  /** The same prices as another: where all SKUs of the goods cost alike. */
  copy({ price, leaderPrice, tierPrices }: OfferForm): void {
    Object.assign(this, { price, leaderPrice, tierPrices });
  }

  removeTier(tier: number): void {
    const all = [this.price, ...this.tierPrices].filter((_, i) => i !== tier);
    this.price = all[0] ?? '';
    this.tierPrices = all.slice(1);
  }

  /** As it would be sold by this rule. What cannot be read is 0, which nothing costs. */
  offerOf(rule: TeamRule): Offer {
    const price = fenOf(this.price) ?? zero;
    const leaderPrice = rule.kind === 'leader' ? fenOf(this.leaderPrice) : undefined;
    const tierPrices =
      rule.kind === 'ladder' ? rule.tiers.map((_, i) => (i === 0 ? price : (fenOf(this.tier(i)) ?? zero))) : undefined;
    return {
      ...{ skuId: this.sku.skuId, price },
      ...(leaderPrice !== undefined && { leaderPrice }),
      ...(tierPrices && { tierPrices }),
    };
  }

  wrongBy(rule: TeamRule): RefusalCode | undefined {
    return this.isOn ? whyNotOffer(rule, this.offerOf(rule), this.sku.listPrice) : undefined;
  }
}

const fitted = (all: readonly string[], length: number, at: number, value: string) =>
  Array.from({ length }, (_, i) => (i === at ? value : (all[i] ?? '')));
