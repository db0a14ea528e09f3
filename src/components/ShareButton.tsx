import { observer } from 'mobx-react-lite';
import type { ComponentProps } from 'react';
import { chatTool } from '@/stores/chatTool';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { Button } from './Button';
import { sendPageCard } from './sendPageCard';
import { toast } from './toast';

type Props = Omit<ComponentProps<typeof Button>, 'openType' | 'native' | 'onTap'> & {
  readonly onSent?: () => void; // In a chat tool WeChat says whether it was sent; elsewhere nobody does.
};

/**
 * Sends the card of the page that it is on: what its onShareAppMessage gives back. Inside a chat tool WeChat's own
 * button rests, and the card goes straight into that chat.
 */
export const ShareButton = observer(function ShareButton({ onSent, ...props }: Props) {
  const shop = useShop();
  const { sharing: texts } = useTexts();
  if (!chatTool.inside) return <Button {...props} openType="share" />;
  const send = async () => {
    const sent = await sendPageCard(shop);
    if (sent === 'done') {
      toast(texts.relay.sent);
      onSent?.();
    } else if (sent === 'failed') toast(texts.relay.failed);
  };
  return <Button {...props} onTap={() => void send()} />;
});
