import { Text, Textarea, View } from '@tarojs/components';
import { useLoad } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Card } from '@/components/Card';
import { Failure } from '@/components/Failure';
import { PictureInput } from '@/components/PictureInput';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { Stale } from '@/components/Stale';
import { StickyBarRoom } from '@/components/StickyBar';
import type { OrderView } from '@/contract/order';
import { KINDS, MOST_AFTER_SALE_WORDS, MOST_EVIDENCE } from '@/domain/afterSale';
import { useIdParam, useOptionalIdParam, useParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { ApplyBar } from '../../ApplyBar';
import { ApplyLines } from '../../ApplyLines';
import { ApplyWays } from '../../ApplyWays';
import { ApplyStore } from '../../applyStore';
import { RefundPaper } from '../../RefundPaper';
import './index.scss';

/** Which units, how and why; what it brings back is shown all the while, and said on the button. */
export default observer(function ApplyPage() {
  const shop = useShop();
  const { afterSale: texts } = useTexts();
  const orderId = useIdParam('order');
  const skuId = useOptionalIdParam('sku');
  const asked = useParam('kind');
  const kind = KINDS.find((one) => one === asked) ?? 'refund';
  const sent = useParam('sent') !== 'no';
  const [store] = useState(() => new ApplyStore(shop, orderId, { kind, sent }, skuId));
  const [choosing, setChoosing] = useState<'way' | 'reason'>();
  useLoad(() => void store.order.load());
  return (
    <Screen
      title={texts.apply.title[store.choice.kind]}
      bar={store.order.value && <ApplyBar store={store} onMissingReason={() => setChoosing('reason')} />}
    >
      <Await of={store.order} bones={<Bones />}>
        {(order) => (
          <>
            <ApplyLines store={store} order={order} />
            <ApplyWays store={store} choosing={choosing} onChoose={setChoosing} />
            <Said store={store} />
            <Paper store={store} order={order} />
            <StickyBarRoom />
          </>
        )}
      </Await>
    </Screen>
  );
});

/** In one's own words, and what the camera saw. */
const Said = observer(function Said({ store }: { readonly store: ApplyStore }) {
  const { afterSale: texts } = useTexts();
  return (
    <Card title={texts.apply.pictures} aside={texts.apply.picturesNote(MOST_EVIDENCE)}>
      <PictureInput uploads={store.uploads} />
      <Textarea
        className="apply__words"
        value={store.words}
        placeholder={texts.apply.wordsHint}
        placeholderClass="apply__hint"
        maxlength={MOST_AFTER_SALE_WORDS}
        autoHeight
        ariaLabel={texts.apply.words}
        onInput={({ detail }) => store.write(detail.value)}
      />
    </Card>
  );
});

/** An exchange brings back no money. */
const Paper = observer(function Paper({ store, order }: { readonly store: ApplyStore; readonly order: OrderView }) {
  const { afterSale: texts } = useTexts();
  const { preview, was, previewFailed } = store;
  if (store.choice.kind === 'exchange') return null;
  if (previewFailed) {
    return preview ? (
      <Stale failed={previewFailed} onRetry={() => void store.look()} />
    ) : (
      <Failure failed={previewFailed} onRetry={() => void store.look()} />
    );
  }
  if (!preview || preview.whyNot) return null;
  return (
    <View className={store.isStale ? 'apply__paper apply__paper--stale' : 'apply__paper'}>
      {was !== undefined && was !== preview.total && (
        <Text className="apply__changed">{texts.apply.changed(money(was), money(preview.total))}</Text>
      )}
      <RefundPaper order={order} preview={preview} />
    </View>
  );
});

function Bones() {
  return (
    <>
      {[140, 96, 110, 160].map((height) => (
        <BoneCard key={height}>
          <Bone height={height} />
        </BoneCard>
      ))}
    </>
  );
}
