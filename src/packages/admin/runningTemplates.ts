import type { AdminTemplate } from '@/contract/adminCoupons';
import type { CouponWay } from '@/domain/coupon';
import type { Shop } from '@/stores/shop';

type Admin = Shop<never, 'listTemplates'>['admin'];

/** All coupons that can be got now and come to people in this way. A shop has MOST_TEMPLATES of them at most. */
export async function runningTemplates(admin: Admin, way: CouponWay): Promise<readonly AdminTemplate[]> {
  const found: AdminTemplate[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await admin.listTemplates({ stage: 'running', ...(cursor && { cursor }) });
    found.push(...items.filter(({ ways }) => ways.includes(way)));
    cursor = next;
  } while (cursor);
  return found;
}
