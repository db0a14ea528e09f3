import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Face } from '@/components/Face';
import { Tag } from '@/components/Tag';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import './GivenRow.scss';
import type { Given } from './giveawayStore';

/** Who got how much, and when. */
export const GivenRow = observer(function GivenRow({ given }: { readonly given: Given }) {
  const { adminGiveaways: texts, common } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { nickname, avatar, amount, at, isBest } = given;
  return (
    <View className="given-row">
      <Face avatar={avatar} nickname={nickname} size={36} />
      <View className="given-row__about">
        <Text className="given-row__name">{nickname || common.someone}</Text>
        <Text className="given-row__note">{momentText(at, now, language.name)}</Text>
      </View>
      {isBest && <Tag tone="warn">{texts.best}</Tag>}
      <Text className="given-row__amount">{money(amount)}</Text>
    </View>
  );
});
