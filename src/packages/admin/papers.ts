import type { PackedOrder } from '@/contract/adminShipping';
import { reach } from '@/domain/delivery';
import { pickList } from '@/domain/picking';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import type { LanguageName } from '@/texts/language';
import { momentText } from '@/texts/when';
import type { orderDesk } from '@/texts/zh/orderDesk';
import { barcode } from './sheet/barcode';
import { type Sheet, type SheetPicture, type SheetRow, workbook } from './sheet/xlsx';

export interface PaperTexts {
  readonly paper: (typeof orderDesk)['paper'];
  readonly say: (words: Words) => string;
  readonly language: LanguageName;
  readonly shopName: string;
  readonly now: Instant;
}

/** What is taken from the shelves, a note for each order, and a table to fill in with waybills: three sheets of one file. */
export const papers = (orders: readonly PackedOrder[], texts: PaperTexts): Uint8Array =>
  workbook([pickSheet(orders, texts), noteSheet(orders, texts), backSheet(orders, texts)]);

const unitsOf = (orders: readonly PackedOrder[]) =>
  orders.flatMap(({ lines }) => lines).reduce((count, { units }) => count + units, 0);

function pickSheet(orders: readonly PackedOrder[], { paper, say, language, now }: PaperTexts): Sheet {
  const when = momentText(now, now, language);
  return {
    ...{ name: paper.pick, widths: [46, 22, 10, 10], repeats: 3 },
    rows: [
      { cells: [{ value: paper.pick, style: 'title', span: 4 }], height: 30 },
      { cells: [{ value: paper.made(when, orders.length, unitsOf(orders)), style: 'quiet', span: 4 }] },
      headRow([paper.goods, paper.options, paper.units, paper.orders]),
      ...pickList(orders).map(
        ({ title, options, units, orders: count }): SheetRow => ({
          cells: [
            { value: say(title), style: 'cell' },
            { value: say(options), style: 'cell' },
            { value: units, style: 'mark' },
            { value: count, style: 'cell' },
          ],
          height: 30,
        }),
      ),
    ],
  };
}

const headRow = (names: readonly string[]): SheetRow => ({
  cells: names.map((value) => ({ value, style: 'head' as const })),
  height: 24,
});

const CODE_WIDE = 1.1; // of its own dots: some 60 mm on paper
const NOTE_COLUMNS = 4;

/** A page for each order, with a code that 扫码发货 reads. */
function noteSheet(orders: readonly PackedOrder[], texts: PaperTexts): Sheet {
  const rows: SheetRow[] = [];
  const breaksAfter: number[] = [];
  const pictures: SheetPicture[] = [];
  for (const order of orders) {
    const { png, width, height } = barcode(order.number);
    rows.push(...noteHead(order, texts));
    pictures.push({ row: rows.length, column: 0, png, width: Math.round(width * CODE_WIDE), height });
    rows.push({ cells: [{ span: NOTE_COLUMNS }], height: 40 });
    rows.push(...noteBody(order, texts));
    breaksAfter.push(rows.length);
  }
  const { paper } = texts;
  return { name: paper.notes, widths: [12, 42, 22, 12], rows, breaksAfter, pictures };
}

function noteHead({ number, placedAt }: PackedOrder, { paper, language, now, shopName }: PaperTexts): SheetRow[] {
  const placed = paper.placed(momentText(placedAt, now, language));
  return [
    { cells: [{ value: shopName, style: 'title', span: NOTE_COLUMNS }], height: 30 },
    { cells: [{ value: `${paper.number} ${number} · ${placed}`, style: 'quiet', span: NOTE_COLUMNS }] },
  ];
}

function noteBody(order: PackedOrder, { paper, say, shopName }: PaperTexts): SheetRow[] {
  const { to, buyer, remark, notes, lines } = order;
  const { name, phone, place } = reach(to);
  const fact = (label: string, value: string): SheetRow[] =>
    value === ''
      ? []
      : [
          {
            cells: [
              { value: label, style: 'label' },
              { value, span: NOTE_COLUMNS - 1 },
            ],
            height: value.length > 40 ? 36 : 20,
          },
        ];
  return [
    ...fact(to.way === 'pickup' ? paper.fetch : paper.to, `${name}  ${phone}`),
    ...fact('', to.way === 'pickup' ? `${say(to.point.name)} · ${place}` : place),
    ...fact(paper.buyer, buyer),
    ...fact(paper.remark, remark),
    ...fact(paper.note, notes.join('；')),
    headRow(['', paper.goods, paper.options, paper.units]),
    ...lines.map(
      ({ title, options, units }, i): SheetRow => ({
        cells: [
          { value: i + 1, style: 'cell' },
          { value: say(title), style: 'cell' },
          { value: say(options), style: 'cell' },
          { value: units, style: 'mark' },
        ],
        height: 28,
      }),
    ),
    { cells: [{ value: paper.sum(unitsOf([order])), style: 'label', span: NOTE_COLUMNS }], height: 24 },
    { cells: [{ value: paper.thanks(shopName), style: 'quiet', span: NOTE_COLUMNS }] },
  ];
}

/** One row for each order; with carrier and number filled in it is what 批量发货 takes. */
function backSheet(orders: readonly PackedOrder[], { paper, say }: PaperTexts): Sheet {
  const columns = [paper.number, paper.carrier, paper.waybill, paper.name, paper.phone, paper.place, paper.goods];
  return {
    ...{ name: paper.back, widths: [26, 12, 24, 12, 16, 46, 40], repeats: 1 },
    rows: [
      headRow(columns),
      ...orders.map(({ number, to, lines }): SheetRow => {
        const { name, phone, place } = reach(to);
        const goods = lines.map(({ title, options, units }) => `${say(title)} ${say(options)} × ${units}`).join('；');
        return {
          cells: [number, '', '', name, phone, place, goods].map((value) => ({ value, style: 'cell' as const })),
        };
      }),
    ],
  };
}
