import { observer } from 'mobx-react-lite';
import { StickyBarIcon } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import { useTexts } from '@/stores/language';
import type { ReadersStore } from './readersStore';

/** Keeps the goods, or lets them go. */
export const Heart = observer(function Heart({ store }: { readonly store: ReadersStore }) {
  const { shelf } = useTexts();
  const { favourites: texts } = shelf;
  const { kept } = store;
  const tap = async () => {
    if (store.keeping.running) return;
    if (await store.keep(!kept)) toast(kept ? texts.removed : texts.keptNow);
    else toastFailed(store.keeping.failed);
  };
  return (
    <StickyBarIcon
      icon={kept ? 'heart-filled' : 'heart'}
      label={kept ? texts.kept : texts.keep}
      onTap={() => void tap()}
    />
  );
});
