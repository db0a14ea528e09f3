import { admin as contract } from '@/contract/admin';
import type { AdminTemplate } from '@/contract/adminCoupons';
import type { CouponTemplate } from '@/domain/coupon';
import { isId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { query, type View } from '../../door/query';
import type { StoredTemplate } from '../../storage/couponTemplates';
import { scopeViews, stateOf } from '../coupon/faces';
import { keyOf } from '../coupon/mine';
import { apologyOf } from '../coupon/payOwedCoupons';
import { cursorOf } from '../cursors';
import { show } from '../show';

const PAGE = 20;

export const listTemplates = query(contract.listTemplates, async ({ stage, cursor }, view) => {
  if (cursor !== undefined && !isId('template', cursor)) throw new Refusal('not_understood');
  const found = await view.shop.couponTemplates.list({ stage, now: view.now, after: cursor, most: PAGE });
  const next = found.length === PAGE ? found.at(-1)!.template.id : undefined;
  return { items: await adminTemplates(found, view), next };
});

export const viewTemplate = query(contract.viewTemplate, async ({ templateId }, view) => {
  const [shown] = await adminTemplates([await view.shop.couponTemplates.get(templateId, view.now)], view);
  return shown!;
});

async function adminTemplates(found: readonly StoredTemplate[], view: View): Promise<AdminTemplate[]> {
  const templates = found.map(({ template }) => template);
  const scopeOf = await scopeViews(templates, view);
  const sumsOf = await view.shop.couponLists.sums(
    templates.map(({ id }) => id),
    view.now,
  );
  return found.map(({ template, gone }) => ({
    ...template,
    stage: stageOf(template, view.now),
    of: scopeOf(template),
    numbers: { ...gone, ...sumsOf(template.id) },
  }));
}

function stageOf({ state, startsAt, endsAt }: CouponTemplate, now: Instant): AdminTemplate['stage'] {
  if (state !== 'running' || endsAt <= now) return 'over';
  return startsAt > now ? 'coming' : 'running';
}

export const listHolders = query(contract.listHolders, async ({ templateId, which, cursor }, view) => {
  const { shop, settings, now } = view;
  const { template } = await shop.couponTemplates.get(templateId, now);
  const after = cursor === undefined ? undefined : keyOf(cursor);
  const found = await shop.couponLists.holders({ templateId, which, after, most: PAGE });
  const people = await shop.users.named(found.map(({ userId }) => userId));
  const orders = await shop.orders.some(found.flatMap(({ orderId }) => orderId ?? []));
  const last = found.length === PAGE ? found.at(-1) : undefined;
  return {
    items: found.map((coupon) => {
      const { id, userId, way, gotAt, startsAt, endsAt, orderId } = coupon;
      const { nickname = '', avatar = '' } = people.get(userId) ?? {};
      return {
        ...{ id, way, gotAt, startsAt, endsAt, state: stateOf(coupon, template, now) },
        user: { userId, nickname, avatar: show(settings, avatar) },
        ...{ endedAt: coupon.endedAt ?? undefined, off: coupon.offAmount ?? undefined, orderId: orderId ?? undefined },
        ...{ reason: coupon.reason ?? undefined, orderNumber: orderId ? orders.get(orderId)?.number : undefined },
      };
    }),
    next: last && cursorOf(last.gotAt, last.id),
  };
});

export const viewOwedCoupons = query(contract.viewOwedCoupons, async (_, { shop, now }) => {
  const template = await apologyOf(shop, now);
  return {
    owed: await shop.owedCoupons.countOpen(),
    template: template && { id: template.id, title: template.title },
  };
});
