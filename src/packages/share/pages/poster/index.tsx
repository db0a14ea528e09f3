import { Canvas, View } from '@tarojs/components';
import { useLoad, useUnload } from '@tarojs/taro';
import { reaction } from 'mobx';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import { Await } from '@/components/Await';
import { Chip } from '@/components/Chip';
import { Screen } from '@/components/Screen';
import { Bone } from '@/components/Skeleton';
import type { GoodsId, TeamId, UserId } from '@/domain/id';
import type { Shared } from '@/domain/share';
import { useLeaderIdParam, useOptionalIdParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { sharing } from '@/stores/sharing';
import { useShop } from '@/stores/shop';
import { DrawingStore } from '../../poster/drawingStore';
import { OwnWords } from '../../poster/OwnWords';
import { PosterBar } from '../../poster/PosterBar';
import { PosterPreview } from '../../poster/PosterPreview';
import { POSTER_CANVAS, posterPicture } from '../../poster/posterPicture';
import { PosterStore } from '../../poster/posterStore';
import { PREVIEW } from '../../poster/preview';
import { useSlow } from '../../poster/useSlow';
import './index.scss';

/** A picture for one's own album: what it is of, the own words, and the code by which others come. */
export default observer(function PosterPage() {
  const shop = useShop();
  const { poster: texts } = useTexts();
  const goodsId = useOptionalIdParam('goods');
  const teamId = useOptionalIdParam('team');
  const leaderId = useLeaderIdParam();
  const [store] = useState(
    () => new PosterStore(shop, wantedOf(goodsId, teamId, leaderId), (what) => sharing.from(what)),
  );
  const [drawing] = useState(() => new DrawingStore(posterPicture));
  useLoad(() => void store.open());
  useEffect(
    () =>
      reaction(
        () => store.poster,
        (poster) => drawing.want(poster),
        { fireImmediately: true },
      ),
    [store, drawing],
  );
  useUnload(() => drawing.stop());
  return (
    <Screen title={texts.title} bar={store.facts.value && <PosterBar drawing={drawing} />}>
      {store.kinds.length > 1 && <Kinds store={store} />}
      <Await key={store.kind} of={store.facts} bones={<Bones />}>
        {() => (
          <>
            {store.ended && <View className="poster__note poster__note--first">{texts.ended}</View>}
            <PosterPreview drawing={drawing} />
            <OwnWords store={store} />
          </>
        )}
      </Await>
      <Canvas type="2d" id={POSTER_CANVAS} className="poster__canvas" />
    </Screen>
  );
});

const Kinds = observer(function Kinds({ store }: { readonly store: PosterStore }) {
  const { poster: texts } = useTexts();
  return (
    <View className="poster__kinds">
      {store.kinds.map((kind) => (
        <Chip key={kind} on={kind === store.kind} onTap={() => void store.choose(kind)}>
          {texts.kinds[kind]}
        </Chip>
      ))}
    </View>
  );
});

function Bones() {
  const { poster: texts } = useTexts();
  const slow = useSlow();
  return (
    <View className="poster__place">
      <Bone width={PREVIEW.width} height={PREVIEW.height} />
      {slow && <View className="poster__note">{texts.slow}</View>}
    </View>
  );
}

/** What the address names; nothing: the shop. */
function wantedOf(goodsId: GoodsId | undefined, teamId: TeamId | undefined, leaderId: UserId | undefined): Shared {
  if (teamId) return { kind: 'team', teamId };
  if (leaderId) return { kind: 'store', leaderId };
  return goodsId ? { kind: 'goods', goodsId } : { kind: 'shop' };
}
