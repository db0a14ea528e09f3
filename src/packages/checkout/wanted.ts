import type { SentBy } from '@/contract/endpoint';
import type { quoteOrder } from '@/contract/order';
import { assert } from '@/domain/bug';
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

type Params = Readonly<Partial<Record<keyof Checkout, string>>>;

export function wantedBy({ by, lines = '', campaignId, teamId }: Params): Wanted {
  const quantities = lines.split(',').map(quantityOf);
  assert(quantities.length <= MOST_LINES, 'an order has not too many lines');
  return { lines: quantities, way: wayOf(by, campaignId, teamId), fromCart: by === 'cart' };
}

function wayOf(by: string | undefined, campaignId: string | undefined, teamId: string | undefined): Way {
  if (by === 'open') {
    assert(isId('campaign', campaignId), 'a team is opened of a campaign');
    return { by, campaignId };
  }
  if (by === 'join') {
    assert(isId('team', teamId), 'a team is joined by its id');
    return { by, teamId };
  }
  return { by: 'alone' };
}

/** "sku_x*2" */
function quantityOf(line: string): Quantity {
  const [skuId, count = ''] = line.split('*');
  const quantity = Number(count);
  assert(isId('sku', skuId) && Number.isInteger(quantity), `"${line}" is a line`);
  assert(quantity >= 1 && quantity <= MOST_OF_ONE, `${quantity} can be bought`);
  return { skuId, quantity };
}
