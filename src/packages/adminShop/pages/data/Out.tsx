import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { toast } from '@/components/toast';
import { figures } from '@/texts/figures';
import type { ShopExportStore } from '../../shopExportStore';
import { useDataTexts } from '../../useDataTexts';

interface Props {
  readonly store: ShopExportStore;
  readonly rows: number; // In the shop.
}

/** Everything out of the shop: progress, and what to do with the file. */
export const Out = observer(function Out({ store, rows }: Props) {
  const texts = useDataTexts();
  const { state, failed, changed } = store;
  const send = async () => {
    if ((await store.send()) === 'failed') toast(texts.sendFailed);
  };
  return (
    <Card title={texts.out}>
      <Text className="shop-data__words">{texts.outWords(figures(rows))}</Text>
      <Text className="shop-data__words">{texts.sealedWords}</Text>
      {state !== 'none' && store.of > 0 && (
        <View className="shop-data__progress">
          <View className="shop-data__track">
            <View className="shop-data__bar" style={{ width: `${store.percent}%` }} />
          </View>
          <Text className="shop-data__words">
            {state === 'done'
              ? texts.finished(figures(store.rows))
              : texts.progress(figures(store.rows), figures(store.of))}
          </Text>
        </View>
      )}
      {state === 'done' && changed > 0 && <Text className="shop-data__words">{texts.changed(changed)}</Text>}
      {failed === 'full' && <Text className="shop-data__wrong">{texts.noRoom}</Text>}
      {failed && failed !== 'full' && <Text className="shop-data__wrong">{texts.stopped}</Text>}
      {state === 'done' ? (
        <>
          <Button kind="soft" size="wide" icon="send" onTap={() => void send()}>
            {texts.send}
          </Button>
          <Text className="shop-data__words">{texts.sendNote}</Text>
        </>
      ) : (
        <Button kind="line" size="wide" loading={state === 'running'} onTap={() => void store.run()}>
          {state === 'stopped' ? texts.resume : texts.do}
        </Button>
      )}
    </Card>
  );
});
