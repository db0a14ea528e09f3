import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';

import type { GiftsView } from '@/contract/envelope';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import './ThanksCard.scss';

/** A packet that the shop has said thanks with, waiting to be shared out among friends. */
export const ThanksCard = observer(function ThanksCard({ packet }: { readonly packet: GiftsView['thanks'][number] }) {
  const { envelope } = useTexts();
  const { credit } = envelope;
  const { envelopeId, shares, total, opened } = packet;
  return (
    <Card>
      <View className="thanks-card">
        <View className="thanks-card__about" ariaRole="button" onClick={() => goTo.envelope(envelopeId)}>
          <Text className="thanks-card__title">{credit.thanks}</Text>
          <Text className="thanks-card__line">{credit.thanksLine(shares, money(total), opened)}</Text>
        </View>
        <Button kind="soft" size="small" icon="gift" onTap={() => goTo.envelope(envelopeId)}>
          {credit.thanksSend}
        </Button>
      </View>
    </Card>
  );
});
