import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { toast, toastFailed } from '@/components/toast';
import { MOST_A_DAY, QUIET_FROM, QUIET_UNTIL } from '@/domain/message';
import { kept } from '@/stores/kept';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { type MessageKind, MessagesStore } from '../../messagesStore';
import { SwitchRow } from '../../SwitchRow';
import './index.scss';

/** Which messages may still come, how often that was allowed, and when not. */
export default observer(function MessagesPage() {
  const shop = useShop();
  const { message } = useTexts();
  const { settings: texts } = message;
  const [store] = useState(() => new MessagesStore(shop));
  useDidShow(() => void store.load());
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  const quiet = async (on: boolean) => {
    if (!(await store.quiet(on))) toastFailed(store.choosing.failed);
  };
  return (
    <Screen title={texts.title}>
      <Await
        of={store.view}
        bones={
          <>
            <BoneCard>
              <Bone height={48} />
            </BoneCard>
            <BoneCard>
              <Bone height={360} />
            </BoneCard>
          </>
        }
      >
        {(view) => (
          <>
            <Card cells>
              <SwitchRow
                title={texts.quiet}
                words={texts.quietWords(QUIET_FROM, QUIET_UNTIL)}
                on={view.quiet}
                onChange={(on) => void quiet(on)}
              />
            </Card>
            <Card title={texts.wechat}>
              <Text className="messages__note">{texts.off}</Text>
              {view.kinds.map((kind) => (
                <Kind key={kind.message} kind={kind} store={store} />
              ))}
            </Card>
            <Text className="messages__rule">{texts.rule(MOST_A_DAY)}</Text>
          </>
        )}
      </Await>
    </Screen>
  );
});

const Kind = observer(function Kind({ kind, store }: { readonly kind: MessageKind; readonly store: MessagesStore }) {
  const { message: texts } = useTexts();
  const { message, isOn } = kind;
  const change = async (on: boolean) => {
    if (!(await store.switch(message, on))) toastFailed(store.choosing.failed);
  };
  return (
    <SwitchRow
      title={texts.kinds[message]}
      words={texts.settings.why[message]}
      on={isOn}
      onChange={(on) => void change(on)}
    >
      {isOn && <Allowed kind={kind} store={store} />}
    </SwitchRow>
  );
});

/** How often WeChat may still send it, and the way to once more: each has its reason above it. */
const Allowed = observer(function Allowed({
  kind,
  store,
}: {
  readonly kind: MessageKind;
  readonly store: MessagesStore;
}) {
  const { session } = useShop();
  const { message } = useTexts();
  const texts = message.settings;
  const templateId = session.visit?.templates[kind.message];
  if (!kind.isUsed || !templateId) return <Text className="messages__left">{texts.only}</Text>;
  const isRefused = kept.refuses(templateId);
  const allow = async () => toast((await store.allow(kind.message)) ? texts.granted : texts.notGranted);
  return (
    <View className="messages__allowed">
      <Text className="messages__left">
        {isRefused ? texts.refused : kind.granted > 0 ? texts.left(kind.left, kind.granted) : texts.never}
      </Text>
      <Button
        kind="text"
        size="small"
        className="messages__more"
        onTap={() => void (isRefused ? kept.openSettings() : allow())}
      >
        {isRefused ? texts.open : kind.granted > 0 ? texts.more : texts.first}
      </Button>
    </View>
  );
});
