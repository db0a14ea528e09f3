import type { adminLetters } from '@/contract/adminLetters';
import type { UseCases } from '../door/serve';
import { listDeadLetters, retryLetter } from '../usecases/staff/letters';

export const letters: UseCases<typeof adminLetters> = {
  listDeadLetters,
  retryLetter,
};
