import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Face } from '@/components/Face';
import { Icon } from '@/components/Icon';
import { ShareButton } from '@/components/ShareButton';
import { Tag } from '@/components/Tag';
import type { StoreView } from '@/contract/store';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { sharing } from '@/stores/sharing';
import './StoreHead.scss';

interface Props {
  readonly store: StoreView;
}

/** Whose it is: the face, the name, what the merchant has verified, the story, and the ways to show it to friends. */
export const StoreHead = observer(function StoreHead({ store }: Props) {
  const { store: texts } = useTexts();
  const { leaderId, name, face, badge, story, isOpen } = store;
  return (
    <View className="store-head">
      <Face avatar={face} nickname={name} size={84} className="store-head__face" />
      <Text className="store-head__name">{name}</Text>
      {badge && (
        <View className="store-head__badge">
          <Tag tone="good">
            <Icon name="badge-check" size={13} className="store-head__check" />
            {texts.badge(badge.words)}
          </Tag>
        </View>
      )}
      {story && <Text className="store-head__story">{story}</Text>}
      {isOpen && (
        <View className="store-head__ways">
          <ShareButton icon="send">{texts.share}</ShareButton>
          <Button kind="line" onTap={() => goTo.poster({ kind: 'store', leaderId })}>
            {texts.poster}
          </Button>
        </View>
      )}
    </View>
  );
});

/** For its owner: that it is his, whether others see it, and the way to work on it. */
export const OwnerCard = observer(function OwnerCard({ store }: Props) {
  const { store: texts } = useTexts();
  return (
    <Card title={texts.mine} aside={texts.edit} onAside={() => goTo.editStore()}>
      <Text className="store-head__own">{store.isOpen ? texts.mineOpen : texts.mineClosed}</Text>
    </Card>
  );
});

/** For who came by a friend's link: who has sent it, where that is not the owner himself. */
export const SentBy = observer(function SentBy({ store, code }: Props & { readonly code: string | undefined }) {
  const { store: texts, common } = useTexts();
  const opened = sharing.opened(code);
  if (!opened || opened.mine || opened.sharer.userId === store.leaderId) return null;
  const { avatar, nickname } = opened.sharer;
  return (
    <View className="store-head__sent">
      <Face avatar={avatar} nickname={nickname} size={24} />
      <Text>{texts.sentBy(nickname || common.someone)}</Text>
    </View>
  );
});
