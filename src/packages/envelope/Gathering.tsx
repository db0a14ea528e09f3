import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Countdown } from '@/components/Countdown';
import { endText, lastedWords, sinceText, untilWords } from '@/components/envelopeWords';
import { Face } from '@/components/Face';
import { Seats } from '@/components/Seats';
import { ShareButton } from '@/components/ShareButton';
import { StickyBar } from '@/components/StickyBar';
import { toast, toastFailed } from '@/components/toast';
import type { Gathered, GatherView } from '@/contract/envelope';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money, roundMoney } from '@/texts/money';
import type { GatherStore } from './gatherStore';
import './Gathering.scss';

interface Props {
  readonly gather: GatherView;
  readonly store: GatherStore;
}

const MOST_SEATS = 6;

/** Who sits there, who is missing, and until when; or what became of it. */
export const GatherPanel = observer(function GatherPanel({ gather, store }: Props) {
  const { envelope } = useTexts();
  const { gather: texts } = envelope;
  const { clock, language } = useShop();
  const { gathered, people, expiresAt, mine, gives } = gather;
  const { state, lacks } = store;
  const isOpen = state === 'join' || state === 'joined';
  const untils = { credit: texts.gotCreditUntil, coupon: texts.gotUntil };
  return (
    <Card className="gathering">
      <Seats faces={gathered} size={people} at={56} most={MOST_SEATS} />
      {isOpen && (
        <>
          <Text className="gathering__title">
            {state === 'join' && lacks === 1 ? texts.youComplete : texts.missing(lacks)}
          </Text>
          <Countdown until={expiresAt} boxes />
          <Text className="gathering__words">{texts.until}</Text>
        </>
      )}
      {state === 'done' && (
        <>
          <Text className="gathering__title gathering__title--done">{texts.complete}</Text>
          {mine && (
            <>
              <Text className="gathering__mine">{texts.mineGot(money(mine.amount))}</Text>
              <Text className="gathering__words">
                {untilWords(gives, mine.until, untils, clock.now, language.name)}
              </Text>
            </>
          )}
        </>
      )}
      {state === 'full' && <Ended title={texts.full} words={texts.fullWords} />}
      {state === 'over' && <Ended title={texts.over} words={texts.overWords} />}
    </Card>
  );
});

const Ended = ({ title, words }: { readonly title: string; readonly words: string }) => (
  <>
    <Text className="gathering__title">{title}</Text>
    <Text className="gathering__words">{words}</Text>
  </>
);

/** In the order in which they came; with what each got, once that is told. */
export const GatherWho = observer(function GatherWho({ gather }: { readonly gather: GatherView }) {
  const { envelope } = useTexts();
  const { gather: texts } = envelope;
  const { gathered, status } = gather;
  return (
    <Card title={status === 'gone' ? texts.who : texts.whoHere}>
      {gathered.map((one, i) => (
        <Who key={one.userId} one={one} first={i === 0} />
      ))}
    </Card>
  );
});

const Who = observer(function Who({ one, first }: { readonly one: Gathered; readonly first: boolean }) {
  const { common, envelope } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { gather: texts, result } = envelope;
  const time = sinceText(one.at, now, language.name);
  return (
    <View className="gathering__row">
      <Face avatar={one.avatar} nickname={one.nickname} size={38} />
      <View className="gathering__who">
        <Text className="gathering__name">{one.isMe ? result.me : one.nickname || common.someone}</Text>
        <Text className="gathering__note">{first ? common.listed(texts.starter, time) : time}</Text>
      </View>
      {one.amount !== undefined && (
        <View className="gathering__share">
          <Text className="gathering__amount">{money(one.amount)}</Text>
          {one.isBest && <Text className="gathering__best">{result.luckiest}</Text>}
        </View>
      )}
    </View>
  );
});

/** What is shared out, and how. */
export const GatherAbout = observer(function GatherAbout({ gather }: { readonly gather: GatherView }) {
  const all = useTexts();
  const say = useWords();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { gather: texts } = all.envelope;
  const { gives, people, total, split, endsAt, lasts, title } = gather;
  const becomes =
    gives.kind === 'credit'
      ? texts.aboutCredit(gives.days)
      : gives.atLeast > 0
        ? texts.aboutCoupon(say(gives.title), roundMoney(gives.atLeast))
        : texts.aboutCouponAny(say(gives.title));
  const lines = [
    texts.about(people, money(total)),
    split === 'lucky' ? texts.lucky : texts.equal(money(Math.floor(total / people) as typeof total)),
    becomes,
    texts.lasts(lastedWords(lasts, all)),
    texts.ends(endText(endsAt, now, language.name)),
  ];
  return (
    <Card title={say(title)}>
      {lines.map((line) => (
        <Text key={line} className="gathering__rule">
          {line}
        </Text>
      ))}
    </Card>
  );
});

/** The one thing to do. */
export const GatherBar = observer(function GatherBar({ gather, store }: Props) {
  const { envelope, refusal } = useTexts();
  const { gather: texts } = envelope;
  const { state } = store;
  const join = async () => {
    const joined = await store.join();
    if (joined) toast(joined === 'complete' ? texts.complete : texts.joined);
    else toastFailed(store.joining.failed);
  };
  const start = async () => {
    if (!(await store.start())) toastFailed(store.starting.failed);
  };
  if (state === 'join') {
    return (
      <StickyBar>
        <Button
          loading={store.joining.running}
          whyNot={gather.whyNot && refusal[gather.whyNot]}
          onTap={() => void join()}
        >
          {texts.join}
        </Button>
      </StickyBar>
    );
  }
  if (state === 'joined') {
    return (
      <StickyBar>
        <ShareButton icon="send">{texts.invite}</ShareButton>
      </StickyBar>
    );
  }
  const again = (kind: 'main' | 'soft', words: string) => (
    <Button kind={kind} loading={store.starting.running} onTap={() => void start()}>
      {words}
    </Button>
  );
  if (state === 'done' && gather.mine) {
    const { gives, mine } = gather;
    return (
      <StickyBar>
        {again('soft', texts.another)}
        {gives.kind === 'credit' ? (
          <Button onTap={() => goTo.home()}>{texts.spend(money(mine.amount))}</Button>
        ) : (
          <Button onTap={() => goTo.coupons('mine')}>{texts.use}</Button>
        )}
      </StickyBar>
    );
  }
  return <StickyBar>{again('main', state === 'full' ? texts.own : texts.another)}</StickyBar>;
});
