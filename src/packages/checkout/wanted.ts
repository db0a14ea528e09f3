import type { SentBy } from '@/contract/endpoint';
import type { quoteOrder } from '@/contract/order';
import { isId } from '@/domain/id';
import { MOST_LINES, MOST_OF_ONE, type Quantity } from '@/domain/stock';
import type { Checkout } from '@/navigation';

export type Way = SentBy<typeof quoteOrder>['way'];

/** What the address of the page asks for. A link is typed by nobody, so it is checked. */
export interface Wanted {
  readonly lines: readonly Quantity[];
  readonly way: Way;
  readonly fromCart: boolean;
}

type Params = Readonly<Partial<Record<keyof Checkout, string | undefined>>>;

/** Nothing: the link was cut. */
export function wantedBy({ by, lines = '', campaignId, teamId }: Params): Wanted | undefined {
  const asked = lines.split(',');
  const quantities = asked.flatMap((line) => quantityOf(line) ?? []);
  const way = wayOf(by, campaignId, teamId);
  if (!way || quantities.length < asked.length || quantities.length > MOST_LINES) return undefined;
  return { lines: quantities, way, fromCart: by === 'cart' };
}

function wayOf(by: string | undefined, campaignId: string | undefined, teamId: string | undefined): Way | undefined {
  if (by === 'open') return isId('campaign', campaignId) ? { by, campaignId } : undefined;
  if (by === 'join') return isId('team', teamId) ? { by, teamId } : undefined;
  return { by: 'alone' };
}

/** "sku_x*2" */
function quantityOf(line: string): Quantity | undefined {
  const [skuId, count = ''] = line.split('*');
  const quantity = Number(count);
  const isOne = isId('sku', skuId) && Number.isInteger(quantity) && quantity >= 1 && quantity <= MOST_OF_ONE;
  return isOne ? { skuId, quantity } : undefined;
}
