import type { CentreCoupon } from '@/contract/coupon';
import { shop as contract } from '@/contract/shop';
import { type CouponWay, leftOf, leftToday, MOST_TEMPLATES, whyNotTakeCoupon } from '@/domain/coupon';
import { GROWTH_COUNTS } from '@/domain/member';
import { isInScope } from '@/domain/promotion';
import { later } from '@/domain/time';
import { query, type View } from '../../door/query';
import type { StoredTemplate } from '../../storage/couponTemplates';
import { couponViews, faceOf, scopeViews } from './faces';
import { takerOf } from './taker';

export const listCentre = query(contract.listCentre, async (_, view) => {
  return centreCoupons(await openInCentre(view), view);
});

export const couponsOfGoods = query(contract.couponsOfGoods, async ({ goodsId }, view) => {
  const { shop, caller, now } = view;
  const goods = await shop.goods.get(goodsId);
  if (goods.noPromotion) return { mine: [], toTake: [] };
  const one = { goodsId, categoryIds: [goods.categoryId, goods.branchId] };
  const toTake = (await open(view, ['centre', 'goods'])).filter(({ template }) => isInScope(template.scope, one));
  const counting = (await shop.coupons.usable(caller.userId, now)).filter(({ scope }) => isInScope(scope, one));
  const mine = await shop.couponLists.some(counting.map(({ id }) => id));
  return { mine: await couponViews(mine, view), toTake: await centreCoupons(toTake, view) };
});

/** All that stands in 领券中心 now. */
export const openInCentre = (view: View) => open(view, ['centre']);

const open = ({ shop, now }: View, ways: readonly CouponWay[]) => shop.couponTemplates.open(ways, now, MOST_TEMPLATES);

/** What can be taken comes first, then what I have already, then what is not for me or not there. */
export async function centreCoupons(found: readonly StoredTemplate[], view: View): Promise<CentreCoupon[]> {
  const { shop, caller, now } = view;
  const templates = found.map(({ template }) => template);
  const scopeOf = await scopeViews(templates, view);
  const taker = await takerOf(shop, templates, caller.userId, now);
  const isForTiers = templates.some(({ who }) => who.kind === 'tier');
  const needs = isForTiers ? await tierNeeds(view) : () => undefined;
  const shown = found.map(({ template, gone }): CentreCoupon => {
    const { id, validity, startsAt, endsAt, who, limits } = template;
    const { usable, ...me } = taker(id);
    const whyNot = whyNotTakeCoupon(template, gone, me, now);
    return {
      ...faceOf(template, scopeOf(template)),
      ...{ validity, startsAt, endsAt, who, total: limits.total, left: leftOf(template, gone) },
      ...{ leftToday: leftToday(template, gone), mine: me.got, perUser: limits.perUser, usable, whyNot },
      ...(whyNot === 'coupon_tier_needed' && who.kind === 'tier' && { needs: needs(who.level) }),
    };
  });
  return shown.sort((a, b) => turnOf(a) - turnOf(b));
}

const turnOf = ({ whyNot, usable }: CentreCoupon) => (whyNot === undefined ? 0 : usable > 0 ? 1 : 2);

/** Of a tier that somebody has not: its name, and how much growth is missing for it. */
async function tierNeeds({ shop, caller, now }: View): Promise<(level: number) => CentreCoupon['needs']> {
  const { membership } = await shop.rules.all();
  const growth = await shop.growth.sum(caller.userId, later(now, -GROWTH_COUNTS));
  return (level) => {
    const tier = membership?.tiers[level];
    return tier && { tier: tier.name, growth: Math.max(0, tier.from - growth) };
  };
}
