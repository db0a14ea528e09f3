import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { Price } from '@/components/Price';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { Tag } from '@/components/Tag';
import type { RanksView } from '@/contract/leaderCentre';
import { PLAIN_FACTOR, RANKED_OVER_DAYS, type Rank } from '@/domain/commission';
import { useTexts, useWords } from '@/stores/language';
import { Loadable } from '@/stores/loadable';
import { useShop } from '@/stores/shop';
import { money, roundMoney } from '@/texts/money';
import { dayNamed } from '@/texts/when';
import { times } from '../../percent';
import './index.scss';

/** The ranks: where he is by what his own customers bought, what is missing, and what each of them brings. */
export default observer(function RanksPage() {
  const { api } = useShop();
  const { ranks: texts } = useTexts().leader;
  const [view] = useState(() => new Loadable(() => api.viewRanks({})));
  useDidShow(() => void view.load());
  usePullDownRefresh(() => void view.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <Await of={view} bones={<Bones />}>
        {(ranks) =>
          ranks.ranks.length === 0 ? (
            <EmptyState title={texts.none} words={texts.noneWords} />
          ) : (
            <>
              <Mine view={ranks} />
              <Card title={texts.all}>
                {ranks.ranks.map((rank, i) => (
                  <One key={rank.from} rank={rank} mine={i === ranks.rank} />
                ))}
              </Card>
            </>
          )
        }
      </Await>
    </Screen>
  );
});

const Mine = observer(function Mine({ view }: { readonly view: RanksView }) {
  const { ranks: texts } = useTexts().leader;
  const say = useWords();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { ranks, rank, sales, next, rankedOn } = view;
  const mine = ranks[rank];
  const ahead = next && ranks[next.rank];
  const reached = ahead && ahead.from > 0 ? Math.min(100, (sales * 100) / ahead.from) : 100;
  return (
    <Card>
      <Text className="leader-ranks__mine">{mine ? say(mine.name) : ''}</Text>
      <Text className="leader-ranks__sales">{texts.sales(RANKED_OVER_DAYS)}</Text>
      <Price amount={sales} tone="ink" />
      <View className="leader-ranks__track">
        <View className="leader-ranks__fill" style={{ width: `${reached.toFixed(1)}%` }} />
      </View>
      <Text className="leader-ranks__next">
        {!next || !ahead
          ? texts.top
          : next.missing > 0
            ? texts.missing(money(next.missing), say(ahead.name))
            : texts.tomorrow(say(ahead.name))}
      </Text>
      <Text className="leader-ranks__words">{texts.words}</Text>
      {rankedOn && <Text className="leader-ranks__words">{texts.judged(dayNamed(rankedOn, now, language.name))}</Text>}
    </Card>
  );
});

const One = observer(function One({ rank, mine }: { readonly rank: Rank; readonly mine: boolean }) {
  const { ranks: texts } = useTexts().leader;
  const say = useWords();
  const { name, from, factor, note } = rank;
  return (
    <View className="leader-rank">
      <View className="leader-rank__top">
        <Text>{say(name)}</Text>
        {mine && <Tag tone="accent">{texts.mine}</Tag>}
        <Text className="leader-rank__from">{from > 0 ? texts.from(roundMoney(from)) : texts.fromStart}</Text>
      </View>
      <Text className="leader-rank__words">{factor === PLAIN_FACTOR ? texts.plain : texts.factor(times(factor))}</Text>
      {note && say(note) && <Text className="leader-rank__words">{say(note)}</Text>}
    </View>
  );
});

const Bones = () => (
  <>
    <BoneCard>
      <Bone height={150} />
    </BoneCard>
    <BoneCard>
      <Bone height={180} />
    </BoneCard>
  </>
);
