import { toast } from '@/components/toast';
import { useTexts } from '@/stores/language';
import type { TeamStore } from './teamStore';

/** Opens the sheet to join with, or says that the goods did not come. */
export function useJoin(store: TeamStore): () => Promise<void> {
  const { failure } = useTexts();
  return async () => {
    if (!(await store.choose())) toast(failure.tryLater);
  };
}
