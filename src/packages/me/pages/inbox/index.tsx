import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { Icon } from '@/components/Icon';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { toastFailed } from '@/components/toast';
import type { ToldView } from '@/contract/message';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { clockTime, dayText } from '@/texts/when';
import { InboxStore, keyOfTold } from '../../inboxStore';
import { follow, iconOf, wordsOf } from '../../told';
import './index.scss';

/** All that the shop has told me, also what WeChat could not send. */
export default observer(function InboxPage() {
  const shop = useShop();
  const { message: texts } = useTexts();
  const [store] = useState(() => new InboxStore(shop));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  const readAll = async () => {
    if (!(await store.readAll())) toastFailed(store.failed);
  };
  return (
    <Screen title={texts.title}>
      <View className="inbox__ways">
        {store.hasUnread && (
          <Button kind="text" size="small" onTap={() => void readAll()}>
            {texts.readAll}
          </Button>
        )}
        <Button kind="text" size="small" icon="settings" onTap={() => goTo.messages()}>
          {texts.settings.title}
        </Button>
      </View>
      <PageList
        list={store.list}
        keyOf={keyOfTold}
        bones={[1, 2, 3].map((i) => (
          <BoneCard key={i}>
            <Bone height={48} />
          </BoneCard>
        ))}
        empty={<EmptyState {...texts.none} onAction={() => goTo.home()} />}
      >
        {(told) => <Row told={told} store={store} />}
      </PageList>
    </Screen>
  );
});

const Row = observer(function Row({ told, store }: { readonly told: ToldView; readonly store: InboxStore }) {
  const { message: texts, common } = useTexts();
  const say = useWords();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { title, words } = wordsOf(told, texts, say, language.name);
  const open = () => {
    void store.read(told);
    follow(told);
  };
  const spoken = common.listed(title, words);
  return (
    <>
      {store.beginsDay(told) && <Text className="inbox__day">{dayText(told.at, now, language.name)}</Text>}
      <View
        className="inbox__row"
        ariaRole="button"
        ariaLabel={told.isRead ? spoken : common.listed(spoken, texts.unread(1))}
        onClick={open}
      >
        <View className="inbox__icon">
          <Icon name={iconOf(told)} size={20} />
          {!told.isRead && <View className="inbox__dot" />}
        </View>
        <View className="inbox__about">
          <View className="inbox__head">
            <Text className="inbox__title">{title}</Text>
            <Text className="inbox__time">{clockTime(told.at)}</Text>
          </View>
          <Text className="inbox__words">{words}</Text>
          {told.way !== 'sending' && told.way !== 'sent' && <Text className="inbox__way">{texts.way[told.way]}</Text>}
        </View>
      </View>
    </>
  );
});
