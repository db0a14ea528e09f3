import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Face } from '@/components/Face';
import type { MemberView } from '@/contract/member';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { dayText } from '@/texts/when';
import { filledOf, nextTier, tierOfMine } from './tiers';
import './TierCard.scss';

/** The dark card: the tier that one has, how far it is to the next, and until when it is kept. */
export const TierCard = observer(function TierCard({ member }: { readonly member: MemberView }) {
  const { member: texts, common } = useTexts();
  const { session, clock, language } = useShop();
  const [now] = useState(clock.now);
  const say = useWords();
  const mine = tierOfMine(member);
  const next = nextTier(member);
  const growth = figures(member.growth);
  const said =
    !member.next || !next ? texts.top(growth) : texts.missing(growth, figures(member.next.missing), say(next.name));
  const name = mine ? say(mine.name) : texts.none;
  return (
    <View className="tier-card">
      <View className="tier-card__top">
        <View className="tier-card__about">
          <Text className="tier-card__name">{name}</Text>
          <Text className="tier-card__said">{said}</Text>
        </View>
        <Face avatar={session.me?.avatar ?? ''} nickname={session.me?.nickname ?? ''} size={44} />
      </View>
      {member.tiers.length > 1 && <Steps member={member} label={common.listed(name, said)} />}
      {mine && (
        <Text className="tier-card__kept">
          {member.keptUntil === undefined
            ? texts.keptAlways
            : texts.kept(dayText(member.keptUntil, now, language.name))}
        </Text>
      )}
    </View>
  );
});

const MOST_NAMED = 5; // Of more only one's own and the next have a name.

const Steps = observer(function Steps({ member, label }: { readonly member: MemberView; readonly label: string }) {
  const { member: texts } = useTexts();
  const say = useWords();
  const { tiers, tier = -1 } = member;
  const steps = tiers.length - 1;
  return (
    <View className="tier-card__steps" ariaRole="img" ariaLabel={label}>
      <View className="tier-card__track">
        <View className="tier-card__fill" style={{ width: percent(filledOf(member)) }} />
        {tiers.map(({ from }, i) => (
          <View
            key={from}
            className={`tier-card__dot ${i <= tier ? 'tier-card__dot--on' : ''}`}
            style={{ left: percent(i / steps) }}
          />
        ))}
      </View>
      <View className="tier-card__scale">
        {tiers.map(({ name, from }, i) => (
          <View key={from} className="tier-card__step">
            {(tiers.length <= MOST_NAMED || i === tier || i === tier + 1) && (
              <View
                className={`tier-card__label ${i === tier ? 'tier-card__label--mine' : ''}`}
                style={{ left: percent(i / steps), transform: `translateX(-${percent(i / steps)})` }}
              >
                {texts.step(say(name), figures(from))}
              </View>
            )}
          </View>
        ))}
      </View>
    </View>
  );
});

const percent = (part: number) => `${Math.round(part * 1000) / 10}%`;
