import { pickList } from '@/domain/picking';
import { daysLeft, whyNotReceiveLater } from '@/domain/receiveLater';
import { days, later } from '@/domain/time';
import { noon } from '../support/fixtures';

const line = (goods: number, sku: number, units: number) => ({
  ...({ goodsId: `goods_${goods}`, skuId: `sku_${sku}`, units } as const),
});

test('a pick list adds up the units of all orders, and keeps goods together', () => {
  const orders = [
    { lines: [line(1, 11, 2), line(2, 21, 1)] },
    { lines: [line(1, 12, 3)] },
    { lines: [line(2, 21, 4), line(1, 11, 1)] },
  ];
  expect(pickList(orders)).toEqual([
    { ...line(1, 11, 3), orders: 2 },
    { ...line(1, 12, 3), orders: 1 },
    { ...line(2, 21, 5), orders: 2 },
  ]);
  expect(pickList([])).toEqual([]);
});

test('a receipt is put off until 45 days after the last parcel at the latest', () => {
  const order = { shippedAt: noon, receiveBy: later(noon, days(10)) };
  expect(daysLeft(order)).toBe(35);
  expect(whyNotReceiveLater(order, 30)).toBeUndefined();
  const longer = { ...order, receiveBy: later(noon, days(40)) };
  expect([whyNotReceiveLater(longer, 5), whyNotReceiveLater(longer, 6)]).toEqual([undefined, 'receipt_late_enough']);
});
