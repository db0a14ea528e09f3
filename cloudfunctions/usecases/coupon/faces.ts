import type { CouponFace, CouponScopeView, CouponView } from '@/contract/coupon';
import type { CouponTemplate } from '@/domain/coupon';
import type { TemplateId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { View } from '../../door/query';
import type { StoredCoupon } from '../../storage/couponLists';
import type { StoredTemplate } from '../../storage/couponTemplates';
import { show } from '../show';

type Looking = Pick<View, 'shop' | 'settings'>;
type Scoped = Pick<CouponTemplate, 'id' | 'scope'>;

const NAMED = 3; // Goods and categories of a scope that are shown by name.

/** Scopes in names. However many there are, the database is asked twice. */
export async function scopeViews(
  templates: readonly Scoped[],
  { shop, settings }: Looking,
): Promise<(template: Scoped) => CouponScopeView> {
  const goodsIds = templates.flatMap(({ scope }) => scope.goods?.slice(0, NAMED) ?? []);
  const goods = await shop.goods.some(goodsIds);
  const isByCategory = templates.some(({ scope }) => scope.categories);
  const tree = new Map(isByCategory ? (await shop.categories.all()).map(({ id, title }) => [id, title]) : []);
  return ({ scope }) => ({
    kind: scope.goods ? (scope.categories ? 'both' : 'goods') : scope.categories ? 'categories' : 'all',
    categories: (scope.categories ?? []).flatMap((id) => (tree.has(id) ? [{ id, title: tree.get(id)! }] : [])),
    goods: (scope.goods ?? []).slice(0, NAMED).flatMap((id) => {
      const one = goods.get(id);
      return one ? [{ id, title: one.title, picture: show(settings, one.pictures[0]?.list ?? '') }] : [];
    }),
    goodsCount: scope.goods?.length ?? 0,
    except: scope.except?.length ?? 0,
  });
}

/** What every coupon of a template says of itself. */
export function faceOf(template: CouponTemplate, scope: CouponScopeView): CouponFace {
  const { id: templateId, title, worth, atLeast, withCampaigns, withReductions } = template;
  return { templateId, title, worth, atLeast, withCampaigns, withReductions, scope };
}

/** Coupons that somebody has. */
export async function couponViews(
  found: readonly StoredCoupon[],
  view: Looking & Pick<View, 'now'>,
): Promise<CouponView[]> {
  const templates = await view.shop.couponTemplates.some(
    found.map(({ templateId }) => templateId),
    view.now,
  );
  const scopeOf = await scopeViews(
    [...templates.values()].map(({ template }) => template),
    view,
  );
  return found.map((coupon) => couponView(coupon, templates, scopeOf, view.now));
}

function couponView(
  coupon: StoredCoupon,
  templates: ReadonlyMap<TemplateId, StoredTemplate>,
  scopeOf: (template: CouponTemplate) => CouponScopeView,
  now: Instant,
): CouponView {
  const { template } = templates.get(coupon.templateId)!;
  const { id, startsAt, endsAt, gotAt, way, worth: own, orderId, offAmount, endedAt } = coupon;
  return {
    ...faceOf(template, scopeOf(template)),
    ...(own !== null && { worth: { kind: 'off', off: own } }),
    ...{ id, startsAt, endsAt, gotAt, way, state: stateOf(coupon, template, now) },
    ...{ orderId: orderId ?? undefined, off: offAmount ?? undefined, endedAt: endedAt ?? undefined },
  };
}

/** That it has expired is written nowhere, and that it is void only some time after its template is. */
export function stateOf(
  { state, endsAt }: Pick<StoredCoupon, 'state' | 'endsAt'>,
  template: Pick<CouponTemplate, 'state'>,
  now: Instant,
): CouponView['state'] {
  if (state !== 'usable') return state;
  if (template.state === 'void') return 'void';
  return endsAt <= now ? 'expired' : 'usable';
}
