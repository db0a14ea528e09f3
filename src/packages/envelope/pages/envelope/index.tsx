import { Text, View } from '@tarojs/components';
import { useDidShow, useLoad, useShareAppMessage } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { EmptyState } from '@/components/EmptyState';
import { Logo } from '@/components/Logo';
import { Screen } from '@/components/Screen';
import { ShareCanvas } from '@/components/ShareCanvas';
import { Bone, BoneCard, BoneGrid } from '@/components/Skeleton';
import { shareCampaign, shareEnvelope } from '@/components/shareEnvelope';
import { usePlainShare } from '@/components/useTeamShare';
import { isId } from '@/domain/id';
import { goTo, pathTo, useIdParam, useParam } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { around } from '../../around';
import { EnvelopeStore } from '../../envelopeStore';
import { Packet } from '../../Packet';
import { NoPacket, ResultBar, ResultList, ResultTop } from '../../Result';
import './index.scss';

/** A red envelope: opened by a tap; then who got what. Whoever has its card may look. */
export default observer(function EnvelopePage() {
  const shop = useShop();
  const texts = useTexts();
  const say = useWords();
  const envelopeId = useIdParam('envelope');
  const giveaway = useParam('giveaway');
  const giveawayId = isId('giveaway', giveaway) ? giveaway : undefined;
  const [store] = useState(() => new EnvelopeStore(shop, giveawayId ? { giveawayId } : { envelopeId }, around));
  const { value } = store.envelope;
  const [seen] = useState({ once: false });
  useLoad(() => void store.load());
  useDidShow(() => {
    if (seen.once && store.listed) void store.load(); // Others have opened it meanwhile.
    seen.once = true;
  });
  usePlainShare();
  const name = shop.session.visit?.shop.name ?? texts.common.shopName;
  useShareAppMessage(() => {
    if (giveawayId) return shareCampaign(giveawayId, name, texts);
    return value ? shareEnvelope(value, value.shop, texts, say) : { title: name, path: pathTo.home() };
  });

  if (store.missing) {
    const { missing } = texts.envelope;
    return (
      <Screen title={texts.envelope.title} className="envelope-page--plain">
        <EmptyState {...missing} onAction={() => goTo.home()} />
      </Screen>
    );
  }
  if (store.whyNoPacket) {
    return (
      <Screen title={texts.envelope.title} className="envelope-page--plain">
        <NoPacket over={store.whyNoPacket !== 'group_unknown'} />
        <ShareCanvas />
      </Screen>
    );
  }
  if (value && store.listed) {
    return (
      <Screen over className="envelope-page" bar={<ResultBar envelope={value} store={store} />}>
        <ResultTop envelope={value} store={store} />
        <ResultList envelope={value} store={store} />
        <ShareCanvas />
      </Screen>
    );
  }
  return (
    <Screen nav={<Brand name={name} />}>
      <Await of={store.envelope} bones={<Behind />}>
        {(envelope) => (
          <>
            <Behind />
            <Packet envelope={envelope} store={store} />
          </>
        )}
      </Await>
      <ShareCanvas />
    </Screen>
  );
});

function Brand({ name }: { readonly name: string }) {
  return (
    <View className="envelope-page__brand">
      <Logo size={22} />
      <Text className="envelope-page__shop">{name}</Text>
    </View>
  );
}

/** The shop, as far away as it is while one opens an envelope. */
const Behind = () => (
  <>
    <BoneCard>
      <Bone height={120} />
    </BoneCard>
    <BoneGrid count={4} />
  </>
);
