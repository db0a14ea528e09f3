import type { CampaignId, GoodsId, SkuId } from './id';
import { type Fen, minus, plus, sum, times, zero } from './money';
import type { Words } from './words';

/** What someone wants to buy, and all that may change its price. */
export interface Basket {
  readonly lines: readonly BasketLine[];
  readonly freight: Tariff;
}

export interface BasketLine {
  readonly skuId: SkuId;
  readonly goodsId: GoodsId;
  readonly title: Words;
  readonly options: Words;
  readonly picture: string;
  readonly quantity: number;
  readonly listPrice: Fen;
  /** The price of the team that it is bought in. */
  readonly team?: { readonly campaignId: CampaignId; readonly size: number; readonly price: Fen } | undefined;
}

export interface Tariff {
  readonly fee: Fen;
  readonly freeFrom: Fen; // Of goods, after every reduction.
}

/** What it costs, line by line, with a reason for each fen that it costs less. */
export interface Receipt {
  readonly lines: readonly ReceiptLine[];
  readonly freight: Fen;
  readonly freeFrom: Fen; // So that it can say why freight is free, or what is missing.
}

export interface ReceiptLine extends Omit<BasketLine, 'team'> {
  readonly list: Fen; // of all its units
  readonly less: readonly Less[];
}

/** One step that made it cheaper, and what it took off this line. */
export interface Less {
  readonly because: { readonly step: 'team'; readonly campaignId: CampaignId; readonly size: number };
  readonly amount: Fen;
}

export const lineTotal = (line: Pick<ReceiptLine, 'list' | 'less'>) =>
  minus(line.list, sum(line.less.map(({ amount }) => amount)));
export const listTotal = (receipt: Receipt) => sum(receipt.lines.map(({ list }) => list));
export const goodsTotal = (receipt: Receipt) => sum(receipt.lines.map(lineTotal));
export const total = (receipt: Receipt) => plus(goodsTotal(receipt), receipt.freight);
export const saved = (receipt: Receipt) => minus(listTotal(receipt), goodsTotal(receipt));
export const units = (receipt: Receipt) => receipt.lines.reduce((count, { quantity }) => count + quantity, 0);

/** The lanes in their order: each sees what the one before it has left. */
export function quote(basket: Basket): Receipt {
  return [teamPrice, freight].reduce((receipt, lane) => lane(receipt, basket), listPrices(basket));
}

function listPrices({ lines, freight }: Basket): Receipt {
  const listed = lines.map(({ team: _, ...line }) => ({
    ...line,
    list: times(line.listPrice, line.quantity),
    less: [],
  }));
  return { lines: listed, freight: zero, freeFrom: freight.freeFrom };
}

/** A team's price counts where it is the lower one. */
function teamPrice(receipt: Receipt, { lines }: Basket): Receipt {
  const cheaper = receipt.lines.map((line, i) => {
    const { team, listPrice, quantity } = lines[i]!;
    if (!team || team.price >= listPrice) return line;
    const because = { step: 'team' as const, campaignId: team.campaignId, size: team.size };
    return reduced(line, because, times(minus(listPrice, team.price), quantity));
  });
  return { ...receipt, lines: cheaper };
}

function freight(receipt: Receipt, { freight: { fee, freeFrom } }: Basket): Receipt {
  return { ...receipt, freight: goodsTotal(receipt) >= freeFrom ? zero : fee };
}

function reduced(line: ReceiptLine, because: Less['because'], amount: Fen): ReceiptLine {
  return amount === 0 ? line : { ...line, less: [...line.less, { because, amount }] };
}

/** What would make this basket cheaper, and by how much. */
export type Cheaper =
  | { readonly by: 'free_freight'; readonly more: Fen; readonly saves: Fen }
  | {
      readonly by: 'team';
      readonly goodsId: GoodsId;
      readonly title: Words;
      readonly size: number;
      readonly saves: Fen;
    };

/**
 * `offers` are the teams that could be opened for its lines, at their prices. A team is an order of its own: what it
 * saves is counted with the freight that both parts would pay, and where that eats it up, nothing is promised.
 */
export function cheaper(
  basket: Basket,
  offers: ReadonlyMap<SkuId, { readonly size: number; readonly price: Fen }>,
): Cheaper[] {
  const receipt = quote(basket);
  const hints: Cheaper[] = [];
  const { freeFrom, fee } = basket.freight;
  if (receipt.freight > 0) hints.push({ by: 'free_freight', more: minus(freeFrom, goodsTotal(receipt)), saves: fee });
  for (const line of basket.lines) {
    const offer = offers.get(line.skuId);
    if (!offer || line.team) continue;
    const rest = costOf(
      basket,
      basket.lines.filter((other) => other !== line),
    );
    const saves = minus(total(receipt), plus(rest, costOf(basket, [{ ...line, listPrice: offer.price }])));
    if (saves > 0) hints.push({ by: 'team', goodsId: line.goodsId, title: line.title, size: offer.size, saves });
  }
  return hints;
}

const costOf = ({ freight: tariff }: Basket, lines: readonly BasketLine[]) =>
  lines.length === 0 ? zero : total(quote({ lines, freight: tariff }));
