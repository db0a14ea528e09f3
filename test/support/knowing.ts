import type { CustomerRow, CustomerView } from '@/contract/adminCustomers';
import type { CustomerFilter, CustomerSort } from '@/domain/customer';
import type { TagId, UserId } from '@/domain/id';
import { minutes } from '@/domain/time';
import type { Database } from '../../cloudfunctions/storage/database';
import { keepCare } from '../../cloudfunctions/usecases/customer/keepCare';
import { keepCustomers, LOOKED_AGAIN } from '../../cloudfunctions/usecases/customer/keepCustomers';
import { openLeading } from './leading';
import { membersIn } from './members';

/** A shop whose merchant knows its customers: through the doors, with the timer's part done by hand. */
export async function openKnowing(database: Database) {
  const here = await openLeading(database);
  const { shop } = here;
  const keep = () => keepCustomers(shop.shopId, shop.platform, minutes(5));

  const list = async (filter: CustomerFilter = {}, sort: CustomerSort = 'met') => {
    const items: CustomerRow[] = [];
    for (let cursor: string | undefined; ; ) {
      const page: { items: CustomerRow[]; next?: string } | string = await here.staffLook('listCustomers', {
        ...{ filter, sort },
        ...(cursor && { cursor }),
      });
      if (typeof page === 'string') throw new Error(page);
      items.push(...page.items);
      if (!page.next) return items;
      cursor = page.next;
    }
  };
  /** The merchant is a customer as well, and left out. */
  const names = async (filter: CustomerFilter = {}, sort: CustomerSort = 'met') =>
    (await list(filter, sort)).map(({ userId }) => userId.slice(5)).filter((name) => name !== 'own');

  async function tag(name: string, rule?: CustomerFilter): Promise<TagId> {
    const done = await here.merchant('putTag', { name, tone: 'good', ...(rule && { rule }) });
    if (typeof done === 'string') throw new Error(done);
    return done['tagId'] as TagId;
  }
  const one = async (userId: UserId) =>
    (await here.staffLook<CustomerView>('viewCustomer', { userId })) as CustomerView;

  return {
    ...here,
    members: membersIn(shop),
    keep,
    keepCare: () => keepCare(shop.shopId, shop.platform),
    /** So that tags by rule and segments are due again. */
    keepAgain: async () => {
      shop.pass(LOOKED_AGAIN);
      return keep();
    },
    visit: (who: UserId) => here.buyer('visit', { language: 'zh' }, who),
    ...{ list, names, tag, one },
  };
}
export type Knowing = Awaited<ReturnType<typeof openKnowing>>;
