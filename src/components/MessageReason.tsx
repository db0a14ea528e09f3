import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useEffect } from 'react';
import type { Message } from '@/domain/message';
import { kept } from '@/stores/kept';
import { useTexts } from '@/stores/language';
import { askable } from '@/stores/messages';
import { useShop } from '@/stores/shop';
import { Icon } from './Icon';
import './MessageReason.scss';

/** Beside a button in whose tap WeChat asks: for what. Nothing, where it would not ask. */
export const MessageReason = observer(function MessageReason({ wanted }: { readonly wanted: readonly Message[] }) {
  const shop = useShop();
  const { message: texts } = useTexts();
  useEffect(() => void kept.read(), []);
  const asked = askable(shop, wanted);
  if (asked.length === 0) return null;
  const kinds = texts.joined(asked.map((message) => texts.kinds[message]));
  const templates = shop.session.visit?.templates;
  const isKept = asked.every((message) => templates && kept.accepts(templates[message]));
  return (
    <View className="message-reason">
      <Icon name="bell" size={16} className="message-reason__icon" />
      <Text className="message-reason__words">{isKept ? texts.keeps(kinds) : texts.asks(kinds)}</Text>
    </View>
  );
});
