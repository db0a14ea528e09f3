import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { Unmask } from '@/components/admin/Unmask';
import { useLookTexts } from '@/components/admin/useLookTexts';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Screen } from '@/components/Screen';
import { Bone } from '@/components/Skeleton';
import { confirmed, toast, toastFailed } from '@/components/toast';
import { goBack, goTo, useIdParam } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { PersonalStore } from '../../personalStore';
import './index.scss';

/** Who a customer is: addresses for who says why, all that is known as a file, and forgetting him. */
export default observer(function PersonalPage() {
  const shop = useShop();
  const { person: texts } = useLookTexts();
  const userId = useIdParam('user');
  const [store] = useState(() => new PersonalStore(shop, userId));
  const { session } = shop;
  const mayErase = session.may('customers.erase');
  const load = async () => {
    if (mayErase) await store.preview.load();
  };
  useDidShow(() => void load());
  usePullDownRefresh(() => void load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      {session.may('personal.see') && (
        <Card title={texts.addresses}>
          {store.shown ? (
            <Addresses store={store} />
          ) : (
            <>
              <Text className="personal__words">{texts.addressesWords}</Text>
              <View className="personal__foot">
                <Unmask
                  subject={{ kind: 'customer', userId }}
                  reasons={['call', 'service', 'ship']}
                  onShown={(all) => store.show(all)}
                />
              </View>
            </>
          )}
        </Card>
      )}
      {session.may('customers.export') && <Export store={store} />}
      {mayErase && <Erase store={store} />}
      {session.may('audit.see') && (
        <Card cells>
          <Cell icon="history" title={texts.seen} onTap={() => goTo.looks(userId)} />
        </Card>
      )}
    </Screen>
  );
});

const Addresses = observer(function Addresses({ store }: { readonly store: PersonalStore }) {
  const { person: texts } = useLookTexts();
  const addresses = store.shown?.addresses ?? [];
  if (addresses.length === 0) return <Text className="personal__words">{texts.noAddress}</Text>;
  return (
    <>
      {addresses.map(({ id, name, phone, region, detail }) => (
        <View key={id} className="personal__address">
          <Text selectable>{`${name} ${phone}`}</Text>
          <Text className="personal__words" selectable>{`${region.join('')}${detail}`}</Text>
        </View>
      ))}
    </>
  );
});

const Export = observer(function Export({ store }: { readonly store: PersonalStore }) {
  const { person: texts } = useLookTexts();
  const { file } = store;
  const send = async () => {
    if ((await file.send()) === 'failed') toast(texts.failed);
  };
  const state = file.status === 'ready' ? texts.exported : texts.exporting;
  return (
    <Card title={texts.export}>
      <Text className="personal__words">{texts.exportWords}</Text>
      <View className="personal__foot">
        {file.status !== 'idle' && (
          <Text className="personal__state">{file.status === 'failed' ? texts.failed : state(figures(file.rows))}</Text>
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

const Erase = observer(function Erase({ store }: { readonly store: PersonalStore }) {
  const { person: texts } = useLookTexts();
  const { refusal } = useTexts();
  const erase = async () => {
    if (!(await confirmed(texts.erase, texts.eraseWords, texts.eraseYes))) return;
    if (!(await store.erase())) return toastFailed(store.erasing.failed);
    toast(texts.erased);
    goBack();
  };
  return (
    <Card title={texts.erase}>
      <Text className="personal__words">{texts.eraseWords}</Text>
      <Await of={store.preview} bones={<Bone height={48} />}>
        {({ whyNot }) => (
          <>
            {whyNot.length > 0 && (
              <View className="personal__why-not">
                <Text>{texts.whyNot}</Text>
                {whyNot.map((code) => (
                  <Text key={code} className="personal__reason">
                    {refusal[code]}
                  </Text>
                ))}
              </View>
            )}
            <View className="personal__foot">
              <Button
                kind="line"
                size="small"
                loading={store.erasing.running}
                {...(whyNot.length > 0 && { whyNot: texts.erase })}
                onTap={() => void erase()}
              >
                {texts.erase}
              </Button>
            </View>
          </>
        )}
      </Await>
    </Card>
  );
});
