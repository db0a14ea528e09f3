import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { endText, giverName, lastedWords, sinceText, untilWords } from '@/components/envelopeWords';
import { Face } from '@/components/Face';
import { PageList } from '@/components/PageList';
import { ShareButton } from '@/components/ShareButton';
import { Bone } from '@/components/Skeleton';
import { StickyBar } from '@/components/StickyBar';
import type { EnvelopeView, Got } from '@/contract/envelope';
import type { Fen } from '@/domain/money';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { type EnvelopeStore, keyOfGot } from './envelopeStore';
import { Giver } from './Giver';
import './Result.scss';

interface Props {
  readonly envelope: EnvelopeView;
  readonly store: EnvelopeStore;
}

/** "6.66 元" or "¥6.66" in gold. */
const Gold = observer(function Gold({ amount }: { readonly amount: Fen }) {
  const { envelope } = useTexts();
  const figures = money(amount).slice(1);
  const [before, after] = envelope.result.amount(figures).split(figures);
  return (
    <View className="envelope-top__amount">
      {before && <Text className="envelope-top__unit">{before}</Text>}
      <Text>{figures}</Text>
      {after && <Text className="envelope-top__unit">{after.trim()}</Text>}
    </View>
  );
});

/** Who gave it, and what one has of it; or what became of it. */
export const ResultTop = observer(function ResultTop({ envelope, store }: Props) {
  const all = useTexts();
  const say = useWords();
  const { clock, language } = useShop();
  const { envelope: texts } = all;
  const { result } = texts;
  const { gives } = envelope;
  const mine = store.opened?.mine ?? envelope.mine;
  const name = giverName(envelope, envelope.shop, all);
  return (
    <View className="envelope-top">
      <Giver sender={envelope.sender} size={50} />
      <Text className="envelope-top__name">{texts.of(name)}</Text>
      {mine ? (
        <>
          <Gold amount={mine.amount} />
          <Text className="envelope-top__words">{untilWords(gives, mine.until, result, clock.now, language.name)}</Text>
          {envelope.mine?.isBest && <Text className="envelope-top__best">{result.best}</Text>}
        </>
      ) : (
        <>
          <Text className="envelope-top__what">{whatWords(envelope, texts)}</Text>
          <Text className="envelope-top__words">{say(envelope.words)}</Text>
        </>
      )}
    </View>
  );
});

type Words = ReturnType<typeof useTexts>['envelope'];

function whatWords({ state, status, shares, opened }: EnvelopeView, { closed, result }: Words): string {
  if (status === 'withdrawn') return closed.withdrawn;
  if (status === 'over' || state === 'expired') return closed.expired;
  if (state === 'empty') return closed.empty;
  return opened === 0 ? result.ownNone : result.own(shares - opened);
}

/** Who got how much, and what is with the rest. */
export const ResultList = observer(function ResultList({ envelope, store }: Props) {
  const all = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { envelope: texts } = all;
  const { result } = texts;
  const { opened, given, shares, total, expiresAt, back, lasted, groupId, status } = envelope;
  const to =
    envelope.kind === 'own' ? (envelope.isSender ? result.you : giverName(envelope, envelope.shop, all)) : result.shop;
  const head =
    lasted === undefined ? result.opened(opened, money(given)) : result.lasted(shares, lastedWords(lasted, all));
  return (
    <Card
      className="envelope-list"
      title={opened === 0 ? result.openedNone : head}
      aside={result.all(shares, money(total))}
    >
      <PageList
        list={store.got}
        keyOf={keyOfGot}
        bones={<Bone height={200} />}
        empty={<Text className="envelope-list__none">{result.openedNoneWords}</Text>}
      >
        {(got) => <GotRow got={got} store={store} now={now} />}
      </PageList>
      {status === 'open' && opened < shares && (
        <Text className="envelope-list__rest">
          {result.rest(shares - opened, endText(expiresAt, now, language.name), to)}
        </Text>
      )}
      {back !== undefined && back > 0 && <Text className="envelope-list__rest">{result.back(money(back), to)}</Text>}
      {groupId && status === 'open' && <Text className="envelope-list__rest">{result.group}</Text>}
    </Card>
  );
});

interface RowProps {
  readonly got: Got;
  readonly store: EnvelopeStore;
  readonly now: number;
}

const GotRow = observer(function GotRow({ got, store, now }: RowProps) {
  const { common, envelope } = useTexts();
  const { language } = useShop();
  const { result } = envelope;
  const { isBest, isMe, avatar, nickname, amount, at, userId } = got;
  const best = isBest ? result.luckiest : store.mostSoFar === userId ? result.soFar : undefined;
  return (
    <View className="got-row">
      <Face avatar={avatar} nickname={nickname} size={38} />
      <View className="got-row__who">
        <Text className="got-row__name">{isMe ? result.me : nickname || common.someone}</Text>
        <Text className="got-row__at">{sinceText(at, now as Got['at'], language.name)}</Text>
      </View>
      <View className="got-row__share">
        <Text className="got-row__amount">{result.amount(money(amount).slice(1))}</Text>
        {best && <Text className="got-row__best">{best}</Text>}
      </View>
    </View>
  );
});

/** What to do with one's share, and whom else to let know. */
export const ResultBar = observer(function ResultBar({ envelope, store }: Props) {
  const { envelope: texts } = useTexts();
  const { result, closed } = texts;
  const mine = store.opened?.mine ?? envelope.mine;
  const isOpen = envelope.status === 'open' && envelope.opened < envelope.shares;
  if (mine) {
    return (
      <StickyBar>
        {isOpen && (
          <ShareButton kind="soft" icon="send">
            {result.send}
          </ShareButton>
        )}
        {envelope.gives.kind === 'credit' ? (
          <Button onTap={() => goTo.home()}>{result.use(money(mine.amount))}</Button>
        ) : (
          <Button onTap={() => goTo.coupons('mine')}>{result.useCoupon}</Button>
        )}
      </StickyBar>
    );
  }
  if (isOpen && envelope.isSender) {
    return (
      <StickyBar>
        <ShareButton icon="send">{result.send}</ShareButton>
      </StickyBar>
    );
  }
  return (
    <StickyBar>
      {envelope.isSender && envelope.kind === 'own' ? (
        <Button onTap={() => goTo.sendEnvelope()}>{result.sendAgain}</Button>
      ) : (
        <Button onTap={() => goTo.home()}>{closed.toShop}</Button>
      )}
    </StickyBar>
  );
});

/** Of a campaign that has no packet here: how one gets it, or that it is over. */
export const NoPacket = observer(function NoPacket({ over }: { readonly over: boolean }) {
  const { envelope } = useTexts();
  const { campaign, closed } = envelope;
  return (
    <EmptyState
      title={over ? campaign.over : campaign.title}
      words={over ? campaign.overWords : campaign.words}
      {...(over && { action: closed.toShop, onAction: () => void goTo.home() })}
    >
      {!over && <ShareButton icon="send">{campaign.send}</ShareButton>}
    </EmptyState>
  );
});
