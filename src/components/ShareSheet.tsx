import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { Shared } from '@/domain/share';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { sharing } from '@/stores/sharing';
import { useShop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { answerOf } from '@/stores/wechat';
import { Cell } from './Cell';
import { ShareButton } from './ShareButton';
import { Sheet } from './Sheet';
import './ShareSheet.scss';
import { toast, toastFailed } from './toast';

interface Props {
  readonly what: Shared;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly copied?: string | undefined; // Words that are copied with the link.
  readonly poster?: boolean; // Without it: a private team goes from person to person, and on no wall.
}

/** The ways to show this to others. The card is the page's own: what its onShareAppMessage gives back. */
export const ShareSheet = observer(function ShareSheet({ what, open, onClose, copied, poster = true }: Props) {
  const shop = useShop();
  const { share } = useTexts();
  const [asking] = useState(() => new Task(shop, shop.api.shortLink));
  const texts = share.sheet;

  async function copyLink(): Promise<void> {
    const from = sharing.from(what);
    const made = await asking.run({ what, ...(from && { from }) });
    if (!made) return void toastFailed(asking.failed);
    if (!(await answerOf(Taro.setClipboardData({ data: copied ? `${copied}\n${made.link}` : made.link }))).given)
      return;
    toast(texts.copied);
    onClose();
  }

  return (
    <Sheet open={open} onClose={onClose} label={texts.title}>
      <Text className="share-sheet__title">{texts.title}</Text>
      <Text className="share-sheet__words">{texts.words}</Text>
      <ShareButton size="wide" icon="message-circle" onSent={onClose}>
        {texts.send}
      </ShareButton>
      <View className="share-sheet__ways">
        {poster && (
          <Cell
            icon="image"
            title={texts.poster}
            onTap={() => {
              onClose();
              void goTo.poster(what);
            }}
          >
            {texts.posterWords}
          </Cell>
        )}
        <Cell icon="link" title={copied ? texts.copy : texts.link} onTap={() => void copyLink()}>
          {copied ? texts.copyWords : texts.linkWords}
        </Cell>
      </View>
    </Sheet>
  );
});
