import { isAlike } from './alike';
import type { Goods, Spec } from './goods';
import type { Column, CsvProblem } from './goodsCsv';
import type { GoodsRow } from './goodsRow';
import { MOST_OPTIONS, MOST_SKUS } from './goodsTerms';
import type { CategoryId, FreightId, GoodsId, SkuId } from './id';
import type { Fen } from './money';
import type { Words } from './words';

export interface TableSku {
  readonly id?: SkuId | undefined; // Nothing: a new one.
  readonly options: readonly number[];
  readonly listPrice: Fen;
  readonly memberPrice: Fen | null;
  readonly cost: Fen | null;
  readonly code: string | null;
  readonly barcode: string | null;
  readonly grams: number;
  readonly picture: number;
  readonly stock: number;
  readonly off: boolean;
}
export interface KnownGoods {
  readonly goods: Goods;
  readonly skus: readonly TableSku[]; // In their order.
}
/** What there is already, and what names in a table mean. */
export interface Known {
  readonly byId: ReadonlyMap<string, KnownGoods>;
  readonly byCode: ReadonlyMap<string, { readonly goodsId: GoodsId; readonly skuId: SkuId }>; // Or by the id of a SKU.
  readonly categoryOf: (path: string) => CategoryId | undefined;
  readonly freightOf: (title: string) => FreightId | undefined;
  readonly usualFreight: FreightId;
  readonly mayShow: (picture: string, known: readonly string[]) => boolean;
}

export type TableGoods = Omit<Goods, 'id' | 'received' | 'wide'>;
export interface Planned {
  readonly id?: GoodsId | undefined; // Nothing: new ones.
  readonly goods: TableGoods;
  readonly isChanged: boolean; //       The goods themselves.
  readonly skus: readonly (TableSku & { readonly isChanged: boolean })[];
}

export type ComplainOf = (row: GoodsRow, problem: CsvProblem, column?: Column) => void;

/** What the rows make of the goods. Only good for something if nothing was complained of. */
export function planTable(rows: readonly GoodsRow[], known: Known, complain: ComplainOf): Planned[] {
  const groups = new Map<string, GoodsRow[]>();
  const codes = new Set<string>();
  for (const row of rows) {
    if (row.code !== undefined && codes.has(row.code)) complain(row, 'code_twice', 'code');
    if (row.code !== undefined) codes.add(row.code);
    const key = groupOf(row, known, complain);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].map(([key, of]) => planGoods(of, known.byId.get(key), known, complain));
}

/** By its code, or by the number of its goods; else rows of the same title are new goods together. */
function groupOf(row: GoodsRow, known: Known, complain: ComplainOf): string | undefined {
  const { code, goods, title } = row;
  const there = code === undefined ? undefined : known.byCode.get(code);
  if (code === undefined) complain(row, 'missing', 'code');
  else if (!there && code.startsWith('sku_')) complain(row, 'not_a_code', 'code');
  if (goods !== undefined && !known.byId.has(goods)) complain(row, 'goods_unknown', 'goods');
  else if (goods !== undefined && there && there.goodsId !== goods) complain(row, 'code_of_other_goods', 'code');
  if (there) return there.goodsId;
  if (goods !== undefined) return known.byId.has(goods) ? goods : undefined;
  if (title === undefined) complain(row, 'missing', 'title');
  return title === undefined ? undefined : `new ${title}`;
}

function planGoods(
  rows: readonly GoodsRow[],
  there: KnownGoods | undefined,
  known: Known,
  complain: ComplainOf,
): Planned {
  /** What the rows say together of the goods: the first who says it, and nobody else may say otherwise. */
  function said<C extends keyof GoodsRow & Column>(column: C): GoodsRow[C] | undefined {
    const first = rows.find((row) => row[column] !== undefined)?.[column];
    for (const row of rows) {
      if (row[column] !== undefined && `${row[column]}` !== `${first}`) complain(row, 'rows_differ', column);
    }
    return first;
  }
  const first = rows[0]!;
  const before = there?.goods;
  const title = wordsOf(before?.title, said('title'), said('titleEn'));
  const category = said('category');
  const categoryId = category === undefined ? before?.categoryId : known.categoryOf(category);
  if (categoryId === undefined) complain(first, category === undefined ? 'missing' : 'category_unknown', 'category');
  const freight = said('freight');
  const freightId = freight === undefined ? (before?.freightId ?? known.usualFreight) : known.freightOf(freight);
  if (freightId === undefined) complain(first, 'freight_unknown', 'freight');
  const pictures = picturesOf(said('pictures'), before, known, () => complain(first, 'picture_wrong', 'pictures'));
  const onSale = said('onSale') ?? before?.onSale ?? false;
  if (onSale && pictures.length === 0) complain(first, 'not_ready', 'pictures');
  const perUser = said('perUser');
  const { specs, skus } = planSkus(rows, there, pictures.length, complain);

  const goods: TableGoods = {
    ...(before ?? { promises: [], facts: [] }),
    ...{ title, longTitle: wordsOf(before?.longTitle, said('longTitle'), undefined, title), specs, pictures, onSale },
    ...{ categoryId: categoryId ?? 'category_', freightId: freightId ?? 'freight_' },
    perUser: perUser === undefined ? before?.perUser : (perUser ?? undefined),
  };
  return { id: before?.id, goods, isChanged: !before || !isSame(goods, before), skus };
}

/** English follows the Chinese where nobody has written any. */
function wordsOf(before: Words | undefined, zh: string | undefined, en: string | undefined, otherwise?: Words): Words {
  if (zh === undefined && en === undefined) return before ?? otherwise ?? { zh: '', en: '' };
  const words = zh ?? before?.zh ?? otherwise?.zh ?? '';
  const kept = before && before.en !== before.zh ? before.en : words;
  return { zh: words, en: en ?? kept };
}

function picturesOf(
  said: readonly string[] | undefined,
  before: Goods | undefined,
  known: Known,
  complain: () => void,
): Goods['pictures'] {
  const there = before?.pictures ?? [];
  if (said === undefined) return there;
  if (
    !said.every((one) =>
      known.mayShow(
        one,
        there.map(({ full }) => full),
      ),
    )
  )
    complain();
  return said.map((full) => there.find((picture) => picture.full === full) ?? { full, list: full });
}

function planSkus(
  rows: readonly GoodsRow[],
  there: KnownGoods | undefined,
  pictures: number,
  complain: ComplainOf,
): { specs: Spec[]; skus: Planned['skus'] } {
  const specs: { name: Words; options: Words[] }[] = there
    ? there.goods.specs.map(({ name, options }) => ({ name, options: [...options] }))
    : rows[0]!.specs.map(({ name }) => ({ name: { zh: name, en: name }, options: [] }));
  const before = new Map((there?.skus ?? []).flatMap((sku) => [[sku.code ?? sku.id!, sku] as const, [sku.id!, sku]]));
  const changed = new Map<TableSku, TableSku>();
  const added: TableSku[] = [];
  for (const row of rows) {
    const sku = row.code === undefined ? undefined : before.get(row.code);
    const options = optionsOf(row, specs, sku, complain);
    if (row.price === undefined && !sku) complain(row, 'missing', 'price');
    const next = skuOf(row, sku, options);
    if ((next.memberPrice ?? 0) > next.listPrice) complain(row, 'member_price_dearer', 'memberPrice');
    const others = [
      ...(there?.skus ?? []).filter((one) => one !== sku).map((one) => changed.get(one) ?? one),
      ...added,
    ];
    if (others.some((one) => one.options.join() === options.join())) complain(row, 'options_twice', 'spec1');
    if (sku) changed.set(sku, next);
    else added.push(next);
  }
  const skus = [...(there?.skus ?? []).map((sku) => changed.get(sku) ?? sku), ...added].map((sku) => ({
    ...sku,
    picture: Math.min(sku.picture, Math.max(0, pictures - 1)),
  }));
  if (skus.length > MOST_SKUS) complain(rows[0]!, 'too_many_skus');
  const same = new Map((there?.skus ?? []).map((sku) => [sku.id!, sku]));
  return {
    specs,
    skus: skus.map((sku) => ({ ...sku, isChanged: !sku.id || !isSame(sku, same.get(sku.id)!) })),
  };
}

/** The options that a row names; one that is new is added to its spec. */
function optionsOf(
  row: GoodsRow,
  specs: readonly { readonly name: Words; readonly options: Words[] }[],
  sku: TableSku | undefined,
  complain: ComplainOf,
): readonly number[] {
  if (row.specs.length === 0 && (sku || specs.length === 0)) return sku?.options ?? [];
  if (row.specs.length !== specs.length) {
    complain(row, 'spec_wrong', 'spec1');
    return sku?.options ?? specs.map(() => -1);
  }
  return row.specs.map(({ name, option }, i) => {
    const spec = specs[i]!;
    const is = (words: Words, text: string) => words.zh === text || words.en === text;
    if (!is(spec.name, name)) complain(row, 'spec_wrong', `spec${i + 1}` as Column);
    const at = spec.options.findIndex((words) => is(words, option));
    if (at >= 0) return at;
    if (spec.options.length >= MOST_OPTIONS) complain(row, 'too_many_options', `spec${i + 1}` as Column);
    return spec.options.push({ zh: option, en: option }) - 1;
  });
}

function skuOf(row: GoodsRow, sku: TableSku | undefined, options: readonly number[]): TableSku {
  const or = <T>(said: T | undefined, before: T | undefined, otherwise: T): T =>
    said === undefined ? (before === undefined ? otherwise : before) : said;
  return {
    ...{ id: sku?.id, options, picture: sku?.picture ?? 0, off: sku?.off ?? false },
    code: sku ? sku.code : (row.code ?? null), //  By its id it was known: then it has none.
    stock: sku ? sku.stock : (row.stock ?? 0), //  Of what there is it comes in and goes out with a reason.
    listPrice: or(row.price, sku?.listPrice, 1 as Fen),
    memberPrice: or(row.memberPrice, sku?.memberPrice, null),
    cost: or(row.cost, sku?.cost, null),
    barcode: or(row.barcode, sku?.barcode, null),
    grams: or(row.grams, sku?.grams, 0),
  };
}

const isSame = <T extends object>(one: T, other: T): boolean =>
  (Object.keys(one) as (keyof T)[]).every((key) => isAlike(one[key], other[key]));
