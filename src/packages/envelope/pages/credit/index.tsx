import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { endText } from '@/components/envelopeWords';
import { PageList } from '@/components/PageList';
import { Price } from '@/components/Price';
import { RainStrip } from '@/components/RainStrip';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { TabStrip } from '@/components/TabStrip';
import { fen } from '@/domain/money';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { MoveRow, PacketRow } from '../../CreditRows';
import { CREDIT_TABS, CreditStore, keyOfMove, keyOfPacket, type PurseView } from '../../creditStore';
import { ThanksCard } from '../../ThanksCard';
import './index.scss';

/** 红包余额: what there is, what of it ends soon, how it came and went. */
export default observer(function CreditPage() {
  const shop = useShop();
  const texts = useTexts();
  const [store] = useState(() => new CreditStore(shop));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  const { credit } = texts.envelope;
  return (
    <Screen title={credit.title}>
      <Await of={store.purse} bones={<Bones />}>
        {(purse) => (
          <>
            <Balance purse={purse} />
            <RainStrip rain={store.gifts.value?.rain} />
            {store.gifts.value?.thanks.map((packet) => (
              <ThanksCard key={packet.envelopeId} packet={packet} />
            ))}
            <Rules />
            <Lists store={store} />
          </>
        )}
      </Await>
    </Screen>
  );
});

const SHOWN = 1; // of what ends soon; the others are counted

const Balance = observer(function Balance({ purse: { has, ending } }: { readonly purse: PurseView }) {
  const { envelope } = useTexts();
  const { credit } = envelope;
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  return (
    <Card>
      <Price amount={fen(has)} size="l" tone="ink" />
      <Text className="credit__words">{credit.words}</Text>
      {ending.slice(0, SHOWN).map(({ amount, expiresAt }) => (
        <Text key={expiresAt} className="credit__ending">
          {credit.ending(money(fen(amount)), endText(expiresAt, now, language.name))}
        </Text>
      ))}
      {ending.length > SHOWN && <Text className="credit__words">{credit.endingMore(ending.length - SHOWN)}</Text>}
      <View className="credit__ways">
        <Button kind="line" icon="send" onTap={() => goTo.sendEnvelope()}>
          {credit.send}
        </Button>
        <Button onTap={() => goTo.home()}>{credit.use}</Button>
      </View>
    </Card>
  );
});

const Rules = observer(function Rules() {
  const { envelope } = useTexts();
  const { credit } = envelope;
  return (
    <Card title={credit.rules}>
      <Text className="credit__words">{credit.rulesWords}</Text>
    </Card>
  );
});

const Lists = observer(function Lists({ store }: { readonly store: CreditStore }) {
  const { envelope } = useTexts();
  const { tabs, none } = envelope.credit;
  const { tab } = store;
  return (
    <View className="credit__lists">
      <TabStrip
        tabs={CREDIT_TABS.map((name) => ({ name, words: tabs[name] }))}
        current={tab}
        onChoose={(name) => store.choose(name)}
      />
      {tab === 'log' ? (
        <PageList list={store.log} keyOf={keyOfMove} bones={<Bone height={64} />} empty={<EmptyState {...none.log} />}>
          {(move) => <MoveRow move={move} />}
        </PageList>
      ) : (
        <PageList
          key={tab}
          list={store[tab]}
          keyOf={keyOfPacket}
          bones={<Bone height={64} />}
          empty={<EmptyState {...none[tab]} />}
        >
          {(packet) => <PacketRow packet={packet} sent={tab === 'sent'} />}
        </PageList>
      )}
    </View>
  );
});

const Bones = () => (
  <>
    <BoneCard>
      <Bone height={132} />
    </BoneCard>
    <BoneCard>
      <Bone height={64} />
    </BoneCard>
    <BoneCard>
      <Bone height={220} />
    </BoneCard>
  </>
);
