import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { useLookTexts } from '@/components/admin/useLookTexts';
import { Card } from '@/components/Card';
import { Face } from '@/components/Face';
import type { UnmaskingView } from '@/contract/adminPrivacy';
import { goTo } from '@/navigation';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import './LookRow.scss';

/** Who has looked at whom, when and what for. With its order a tap leads there. */
export const LookRow = observer(function LookRow({ look }: { readonly look: UnmaskingView }) {
  const texts = useLookTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { by, of, at, why, order } = look;
  const note = [texts.reasons[why], order && texts.order(order.number), momentText(at, now, language.name)];
  return (
    <Card {...(order && { onTap: () => void goTo.shopOrder(order.id) })}>
      <View className="look-row">
        <Face avatar={by.avatar} nickname={by.nickname} size={36} />
        <View className="look-row__what">
          <Text className="look-row__title">
            {[by.nickname || texts.someone, texts.looked(of.nickname || texts.someone)].join(' ')}
          </Text>
          <Text className="look-row__note">{note.filter(Boolean).join(' · ')}</Text>
        </View>
      </View>
    </Card>
  );
});
