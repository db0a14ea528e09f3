import { useLoad, useShareAppMessage } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { EmptyState } from '@/components/EmptyState';
import { Screen } from '@/components/Screen';
import { ShareCanvas } from '@/components/ShareCanvas';
import { Bone, BoneCard } from '@/components/Skeleton';
import { shareEnvelope } from '@/components/shareEnvelope';
import { usePlainShare } from '@/components/useTeamShare';
import type { SendingView } from '@/contract/envelope';
import { goTo, pathTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { Filled, PreviewCard } from '../../Filled';
import { SendBar, SendForm } from '../../SendForm';
import { SendStore } from '../../sendStore';

/** 发红包: filled from one's own credit, then sent into a chat. */
export default observer(function SendPage() {
  const shop = useShop();
  const texts = useTexts();
  const say = useWords();
  const [store] = useState(() => new SendStore(shop));
  const { send } = texts.envelope;
  useLoad(() => void store.load());
  usePlainShare();
  const { me, visit } = shop.session;
  const name = visit?.shop.name ?? texts.common.shopName;
  useShareAppMessage(() => {
    const { sent: envelopeId } = store;
    if (!envelopeId) return { title: name, path: pathTo.home() };
    const packet = { ...store.card(send.wordsHint), envelopeId, ...(me && { sender: me }) };
    return shareEnvelope(packet, name, texts, say);
  });
  const isForm = !store.sent && store.view.value && !store.view.value.whyNot;
  return (
    <Screen title={send.title} {...(isForm && { bar: <SendBar store={store} /> })}>
      <Await of={store.view} bones={<Bones />}>
        {(view) =>
          store.sent ? (
            <Filled store={store} envelopeId={store.sent} />
          ) : view.whyNot ? (
            <Off view={view} />
          ) : (
            <>
              <SendForm store={store} view={view} />
              <PreviewCard store={store} title={send.preview} />
            </>
          )
        }
      </Await>
      <ShareCanvas />
    </Screen>
  );
});

/** Why one cannot send any now, and what else there is. */
const Off = observer(function Off({ view: { whyNot } }: { readonly view: SendingView }) {
  const { envelope } = useTexts();
  const { off } = envelope.send;
  const about = off[whyNot as keyof typeof off] ?? off.envelopes_off;
  const leads = whyNot === 'envelope_sent_enough' ? goTo.credit : goTo.home;
  return <EmptyState {...about} onAction={() => void leads()} />;
});

const Bones = () => (
  <>
    <BoneCard>
      <Bone height={180} />
    </BoneCard>
    <BoneCard>
      <Bone height={120} />
    </BoneCard>
  </>
);
