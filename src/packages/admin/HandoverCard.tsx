import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { Tag } from '@/components/Tag';
import type { HandoverView } from '@/contract/adminLeaders';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import './HandoverCard.scss';

/** Customers that went from one to another: how many, what became of what was on its way, who did it and why. */
export const HandoverCard = observer(function HandoverCard({ handover }: { readonly handover: HandoverView }) {
  const { adminLeaders, admin } = useTexts();
  const texts = adminLeaders.handovers;
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { from, to, running, reason, by, at, doneAt, moved, withheld } = handover;
  const name = (face: { readonly nickname: string }) => face.nickname || admin.someone;
  const count = figures(moved);
  return (
    <Card>
      <View className="handover-card__head">
        <Text className="handover-card__who">{texts.line(name(from), to ? name(to) : texts.toShop)}</Text>
        <Tag tone={doneAt === undefined ? 'warn' : 'quiet'}>
          {doneAt === undefined ? texts.running(count) : texts.moved(count)}
        </Tag>
      </View>
      <Text className="handover-card__note">{texts.by(name(by), momentText(at, now, language.name))}</Text>
      <Text className="handover-card__note">{running === 'stay' ? texts.stay : texts.withheld(money(withheld))}</Text>
      <Text className="handover-card__reason">{reason}</Text>
    </Card>
  );
});
