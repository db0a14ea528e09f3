import { makeAutoObservable } from 'mobx';
import { fenOf, typedYuan, yuanOf } from '@/components/admin/yuan';
import type { ShopSku } from '@/contract/adminGoods';
import { BARCODE, DEAREST, HEAVIEST, LONGEST_BARCODE, LONGEST_SKU_CODE, SKU_CODE } from '@/domain/goodsTerms';
import type { SkuId } from '@/domain/id';
import { type Fen, minus } from '@/domain/money';
import { MOST_STOCK } from '@/domain/shelf';

export type RowField = 'price' | 'member' | 'cost' | 'code' | 'barcode' | 'grams' | 'stock';
export type WrongRow = 'price' | 'member' | 'code' | 'barcode' | 'stock';

/** One row of the matrix as it is typed. Amounts are in yuan here, and in fen once it is sent. */
export class SkuRow {
  price = '';
  member = '';
  cost = '';
  code = '';
  barcode = '';
  grams = '';
  stock = ''; //                        Of a new one.
  on = true;
  picture: number | undefined = undefined; // The key of an upload. Nothing: the first picture.
  cell: readonly number[]; //           Keys of its options, one of each spec.

  constructor(
    readonly key: number,
    cell: readonly number[],
    readonly sold?: ShopSku, //         As the shop has it. Nothing: a new one.
  ) {
    this.cell = cell;
    if (sold) this.take(sold);
    makeAutoObservable(this, { key: false, sold: false });
  }

  private take({ listPrice, memberPrice, cost, code, barcode, grams, on }: ShopSku): void {
    this.price = yuanOf(listPrice);
    this.member = memberPrice === undefined ? '' : yuanOf(memberPrice);
    this.cost = cost === undefined ? '' : yuanOf(cost);
    Object.assign(this, { code: code ?? '', barcode: barcode ?? '', grams: grams ? String(grams) : '', on });
  }

  get skuId(): SkuId | undefined {
    return this.sold?.skuId;
  }

  /** Somebody has bought it: it stays, and can only be taken off. */
  get stays(): boolean {
    return this.sold !== undefined && !this.sold.removable;
  }

  write(field: RowField, value: string): void {
    this[field] = typed(field, value);
  }

  sell(on: boolean): void {
    this.on = on;
  }

  show(picture: number | undefined): void {
    this.picture = picture;
  }

  /** What is sent: a new row that is off does not come to be. */
  get isSent(): boolean {
    return this.on || this.sold !== undefined;
  }

  get wrong(): WrongRow | undefined {
    if (!this.isSent) return undefined;
    const price = fenOf(this.price);
    if (!price || price > DEAREST) return 'price';
    const member = this.member ? fenOf(this.member) : price;
    if (!member || member > price) return 'member';
    if (this.code && !SKU_CODE.test(this.code)) return 'code';
    if (this.barcode && !BARCODE.test(this.barcode)) return 'barcode';
    return Number(this.stock) > MOST_STOCK ? 'stock' : undefined;
  }

  /** What one of them leaves at a price, before freight, fees and commission. Nothing where the cost is not known. */
  earned(price: Fen | undefined): { readonly amount: Fen; readonly percent: number } | undefined {
    const cost = this.cost ? fenOf(this.cost) : undefined;
    if (!price || cost === undefined) return undefined;
    const amount = minus(price, cost);
    return { amount, percent: Math.round((amount / price) * 100) };
  }

  get listPrice(): Fen | undefined {
    return fenOf(this.price);
  }

  /** As the server wants it; the page has asked `wrong` before. */
  input(options: readonly number[], picture: number) {
    const { sold, code, barcode, on } = this;
    return {
      ...(sold ? { skuId: sold.skuId } : { stock: Number(this.stock) }),
      ...{ options: [...options], listPrice: fenOf(this.price)!, grams: Number(this.grams), picture, on },
      ...(this.member && { memberPrice: fenOf(this.member)! }),
      ...(this.cost && { cost: fenOf(this.cost)! }),
      ...(code && { code }),
      ...(barcode && { barcode }),
    };
  }
}

const LENGTHS = { code: LONGEST_SKU_CODE, barcode: LONGEST_BARCODE } as const;

function typed(field: RowField, value: string): string {
  if (field === 'price' || field === 'member' || field === 'cost') return typedYuan(value);
  if (field === 'code' || field === 'barcode') return value.trim().slice(0, LENGTHS[field]);
  const most = field === 'grams' ? HEAVIEST : MOST_STOCK;
  const figures = value.replace(/\D/g, '').slice(0, String(most).length);
  return figures && Number(figures) > most ? String(most) : figures;
}
