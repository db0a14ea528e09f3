import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { Screen } from '@/components/Screen';
import { Bone, BoneCard } from '@/components/Skeleton';
import { confirmed, toast, toastFailed } from '@/components/toast';
import type { OutputOf } from '@/contract/endpoint';
import type { viewErasing } from '@/contract/privacy';
import { pathTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { money } from '@/texts/money';
import { MyDataStore } from '../../myDataStore';
import { useMyDataTexts } from '../../useMyDataTexts';
import './index.scss';

/** What the shop knows of me: to take along, and to have it forgotten. */
export default observer(function MyDataPage() {
  const shop = useShop();
  const texts = useMyDataTexts();
  const [store] = useState(() => new MyDataStore(shop, texts.fileName));
  useDidShow(() => void store.erasing.load());
  usePullDownRefresh(() => void store.erasing.load().finally(() => Taro.stopPullDownRefresh()));
  if (store.isGone) return <Gone store={store} />;
  return (
    <Screen title={texts.title}>
      <Export store={store} />
      <Await
        of={store.erasing}
        bones={
          <BoneCard>
            <Bone height={220} />
          </BoneCard>
        }
      >
        {(erasing) => <Leave store={store} erasing={erasing} />}
      </Await>
    </Screen>
  );
});

const Export = observer(function Export({ store }: { readonly store: MyDataStore }) {
  const texts = useMyDataTexts();
  const { file } = store;
  const send = async () => {
    if ((await file.send()) === 'failed') toast(texts.failed);
  };
  return (
    <Card title={texts.export}>
      <Text className="my-data__words">{texts.exportWords}</Text>
      <View className="my-data__foot">
        {file.status !== 'idle' && (
          <Text className="my-data__state">
            {file.status === 'failed'
              ? texts.failed
              : (file.status === 'ready' ? texts.exported : texts.exporting)(figures(file.rows))}
          </Text>
        )}
        {file.status === 'ready' ? (
          <Button size="small" onTap={() => void send()}>
            {texts.send}
          </Button>
        ) : (
          <Button kind="soft" size="small" loading={file.status === 'writing'} onTap={() => void store.write()}>
            {texts.export}
          </Button>
        )}
      </View>
    </Card>
  );
});

interface LeaveProps {
  readonly store: MyDataStore;
  readonly erasing: OutputOf<typeof viewErasing>;
}

const Leave = observer(function Leave({ store, erasing: { whyNot, lost } }: LeaveProps) {
  const texts = useMyDataTexts();
  const { refusal } = useTexts();
  const ends = [
    lost.credit > 0 && texts.credit(money(lost.credit)),
    lost.points > 0 && texts.points(figures(lost.points)),
    lost.coupons > 0 && texts.coupons(figures(lost.coupons)),
  ].filter(Boolean);
  const leave = async () => {
    if (!(await confirmed(texts.delete, texts.sure, texts.yes))) return;
    if (!(await store.leave())) toastFailed(store.deleting.failed);
  };
  return (
    <Card title={texts.delete}>
      <Text className="my-data__head">{texts.goes}</Text>
      <Text className="my-data__words">{texts.goesWords}</Text>
      {ends.length > 0 && <Text className="my-data__lost">{texts.lost(ends.join(' · '))}</Text>}
      <Text className="my-data__head">{texts.stays}</Text>
      <Text className="my-data__words">{texts.staysWords}</Text>
      <Text className="my-data__words">{texts.newcomer}</Text>
      {whyNot.length > 0 && (
        <View className="my-data__why-not">
          <Text className="my-data__head">{texts.whyNot}</Text>
          {whyNot.map((code) => (
            <Text key={code} className="my-data__reason">
              {refusal[code]}
            </Text>
          ))}
        </View>
      )}
      <View className="my-data__foot">
        <Button
          kind="line"
          size="small"
          loading={store.deleting.running}
          {...(whyNot.length > 0 && { whyNot: texts.delete })}
          onTap={() => void leave()}
        >
          {texts.delete}
        </Button>
      </View>
    </Card>
  );
});

const Gone = observer(function Gone({ store }: { readonly store: MyDataStore }) {
  const texts = useMyDataTexts();
  const home = async () => {
    await store.beginAnew();
    await Taro.reLaunch({ url: pathTo.home() });
  };
  return (
    <Screen title={texts.title}>
      <EmptyState title={texts.gone} words={texts.goneWords} action={texts.again} onAction={() => void home()} />
    </Screen>
  );
});
