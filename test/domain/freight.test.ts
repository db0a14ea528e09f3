import { flatFreight, freightFor, rateAt } from '@/domain/freight';
import { fen } from '@/domain/money';
import { both } from '../support/fixtures';
import { HANGZHOU, LHASA } from './baskets';

const rate = { first: 1_000, fee: fen(8_00), step: 500, stepFee: fen(2_00) };
const nearby = { ...rate, fee: fen(5_00), places: ['浙江省', '江苏省'] };
const city = { ...rate, fee: fen(3_00), places: ['浙江省/杭州市'] };
const template = {
  ...({ id: 'freight_1', title: both('按重'), by: 'weight', zones: [city, nearby], elsewhere: rate } as const),
  never: ['西藏自治区', '浙江省/舟山市'],
};

test.each([
  [0, 0],
  [1, 8_00],
  [1_000, 8_00],
  [1_001, 10_00],
  [1_500, 10_00],
  [1_501, 12_00],
  [3_000, 16_00],
])('%i g cost %i fen: each step that is begun', (grams, fee) => {
  expect(freightFor(rate, grams, fen(0))).toBe(fee);
});

test('is free from an amount of goods on, and a step of nothing costs nothing more', () => {
  expect(freightFor({ ...rate, freeFrom: fen(99_00) }, 5_000, fen(99_00))).toBe(0);
  expect(freightFor({ ...rate, freeFrom: fen(99_00) }, 1_000, fen(98_99))).toBe(8_00);
  expect(freightFor({ ...rate, step: 0 }, 9_000, fen(0))).toBe(8_00);
});

test.each([
  ['a city before its province', HANGZHOU, 3_00],
  ['a province', ['浙江省', '宁波市', '海曙区'] as const, 5_00],
  ['anywhere else', ['北京市', '北京市', '东城区'] as const, 8_00],
  ['a province that is left out', LHASA, undefined],
  ['a city that is left out of its zone', ['浙江省', '舟山市', '定海区'] as const, undefined],
  ['no place yet: what most pay', undefined, 8_00],
])('%s', (_, place, fee) => {
  expect(rateAt(template, place)?.fee).toBe(fee);
});

test('without an elsewhere, only its zones are delivered to', () => {
  const only = { ...template, elsewhere: undefined };
  expect(rateAt(only, ['北京市', '北京市', '东城区'])).toBeUndefined();
  expect(rateAt(only, undefined)?.fee).toBe(3_00);
});

test('a new shop has one fee wherever it goes', () => {
  const flat = flatFreight(fen(8_00), fen(99_00));
  expect(rateAt(flat, LHASA)).toMatchObject({ fee: 8_00, freeFrom: 99_00 });
  expect(freightFor(rateAt(flat, LHASA)!, 7, fen(50_00))).toBe(8_00);
});
