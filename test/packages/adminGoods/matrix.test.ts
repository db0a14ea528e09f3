import type { ShopSku } from '@/contract/adminGoods';
import { fen } from '@/domain/money';
import { Matrix } from '@/packages/adminGoods/matrix';
import { both } from '../../support/fixtures';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const zh = ({ zh: said }: { zh: string }) => said;
const names = (matrix: Matrix) => matrix.rows.map((row) => matrix.nameOf(row, zh));

const sku = (options: readonly number[], changes: Partial<ShopSku> = {}): ShopSku => ({
  ...{ skuId: `sku_${options.join('')}`, options, listPrice: fen(228_00), grams: 680, picture: 0 },
  ...{ stock: 5, lowAt: 2, on: true, removable: true, ...changes },
});
const COLOURS = { name: both('颜色'), options: [both('海蓝'), both('莓粉')] };

test('goods without specs are one row; a spec with three options makes three, which cost what the one did', () => {
  const matrix = new Matrix();
  matrix.rows[0]!.write('price', '228');
  matrix.rows[0]!.write('stock', '9');
  expect(matrix.addSpec('颜色', '海蓝、莓粉、松绿')).toBeUndefined();
  expect(names(matrix)).toEqual(['海蓝', '莓粉', '松绿']);
  expect(matrix.rows.map(({ price, stock }) => [price, stock])).toEqual(Array(3).fill(['228', '9']));
  expect(matrix.addSpec('尺寸', '小号 中号')).toBeUndefined();
  expect(names(matrix)).toHaveLength(6);
  expect(matrix.addOptions(matrix.specs[1]!.key, '250 克')).toBeUndefined();
  expect(matrix.specs[1]!.options.at(-1)!.zh).toBe('250 克');
  matrix.removeOption(matrix.specs[1]!.key, matrix.specs[1]!.options.at(-1)!.key);
  const { specs, skus } = matrix.input([]);
  expect(specs.map(({ name }) => name.zh)).toEqual(['颜色', '尺寸']);
  expect(skus[3]).toMatchObject({ options: [1, 1], listPrice: 22_800, stock: 9, on: true });
});

test('what somebody has bought stays: neither its option nor its spec can be removed, and it is sent with its id', () => {
  const matrix = new Matrix();
  matrix.take([COLOURS], [sku([0]), sku([1], { removable: false })], []);
  const [spec] = matrix.specs;
  expect(matrix.removeOption(spec!.key, spec!.options[1]!.key)).toBe('sold');
  expect(matrix.removeSpec(spec!.key)).toBe('sold');
  expect(matrix.removeOption(spec!.key, spec!.options[0]!.key)).toBeUndefined();
  matrix.rows[0]!.sell(false);
  expect(matrix.input([]).skus).toEqual([expect.objectContaining({ skuId: 'sku_1', options: [0], on: false })]);
  expect(matrix.input([]).skus[0]).not.toHaveProperty('stock');
});

test('a cell that the shop does not have is off, and a new row that is off is not sent', () => {
  const matrix = new Matrix();
  matrix.take([COLOURS], [sku([0])], []);
  expect(matrix.rows.map(({ on }) => on)).toEqual([true, false]);
  expect(matrix.input([]).skus).toHaveLength(1);
  matrix.rows[1]!.sell(true);
  expect(matrix.wrong).toEqual({ row: matrix.rows[1], why: 'price' });
});

test('a second spec: what was sold was of its first option', () => {
  const matrix = new Matrix();
  matrix.take([COLOURS], [sku([0], { removable: false }), sku([1])], []);
  matrix.addSpec('尺寸', '小号 中号');
  expect(matrix.rows.map((row) => [matrix.nameOf(row, zh), row.skuId])).toEqual([
    ['海蓝 · 小号', 'sku_0'],
    ['海蓝 · 中号', undefined],
    ['莓粉 · 小号', 'sku_1'],
    ['莓粉 · 中号', undefined],
  ]);
});

test('names are there once, and a matrix has an end', () => {
  const matrix = new Matrix();
  matrix.addSpec('颜色', '海蓝');
  expect(matrix.addSpec('颜色', '大')).toBe('named');
  expect(matrix.addOptions(matrix.specs[0]!.key, '海蓝')).toBe('named');
  expect(matrix.addSpec('码', Array.from({ length: 201 }, (_, i) => `${i}`).join('、'))).toBe('full');
  expect(matrix.rename(matrix.specs[0]!.key, undefined, { zh: '色', en: 'Colour' })).toBeUndefined();
  expect(matrix.specs[0]).toMatchObject({ zh: '色', en: 'Colour' });
});

test('many rows at once: what is empty is left, stock is only for new ones, codes go on counting', () => {
  const matrix = new Matrix();
  matrix.take([COLOURS], [sku([0], { code: 'SB-1' })], []);
  matrix.addOptions(matrix.specs[0]!.key, '松绿');
  matrix.rows[1]!.sell(true);
  const [blue, pink, green] = matrix.rows;
  expect(matrix.fill(undefined, { price: '199', member: '', stock: '7' })).toBe(3);
  expect([blue!.price, blue!.stock, green!.price, green!.stock]).toEqual(['199', '', '199', '7']);
  expect(matrix.fill(green!.cell[0], { price: '179' })).toBe(1);
  expect([pink!.price, green!.price]).toEqual(['199', '179']);
  expect(matrix.number('SB-')).toBe(2);
  expect(matrix.rows.map(({ code }) => code)).toEqual(['SB-1', 'SB-2', 'SB-3']);
  pink!.write('code', 'SB-3');
  expect(matrix.wrong).toBe('code_twice');
});

test('amounts, codes and what is earned', () => {
  const matrix = new Matrix();
  const [row] = matrix.rows;
  row!.write('price', '168');
  row!.write('cost', '96.4');
  expect(row!.earned(row!.listPrice)).toEqual({ amount: 7_160, percent: 43 });
  row!.write('member', '170');
  expect(row!.wrong).toBe('member');
  row!.write('member', '');
  row!.write('code', '书包');
  expect(row!.wrong).toBe('code');
  row!.write('stock', '99999999999');
  row!.write('code', '');
  expect(Number(row!.stock)).toBeLessThanOrEqual(10_000_000);
});
