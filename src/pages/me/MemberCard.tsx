import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { briefWords } from '@/components/benefitWords';
import type { OutputOf } from '@/contract/endpoint';
import type { viewMe } from '@/contract/person';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { dayText } from '@/texts/when';

type Member = NonNullable<OutputOf<typeof viewMe>['member']>;

/** The dark card: one's tier, what it gives, and how far it is to the next. The whole of it leads to the member centre. */
export const MemberCard = observer(function MemberCard({ member }: { readonly member: Member }) {
  const { member: texts, common } = useTexts();
  const say = useWords();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { tier, growth, next, keptUntil } = member;
  const name = tier ? say(tier.name) : texts.none;
  const gives = (tier?.benefits ?? []).slice(0, MOST_TOLD).map((benefit) => briefWords(benefit, texts));
  const ahead = next
    ? texts.missingShort(figures(next.missing), say(next.name))
    : keptUntil === undefined
      ? texts.topShort
      : texts.keptShort(dayText(keptUntil, now, language.name));
  return (
    <View
      className="me-member"
      ariaRole="button"
      ariaLabel={common.listed(name, common.listed(texts.growthOf(figures(growth)), ahead))}
      onClick={() => void goTo.member()}
    >
      <View className="me-member__top">
        <View className="me-member__about">
          <Text className="me-member__name">{name}</Text>
          {gives.length > 0 && <Text className="me-member__gives">{gives.join(' · ')}</Text>}
        </View>
        <View className="me-member__way">{texts.me.centre}</View>
      </View>
      <View className="me-member__track">
        <View className="me-member__fill" style={{ width: reached(member) }} />
        {next && <View className="me-member__dot" style={{ left: reached(member) }} />}
      </View>
      <View className="me-member__scale">
        <View>
          <Text className="me-member__growth">{figures(growth)}</Text>
          <Text>{texts.growth}</Text>
        </View>
        <Text>{ahead}</Text>
      </View>
    </View>
  );
});

const MOST_TOLD = 3;

const reached = ({ growth, next }: Member) =>
  next ? `${Math.min(100, Math.round((growth * 1_000) / Math.max(1, next.from)) / 10)}%` : '100%';
