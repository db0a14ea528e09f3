import { Text, View } from '@tarojs/components';
import Taro, { useLoad, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { toastFailed } from '@/components/toast';
import type { KeyCheck, KeyView } from '@/contract/adminShop';
import { Loadable } from '@/stores/loadable';
import { useShop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { useShopTexts } from '../../useShopTexts';
import './index.scss';

/** What the deployment was set up with: whether it is there, how it ends, and whether WeChat takes it. */
export default observer(function KeysPage() {
  const shop = useShop();
  const { keys: texts } = useShopTexts();
  const [keys] = useState(() => new Loadable(() => shop.admin.viewKeys({})));
  useLoad(() => void keys.load());
  usePullDownRefresh(() => void keys.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <Await of={keys} bones={<ListBones height={220} />}>
        {(all) => (
          <>
            <Checks />
            <Card cells>
              {all.map((key) => (
                <KeyLine key={key.name} of={key} />
              ))}
            </Card>
            <Text className="shop-keys__note">{texts.note}</Text>
          </>
        )}
      </Await>
    </Screen>
  );
});

/** Kept while the page is there: what was answered last. */
const Checks = observer(function Checks() {
  const shop = useShop();
  const { keys: texts } = useShopTexts();
  const [task] = useState(() => new Task(shop, shop.admin.checkKeys));
  const [answers, setAnswers] = useState<readonly KeyCheck[]>([]);
  const check = async () => {
    const found = await task.run({});
    if (!found) return toastFailed(task.failed);
    return setAnswers(found);
  };
  return (
    <Card>
      {answers.map(({ name, is, said }) => (
        <View key={name} className="shop-keys__check">
          <Icon
            name={is === 'right' ? 'badge-check' : 'triangle-alert'}
            size={20}
            className={`shop-keys__mark shop-keys__mark--${is === 'right' ? 'right' : 'wrong'}`}
          />
          <View className="shop-keys__about">
            <Text>{`${texts.checks[name]} · ${texts.is[is]}`}</Text>
            {said && (
              <Text className="shop-keys__said" selectable>
                {said}
              </Text>
            )}
          </View>
        </View>
      ))}
      <Button kind="soft" size="wide" loading={task.running} onTap={() => void check()}>
        {answers.length > 0 ? texts.again : texts.check}
      </Button>
      <Text className="shop-keys__note">{texts.checkNote}</Text>
    </Card>
  );
});

const KeyLine = observer(function KeyLine({ of: { name, isSet, shown } }: { readonly of: KeyView }) {
  const { keys: texts } = useShopTexts();
  return (
    <View className="shop-keys__line">
      <Text className="shop-keys__name">{texts.names[name]}</Text>
      <Text className={`shop-keys__shown ${isSet ? '' : 'shop-keys__shown--missing'}`}>
        {isSet ? shown : texts.missing}
      </Text>
    </View>
  );
});
