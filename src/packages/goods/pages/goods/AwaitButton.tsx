import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { toast, toastFailed } from '@/components/toast';
import type { SkuId } from '@/domain/id';
import { useTexts } from '@/stores/language';
import type { ReadersStore } from './readersStore';

interface Props {
  readonly store: ReadersStore;
  readonly skuId: SkuId | undefined;
}

/** To be told when what is chosen is back, or not any more. */
export const AwaitButton = observer(function AwaitButton({ store, skuId }: Props) {
  const { shelf } = useTexts();
  const { awaited: texts } = shelf;
  if (!skuId) return null;
  const awaited = store.isAwaited(skuId);
  const tap = async () => {
    if (await store.awaitStock(skuId, !awaited)) toast(awaited ? texts.cancelled : texts.asked);
    else toastFailed(store.awaiting.failed);
  };
  return (
    <Button
      kind={awaited ? 'soft' : 'main'}
      icon="bell"
      loading={store.awaiting.running}
      label={awaited ? texts.cancel : texts.ask}
      onTap={() => void tap()}
    >
      {awaited ? texts.on : texts.ask}
    </Button>
  );
});
