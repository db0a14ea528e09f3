import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { Message } from '@/domain/message';
import { kept } from '@/stores/kept';
import { useTexts } from '@/stores/language';
import { askable, askForMessages } from '@/stores/messages';
import { useShop } from '@/stores/shop';
import { Button } from './Button';
import { Icon } from './Icon';
import { toast } from './toast';
import './MessageAsk.scss';

interface Props {
  readonly about: 'seatLeft' | 'refund' | 'card';
  readonly wanted: readonly Message[];
}

/** Offers to tell something, with the reason beside the button. Once answered it is said what comes of it. */
export const MessageAsk = observer(function MessageAsk({ about, wanted }: Props) {
  const shop = useShop();
  const { message } = useTexts();
  const texts = message[about];
  const [isGranted, setGranted] = useState(false);
  useEffect(() => void kept.read(), []);
  if (!isGranted && askable(shop, wanted).length === 0) return null;
  const ask = async () => {
    const granted = await askForMessages(shop, wanted);
    setGranted(granted.length > 0);
    if (granted.length === 0) toast(texts.refused);
  };
  return (
    <View className="message-ask">
      <Icon name="bell" size={20} className="message-ask__icon" />
      <View className="message-ask__about">
        <Text className="message-ask__title">{isGranted ? texts.done : texts.title}</Text>
        {!isGranted && <Text className="message-ask__words">{texts.words}</Text>}
      </View>
      {!isGranted && (
        <Button kind="soft" size="small" onTap={() => void ask()}>
          {texts.ask}
        </Button>
      )}
    </View>
  );
});
