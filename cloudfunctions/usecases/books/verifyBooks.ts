import { adminBooks as contract } from '@/contract/adminBooks';
import { query } from '../../door/query';

/** One moment of the whole shop, added up again: `npm run verify` asks the same. */
export const verifyBooks = query(contract.verifyBooks, async (_, { shop, now }) => ({
  at: now,
  checks: await shop.books.verify(),
}));
