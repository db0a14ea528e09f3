import { inflateSync } from 'node:zlib';
import { barcode, barsOf, symbolsOf } from '@/packages/admin/sheet/barcode';
import { crc32, utf8 } from '@/packages/admin/sheet/bytes';
import { workbook } from '@/packages/admin/sheet/xlsx';
import { zip } from '@/packages/admin/sheet/zip';

const number = (bytes: Uint8Array, at: number, size: number) =>
  Array.from({ length: size }, (_, i) => bytes[at + i]! * 256 ** i).reduce((a, b) => a + b, 0);

/** What an unpacker finds, by the list at the end, as unpackers do. */
function unzipped(archive: Uint8Array): Map<string, string> {
  const end = archive.length - 22;
  expect(number(archive, end, 4)).toBe(0x06054b50);
  let at = number(archive, end + 16, 4);
  const found = new Map<string, string>();
  for (let i = 0; i < number(archive, end + 10, 2); i += 1) {
    const [size, nameSize, start] = [
      number(archive, at + 24, 4),
      number(archive, at + 28, 2),
      number(archive, at + 42, 4),
    ];
    const name = new TextDecoder().decode(archive.slice(at + 46, at + 46 + nameSize));
    const content = archive.slice(start + 30 + nameSize, start + 30 + nameSize + size);
    expect(number(archive, at + 16, 4)).toBe(crc32(content));
    found.set(name, new TextDecoder().decode(content));
    at += 46 + nameSize;
  }
  return found;
}

test('text is what a file keeps of it, and the sum of it is the one that everybody knows', () => {
  for (const text of ['', 'abc', '武夷正岩肉桂', 'é😀']) expect(utf8(text)).toEqual(new TextEncoder().encode(text));
  expect(crc32(utf8('123456789'))).toBe(0xcbf43926);
});

test('an archive gives back what was put in', () => {
  const parts = [
    { path: 'a.xml', content: utf8('一') },
    { path: 'b/图.png', content: Uint8Array.of(0, 1, 255) },
  ];
  expect([...unzipped(zip(parts)).keys()]).toEqual(['a.xml', 'b/图.png']);
});

test('the code of an order is as Code 128 says: letters, then figures two by two, and the sum of them', () => {
  expect(symbolsOf('P261122100012345678')).toEqual([
    ...[104, 48, 99, 26, 11, 22, 10, 0, 12, 34, 56, 78],
    (104 + [48, 99, 26, 11, 22, 10, 0, 12, 34, 56, 78].reduce((all, symbol, i) => all + symbol * (i + 1), 0)) % 103,
  ]);
  expect(barsOf('P261122100012345678').length).toBe(20 + 13 * 11 + 13);
  const { png, width, height } = barcode('P261122100012345678');
  const length = (png[33]! << 24) | (png[34]! << 16) | (png[35]! << 8) | png[36]!;
  expect(inflateSync(png.slice(41, 41 + length)).length).toBe(height * (1 + Math.ceil(width / 8)));
});

test('a workbook says what stands in it, and takes no word of a buyer for its own', () => {
  const { png, width, height } = barcode('P1');
  const sheets = unzipped(
    workbook([
      {
        ...{ name: '拣货单', widths: [20, 8], repeats: 1 },
        rows: [
          { cells: [{ value: '商品 <&> "肉桂"', style: 'head', span: 2 }] },
          { cells: [{ value: '75300000001' }, { value: 3, style: 'mark' }], height: 30 },
        ],
      },
      {
        ...{ name: '发货单', widths: [10], rows: [{ cells: [{ value: 'a\u0000b' }] }], breaksAfter: [1] },
        pictures: [{ row: 0, column: 0, png, width, height }],
      },
    ]),
  );
  expect([...sheets.keys()][0]).toBe('[Content_Types].xml');
  expect(sheets.get('xl/sharedStrings.xml')).toContain('商品 &lt;&amp;&gt; &quot;肉桂&quot;');
  expect(sheets.get('xl/sharedStrings.xml')).toContain('a b');
  expect(sheets.get('xl/worksheets/sheet1.xml')).toContain('<mergeCell ref="A1:B1"/>');
  expect(sheets.get('xl/worksheets/sheet1.xml')).toMatch(
    /<c r="A2" s="0" t="s"><v>1<\/v><\/c><c r="B2" s="4"><v>3<\/v>/,
  );
  expect(sheets.get('xl/workbook.xml')).toContain("'拣货单'!$1:$1");
  expect(sheets.get('xl/worksheets/sheet2.xml')).toContain('<brk id="1" max="16383" man="1"/>');
  expect(sheets.has('xl/media/image0.png')).toBe(true);
});
