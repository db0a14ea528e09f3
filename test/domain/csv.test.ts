import fc from 'fast-check';
import { CSV_MARK, readCsv, writeCsv } from '@/domain/csv';

const cells = (text: string) => readCsv(text).map((row) => row.cells);

test('commas, tabs and semicolons; quotes with whatever is in them; any end of a line', () => {
  expect(cells('a,b\r\n1,"x, ""y""\nz"\r\n')).toEqual([
    ['a', 'b'],
    ['1', 'x, "y"\nz'],
  ]);
  expect(cells('a\tb,c\td\n1\t2\t3')).toEqual([
    ['a', 'b,c', 'd'],
    ['1', '2', '3'],
  ]);
  expect(cells(`${CSV_MARK}a;b\n 1 ; 2 `)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('empty rows count as lines and are no rows', () => {
  expect(readCsv('a\n\n,,\nb\n').map(({ line }) => line)).toEqual([1, 4]);
  expect(readCsv('')).toEqual([]);
});

test('what a spreadsheet would run stays text, and comes back as it was', () => {
  expect(writeCsv([['=1+1', '@x', '-5.20', '+86 138', '-']])).toBe("'=1+1,'@x,-5.20,'+86 138,-\r\n");
  expect(cells(writeCsv([['=1+1', "'=1", '@x', '-5.20']]))).toEqual([['=1+1', "'=1", '@x', '-5.20']]);
});

test('whatever is written is read again', () => {
  const cell = fc.string({ maxLength: 12 }).map((text) => text.replace(/\r/g, '').trim());
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const full = rows.map((row) => ['x', ...row]); // So that a comma is what stands between, and no row is empty.
      expect(cells(writeCsv(full))).toEqual(full);
    }),
  );
});
