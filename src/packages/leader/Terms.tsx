import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { Card } from '@/components/Card';
import type { LeadershipView } from '@/contract/leader';
import { type CommissionRule, RANKED_OVER_DAYS } from '@/domain/commission';
import { days } from '@/domain/time';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { roundMoney } from '@/texts/money';
import { bindingWords } from './bindingWords';
import { percent, times } from './percent';
import './Terms.scss';

type Shown = NonNullable<LeadershipView['terms']>;

/** All that somebody should know before he leads: what it costs (nothing), what is paid, when, and for whom. */
export const Terms = observer(function Terms({ referral, commission }: Shown) {
  const { apply: texts } = useTexts().leader;
  const { facts } = texts;
  const { session } = useShop();
  return (
    <Card className="leader-terms">
      <One name={facts.free}>{facts.freeWords}</One>
      <One name={facts.pay}>{commission ? facts.payWords(percent(commission.rate)) : facts.payNone}</One>
      {commission && <One name={facts.when}>{facts.whenWords(session.deadlines.fault / days(1))}</One>}
      <One name={facts.level}>{facts.levelWords}</One>
      <One name={facts.customers}>{bindingWords(referral, texts)}</One>
      {commission && <One name={facts.own}>{commission.ownOrders ? facts.ownYes : facts.ownNo}</One>}
      {commission && commission.ranks.length > 1 && <Ranks commission={commission} />}
    </Card>
  );
});

const One = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <View className="leader-terms__one">
    <Text className="leader-terms__name">{name}</Text>
    <View className="leader-terms__words">{children}</View>
  </View>
);

const Ranks = observer(function Ranks({ commission }: { readonly commission: CommissionRule }) {
  const { facts } = useTexts().leader.apply;
  const say = useWords();
  return (
    <One name={facts.ranks}>
      <Text>{facts.ranksWords(RANKED_OVER_DAYS)}</Text>
      {commission.ranks.map(({ name, from, factor }) => (
        <Text key={from} className="leader-terms__words">
          {from > 0
            ? facts.rank(say(name), roundMoney(from), times(factor))
            : facts.rankFirst(say(name), times(factor))}
        </Text>
      ))}
    </One>
  );
});
