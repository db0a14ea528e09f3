import type { Offer } from '@/domain/campaign';
import { backAt, climbed, fills, priceAt } from '@/domain/ladder';
import { fen } from '@/domain/money';

const tiers = [3, 5, 10];
const offer: Offer = { skuId: 'sku_box', price: fen(99_00), tierPrices: [fen(99_00), fen(89_00), fen(79_00)] };

test.each<[number, number | undefined, [number, number] | undefined, number[]]>([
  [0, undefined, [0, 3], [0, 0, 0]],
  [2, undefined, [0, 1], [2 / 3, 0, 0]],
  [3, 0, [1, 2], [1, 0, 0]],
  [4, 0, [1, 1], [1, 0.5, 0]],
  [5, 1, [2, 5], [1, 1, 0]],
  [9, 1, [2, 1], [1, 1, 0.8]],
  [10, 2, undefined, [1, 1, 1]],
])('%d people have climbed to tier %s', (people, reached, next, full) => {
  expect(climbed(tiers, people)).toEqual({ reached, next: next && { tier: next[0], more: next[1] } });
  expect(fills(tiers, people)).toEqual(full);
});

test('each tier has its price, and what it costs less comes back', () => {
  expect([undefined, 0, 1, 2].map((tier) => priceAt(offer, tier))).toEqual([99_00, 99_00, 89_00, 79_00]);
  expect([undefined, 0, 1, 2].map((tier) => backAt(offer, tier))).toEqual([0, 0, 10_00, 20_00]);
});
