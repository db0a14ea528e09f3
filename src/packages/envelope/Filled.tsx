import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { ShareButton } from '@/components/ShareButton';
import type { EnvelopeId } from '@/domain/id';
import { zero } from '@/domain/money';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { Giver } from './Giver';
import type { SendStore } from './sendStore';
import './Filled.scss';

interface Props {
  readonly store: SendStore;
}

/** As friends will see it in their chat. */
export const PreviewCard = observer(function PreviewCard({ store, title }: Props & { readonly title?: string }) {
  const { common, envelope } = useTexts();
  const { session } = useShop();
  const { send, share, of, open } = envelope;
  const { me } = session;
  const sender = me ?? { userId: 'user_nothing' as const, nickname: '', avatar: '' };
  const { shares } = store;
  const line = store.groupId ? share.lineGroup(shares) : shares === 1 ? share.lineOne : share.line(shares);
  return (
    <View className="filled">
      {title && <Text className="filled__title">{title}</Text>}
      <View className="filled__packet">
        <View className="filled__flap" />
        <View className="filled__who">
          <Giver sender={sender} size={40} />
          <Text className="filled__name">{of(sender.nickname || common.someone)}</Text>
          <Text className="filled__words">{store.words.trim() || send.wordsHint}</Text>
        </View>
        <View className={`filled__coin ${open.length > 1 ? 'filled__coin--word' : ''}`}>{open}</View>
        <Text className="filled__line">{line}</Text>
      </View>
    </View>
  );
});

/** It is filled: now it has to go out. */
export const Filled = observer(function Filled({ store, envelopeId }: Props & { readonly envelopeId: EnvelopeId }) {
  const { envelope } = useTexts();
  const { send: texts } = envelope;
  return (
    <View className="filled-page">
      <View className="filled-page__done">
        <Icon name="check" size={20} />
        <Text>{texts.done}</Text>
      </View>
      <Text className="filled-page__words">{texts.doneWords(money(store.total ?? zero))}</Text>
      <PreviewCard store={store} />
      <ShareButton size="wide" icon="send">
        {texts.send}
      </ShareButton>
      <Button kind="text" onTap={() => goTo.envelope(envelopeId)}>
        {texts.see}
      </Button>
    </View>
  );
});
