import { makeAutoObservable, observableRef } from 'mobx';
import type { ShopSku } from '@/contract/adminGoods';
import type { Spec } from '@/domain/goods';
import { LONGEST_OPTION, MOST_OPTIONS, MOST_SKUS, MOST_SPECS } from '@/domain/goodsTerms';
import type { Words } from '@/domain/words';
import { type RowField, SkuRow } from './skuRow';

/** A word of the matrix with a key of its own, so that it can be renamed and moved without losing its rows. */
export interface Named {
  readonly key: number;
  readonly zh: string;
  readonly en: string;
}
export interface SpecForm extends Named {
  readonly options: readonly Named[];
}
export type WhyNotSpec = 'full' | 'named' | 'sold';

const BETWEEN = /[,，、;；\n]+/; //  Between options;
const SPACES = /\s+/; //           or spaces, where there is nothing else and none is a figure: "250 克" is one.

/**
 * Specs, their options, and a row for each cell. Rows follow the specs: what is there is kept, what is missing is made
 * after the row before it. A row that somebody has bought never goes away, and so neither do its options.
 */
export class Matrix {
  specs: readonly SpecForm[] = [];
  rows: readonly SkuRow[] = [];
  private made = 0;

  constructor() {
    makeAutoObservable<this, 'made'>(this, { specs: observableRef, rows: observableRef, made: false });
    this.rows = [this.row([])];
  }

  /** What the shop has; cells that it does not have are rows that are off. */
  take(specs: readonly Spec[], skus: readonly ShopSku[], pictures: readonly number[]): void {
    this.specs = specs.map(({ name, options }) => ({
      ...this.named(name),
      options: options.map((one) => this.named(one)),
    }));
    this.rows = skus.map((sku) => {
      const cell = sku.options.map((option, i) => this.specs[i]!.options[option]!.key);
      const row = new SkuRow(this.nextKey(), cell, sku);
      row.show(sku.picture > 0 ? pictures[sku.picture] : undefined);
      return row;
    });
    this.follow(false);
  }

  /** As a pattern for new goods: prices stay, ids, codes and stock do not. */
  forget(): void {
    this.rows = this.rows.map((row) => {
      const fresh = this.row(row.cell, row, row.on);
      fresh.write('stock', '');
      fresh.show(row.picture);
      return fresh;
    });
  }

  /** Several at once where they are typed with something between them. True: they are there. */
  addSpec(name: string, options: string): WhyNotSpec | undefined {
    if (this.specs.length >= MOST_SPECS) return 'full';
    const words = wordsOf(options);
    if (!name.trim() || words.length === 0 || this.specs.some(({ zh }) => zh === name.trim())) return 'named';
    if (this.rows.length * words.length > MOST_SKUS) return 'full';
    const spec = { ...this.fresh(name), options: words.map((one) => this.fresh(one)) };
    for (const row of this.rows) row.cell = [...row.cell, spec.options[0]!.key]; // What was sold was of the first.
    this.specs = [...this.specs, spec];
    this.follow(true);
    return undefined;
  }

  addOptions(specKey: number, options: string): WhyNotSpec | undefined {
    const spec = this.specs.find(({ key }) => key === specKey);
    if (!spec) return 'named';
    const words = wordsOf(options).filter((one) => !spec.options.some(({ zh }) => zh === one));
    if (words.length === 0) return 'named';
    const all = this.specs.reduce((sum, one) => sum * (one.options.length + (one === spec ? words.length : 0)), 1);
    if (spec.options.length + words.length > MOST_OPTIONS || all > MOST_SKUS) return 'full';
    const options_ = [...spec.options, ...words.map((one) => this.fresh(one))];
    this.change(specKey, { options: options_ });
    this.follow(true);
    return undefined;
  }

  rename(specKey: number, optionKey: number | undefined, { zh, en }: Words): WhyNotSpec | undefined {
    const spec = this.specs.find(({ key }) => key === specKey);
    const others = optionKey === undefined ? this.specs.filter((one) => one !== spec) : spec?.options;
    const name = zh.trim();
    if (!spec || !name || others?.some((one) => one.zh === name && one.key !== optionKey)) return 'named';
    const words = { zh: name, en: en.trim() };
    if (optionKey === undefined) this.change(specKey, words);
    else {
      const options = spec.options.map((one) => (one.key === optionKey ? { ...one, ...words } : one));
      this.change(specKey, { options });
    }
    return undefined;
  }

  /** `sold`: somebody has bought of it, it can only be taken off. The last option of a spec goes with it. */
  removeOption(specKey: number, optionKey: number): WhyNotSpec | undefined {
    const spec = this.specs.find(({ key }) => key === specKey);
    if (!spec) return undefined;
    if (spec.options.length === 1) return this.removeSpec(specKey);
    if (this.rows.some((row) => row.stays && row.cell.includes(optionKey))) return 'sold';
    this.rows = this.rows.filter(({ cell }) => !cell.includes(optionKey));
    this.change(specKey, { options: spec.options.filter(({ key }) => key !== optionKey) });
    this.follow(true);
    return undefined;
  }

  /** Its first option is what all rows are of from then on. */
  removeSpec(specKey: number): WhyNotSpec | undefined {
    const at = this.specs.findIndex(({ key }) => key === specKey);
    const first = this.specs[at]?.options[0];
    if (!first) return undefined;
    const others = this.rows.filter(({ cell }) => cell[at] !== first.key);
    if (others.some((row) => row.stays)) return 'sold';
    this.rows = this.rows.filter((row) => !others.includes(row));
    for (const row of this.rows) row.cell = row.cell.filter((_, i) => i !== at);
    this.specs = this.specs.filter((_, i) => i !== at);
    this.follow(true);
    return undefined;
  }

  /** The same into many rows: all of them, or those of one option. Empty fields leave what is there. */
  fill(optionKey: number | undefined, values: Partial<Record<RowField, string>>): number {
    const rows = this.rows.filter((row) => row.on && (optionKey === undefined || row.cell.includes(optionKey)));
    for (const row of rows) {
      for (const [field, value] of Object.entries(values) as [RowField, string][]) {
        if (value && !(field === 'stock' && row.sold)) row.write(field, value);
      }
    }
    return rows.length;
  }

  /** "SB-" gives SB-1, SB-2 … to rows that have no code yet. */
  number(prefix: string): number {
    const used = new Set(this.rows.map(({ code }) => code));
    let next = 1;
    const rows = this.rows.filter((row) => row.on && !row.code);
    for (const row of rows) {
      while (used.has(`${prefix}${next}`)) next += 1;
      row.write('code', `${prefix}${next}`);
      next += 1;
    }
    return rows.length;
  }

  /** "海蓝 · 中号" */
  nameOf({ cell }: SkuRow, say: (words: Words) => string): string {
    return cell
      .map((key, i) => this.specs[i]?.options.find((option) => option.key === key))
      .map((option) => (option ? say({ zh: option.zh, en: option.en || option.zh }) : ''))
      .join(' · ');
  }

  get wrong(): { readonly row: SkuRow; readonly why: NonNullable<SkuRow['wrong']> } | 'code_twice' | undefined {
    for (const row of this.rows) if (row.wrong) return { row, why: row.wrong };
    const codes = this.rows.flatMap((row) => (row.isSent && row.code) || []);
    return new Set(codes).size < codes.length ? 'code_twice' : undefined;
  }

  /** `pictures`: keys of uploads, in their order. */
  input(pictures: readonly number[]) {
    const specs = this.specs.map(({ zh, en, options }) => ({
      name: { zh, en },
      options: options.map((option) => ({ zh: option.zh, en: option.en })),
    }));
    const skus = this.rows
      .filter((row) => row.isSent)
      .map((row) => {
        const options = row.cell.map((key, i) => this.specs[i]!.options.findIndex((option) => option.key === key));
        return row.input(options, Math.max(0, row.picture === undefined ? 0 : pictures.indexOf(row.picture)));
      });
    return { specs, skus };
  }

  /** A row for each cell, in the order of the options. `on`: whether new ones are sold at once. */
  private follow(on: boolean): void {
    const cells = this.specs.reduce<number[][]>(
      (all, { options }) => all.flatMap((cell) => options.map(({ key }) => [...cell, key])),
      [[]],
    );
    const known = new Map(this.rows.map((row) => [row.cell.join(), row]));
    let before = this.rows.find((row) => row.on) ?? this.rows[0];
    this.rows = cells.map((cell) => {
      const row = known.get(cell.join()) ?? this.row(cell, on ? before : undefined, on);
      before = row;
      return row;
    });
  }

  /** A new one costs and weighs what its neighbour does. */
  private row(cell: readonly number[], like?: SkuRow, on = true): SkuRow {
    const row = new SkuRow(this.nextKey(), cell);
    if (like) for (const field of ['price', 'member', 'cost', 'grams', 'stock'] as const) row.write(field, like[field]);
    row.sell(on);
    return row;
  }

  private change(specKey: number, changes: Partial<SpecForm>): void {
    this.specs = this.specs.map((spec) => (spec.key === specKey ? { ...spec, ...changes } : spec));
  }

  private named({ zh, en }: Words): Named {
    return { key: this.nextKey(), zh, en: en === zh ? '' : en };
  }

  private fresh(zh: string): Named {
    return this.named({ zh: zh.trim().slice(0, LONGEST_OPTION), en: '' });
  }

  private nextKey(): number {
    this.made += 1;
    return this.made;
  }
}

function wordsOf(typed: string): string[] {
  const whole = typed.trim();
  const parts = whole.split(SPACES);
  const bySpaces = !BETWEEN.test(whole) && !parts.some((part) => /^[\d.]+$/.test(part));
  const words = (bySpaces ? parts : whole.split(BETWEEN)).map((one) => one.trim().slice(0, LONGEST_OPTION));
  return [...new Set(words.filter(Boolean))];
}
