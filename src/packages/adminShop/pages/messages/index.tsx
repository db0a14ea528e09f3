import { Text, View } from '@tarojs/components';
import Taro, { useLoad, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Screen } from '@/components/Screen';
import { Tag } from '@/components/Tag';
import { Toggle } from '@/components/Toggle';
import { toast, toastFailed } from '@/components/toast';
import type { MessageKind } from '@/contract/adminMessages';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { DaysSheet } from '../../DaysSheet';
import { MessagesPage, SPANS } from '../../messagesStore';
import { useShopTexts } from '../../useShopTexts';
import './index.scss';

/** What people are told: whether WeChat may send it, what became of it, and whether it was opened. */
export default observer(function MessageKindsPage() {
  const shop = useShop();
  const { messages: texts } = useShopTexts();
  const [store] = useState(() => new MessagesPage(shop));
  useLoad(() => void store.kinds.load());
  usePullDownRefresh(() => void store.kinds.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <View className="shop-messages__spans">
        {SPANS.map((days) => (
          <Chip key={days} on={store.days === days} onTap={() => store.span(days)}>
            {texts.days[days]}
          </Chip>
        ))}
      </View>
      <Await of={store.kinds} bones={<ListBones height={130} />}>
        {(all) => all.map((kind) => <KindCard key={kind.message} kind={kind} store={store} />)}
      </Await>
      <Text className="shop-messages__note">{texts.why}</Text>
      <DaysSheet store={store} />
    </Screen>
  );
});

interface Props {
  readonly kind: MessageKind;
  readonly store: MessagesPage;
}

const KindCard = observer(function KindCard({ kind, store }: Props) {
  const { session } = useShop();
  const { message: all } = useTexts();
  const { messages: texts } = useShopTexts();
  const { message, template, isOn, people, left, counts } = kind;
  const toggle = async (on: boolean) => {
    if (!(await store.toggle(message, on))) return toastFailed(store.switching.failed);
    return toast(on ? texts.switchedOn : texts.switchedOff);
  };
  const columns = [
    [texts.told, counts.told],
    [texts.sent, counts.sent],
    [texts.failed, counts.failed],
    [texts.read, counts.read],
  ] as const;
  return (
    <Card
      title={all.kinds[message]}
      {...(counts.told > 0 && { aside: texts.byDay, onAside: () => store.open(message) })}
    >
      {!isOn && <Tag>{texts.off}</Tag>}
      <Text className="shop-messages__note">
        {[
          template ? texts.template(template) : texts.noTemplate,
          ...(template ? [texts.leave(figures(people), figures(left))] : []),
        ].join(' · ')}
      </Text>
      <View className="shop-messages__counts">
        {columns.map(([name, count]) => (
          <View key={name} className="shop-messages__count">
            <Text className="shop-messages__figure">{figures(count)}</Text>
            <Text className="shop-messages__label">{name}</Text>
          </View>
        ))}
      </View>
      {session.may('content.edit') && template && (
        <Toggle title={texts.on} words={texts.onWords} on={isOn} onChange={(on) => void toggle(on)} />
      )}
    </Card>
  );
});
