import type { adminBooks } from '@/contract/adminBooks';
import type { UseCases } from '../door/serve';
import { compareDay, listDifferences, listReconciliations, resolveDifference } from '../usecases/books/reconciliations';
import { verifyBooks } from '../usecases/books/verifyBooks';

export const books: UseCases<typeof adminBooks> = {
  listReconciliations,
  listDifferences,
  verifyBooks,
  resolveDifference,
  compareDay,
};
