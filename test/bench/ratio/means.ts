import type { CouponId, SkuId, TemplateId } from '@/domain/id';
import { type Fen, fen } from '@/domain/money';
import { total } from '@/domain/quote';
import { days, type Instant, later } from '@/domain/time';
import { openDatabase } from '../../../cloudfunctions/storage/database';
import { issueCoupon } from '../../../cloudfunctions/usecases/coupon/issueCoupon';
import { giveToPurse } from '../../../cloudfunctions/usecases/purse/give';
import { both } from '../../support/fixtures';
import { dataKeys } from '../../support/keys';
import type { Copies } from './copies';
import { asking, type found, shopId, toOf } from './shop';
import { personOf, type Town } from './town';

const CREDIT = fen(5_00);
const OFF: readonly (readonly [atLeast: Fen, off: Fen])[] = [
  [fen(10_00), fen(2_00)],
  [fen(20_00), fen(5_00)],
  [fen(5_000_00), fen(900_00)],
];

/** What somebody orders with the best of his coupons and his credit, and what that costs. */
export interface OwnOrder {
  readonly skuId: SkuId;
  readonly use: { readonly coupon: CouponId; readonly credit: true; readonly points: false };
  readonly agreed: Fen;
}

/** The same shop, in which everybody has three coupons, one of which asks for too much, and credit in two lots. */
export async function withMeans(
  copies: Copies,
  town: Town,
  base: Awaited<ReturnType<typeof found>>,
  people: number,
): Promise<{ url: string; orders: OwnOrder[] }> {
  const url = await copies.copyOf(base.url);
  const database = openDatabase(url, { keys: dataKeys, connections: 4 });
  const now = Date.now() as Instant;
  const endsAt = later(now, days(30));
  await database.transact(shopId, async (tx) => {
    for (const [n, [atLeast, off]] of OFF.entries()) {
      await tx.couponTemplates.add(
        {
          ...{ id: templateOf(n), state: 'running', title: both(`券 ${n}`), worth: { kind: 'off', off }, atLeast },
          ...{ scope: {}, withCampaigns: true, withReductions: true, validity: { kind: 'after', from: 0, to: 30 } },
          ...{ limits: { total: 100_000, perUser: 9 }, who: { kind: 'all' }, ways: ['campaign'] },
          ...{ budget: fen(off * 100_000), startsAt: now, endsAt },
        },
        now,
      );
    }
  });
  for (let i = 0; i < people; i += 1) {
    await database.transact(shopId, async (tx) => {
      const userId = personOf(i);
      for (const n of OFF.keys()) {
        const issue = { templateId: templateOf(n), userId, cause: `bench${n}.${userId}`, by: 'campaign' } as const;
        await issueCoupon(tx, issue, now);
      }
      for (const n of [1, 2]) {
        const lot = { id: `bench${i}x${n}`, userId, unit: 'credit', amount: CREDIT, because: { by: 'gift' } } as const;
        await giveToPurse(tx, { ...lot, expiresAt: later(now, days(n)) }, now);
      }
    });
  }
  const ask = asking(town.platform(database));
  const orders: OwnOrder[] = [];
  for (let i = 0; i < people; i += 1) {
    const { skuId } = base.wanted[i % base.wanted.length]!;
    const { receipt, coupon } = await ask(i, 'quoteOrder', quoteOf(skuId, i));
    orders.push({ skuId, use: { coupon, credit: true, points: false }, agreed: total(receipt) });
  }
  await database.close();
  await copies.settle(url);
  return { url, orders };
}

/** What the checkout asks as it opens. */
export const quoteOf = (skuId: SkuId, i: number) => ({
  ...{ lines: [{ skuId, quantity: 1 }], way: { by: 'alone' }, to: toOf(i) },
  use: { coupon: 'best', credit: true, points: false },
});

const templateOf = (n: number): TemplateId => `template_bench${n}`;
