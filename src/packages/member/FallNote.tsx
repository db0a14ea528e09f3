import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Icon } from '@/components/Icon';
import type { MemberView } from '@/contract/member';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { dayText } from '@/texts/when';
import { tierOfMine } from './tiers';

/** That the tier will fall, when, and what would keep it. */
export const FallNote = observer(function FallNote({ member }: { readonly member: MemberView }) {
  const { member: texts } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const say = useWords();
  const { falls, tiers } = member;
  const mine = tierOfMine(member);
  if (!falls || !mine) return null;
  const day = dayText(falls.at, now, language.name);
  const to = falls.to === undefined ? undefined : tiers[falls.to];
  return (
    <View className="fall-note" ariaRole="alert">
      <Icon name="clock" size={18} />
      <View className="fall-note__about">
        <Text className="fall-note__title">
          {to ? texts.falls.to(day, say(to.name)) : texts.falls.none(day, say(mine.name))}
        </Text>
        <Text className="fall-note__words">{texts.falls.words(figures(falls.missing), say(mine.name))}</Text>
      </View>
    </View>
  );
});
