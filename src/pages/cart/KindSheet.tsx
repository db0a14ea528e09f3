import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { SkuSheet } from '@/components/SkuSheet';
import { toast } from '@/components/toast';
import { useTexts } from '@/stores/language';
import type { CartStore } from './cartStore';
import type { KindStore } from './kindStore';

/** Another colour, another size, and how many of it, instead of what lies in the cart. */
export const KindSheet = observer(function KindSheet({
  store,
  kind,
}: {
  readonly store: CartStore;
  readonly kind: KindStore;
}) {
  const { cart: texts } = useTexts();
  const [busy, setBusy] = useState(false);
  const { line, choice } = kind;
  if (!line || !choice) return null;
  const swap = async () => {
    const { sku, quantity } = choice;
    if (!sku) return;
    setBusy(true);
    const done = await store.swap(line.skuId, sku.id, quantity);
    setBusy(false);
    if (!done) return;
    kind.close();
    toast(texts.swapped);
  };
  return (
    <SkuSheet choice={choice} open={kind.open} onClose={() => kind.close()} busy={busy} onSwap={() => void swap()} />
  );
});
