import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Failure } from '@/components/Failure';
import { Screen } from '@/components/Screen';
import { toast, toastFailed } from '@/components/toast';
import { dayOf } from '@/domain/time';
import { pathTo, replaceBy } from '@/navigation';
import { useTexts } from '@/stores/language';
import { chooseFile, SavedFile } from '@/stores/savedFile';
import { useShop } from '@/stores/shop';
import { ExportStore } from '../../exportStore';
import { ImportReportCard } from '../../ImportReportCard';
import { ImportStore } from '../../importStore';
import { useGoodsTexts } from '../../useGoodsTexts';
import './index.scss';

/** All goods as a table, out of the shop and into it. */
export default observer(function GoodsTablePage() {
  const shop = useShop();
  const { table: texts } = useGoodsTexts();
  const [out] = useState(() => new ExportStore(shop, new SavedFile(texts.fileName(dayOf(shop.clock.now)))));
  const [into] = useState(() => new ImportStore(shop));
  return (
    <Screen title={texts.title} className="goods-table">
      <Out store={out} />
      <Into store={into} />
      {into.report && <ImportReportCard report={into.report} />}
      <After store={into} />
    </Screen>
  );
});

const Out = observer(function Out({ store }: { readonly store: ExportStore }) {
  const { table: texts } = useGoodsTexts();
  const { state, goods, of, percent, failed } = store;
  const send = async () => {
    if ((await store.send()) === 'failed') toast(texts.sendFailed);
  };
  return (
    <Card title={texts.out}>
      <Text className="goods-table__words">{texts.outWords}</Text>
      {state !== 'none' && of > 0 && (
        <View className="goods-table__progress">
          <View className="goods-table__track">
            <View className="goods-table__bar" style={{ width: `${percent}%` }} />
          </View>
          <Text className="goods-table__words">
            {state === 'done' ? texts.outDone(goods) : texts.outProgress(goods, of)}
          </Text>
        </View>
      )}
      {failed === 'full' && <Text className="goods-table__wrong">{texts.noRoom}</Text>}
      {failed && failed !== 'full' && <Text className="goods-table__wrong">{texts.outStopped}</Text>}
      {state === 'done' ? (
        <>
          <Button kind="soft" size="wide" icon="send" onTap={() => void send()}>
            {texts.send}
          </Button>
          <Text className="goods-table__words">{texts.sendNote}</Text>
        </>
      ) : (
        <Button kind="line" size="wide" loading={state === 'running'} onTap={() => void store.run()}>
          {texts.outDo}
        </Button>
      )}
    </Card>
  );
});

const Into = observer(function Into({ store }: { readonly store: ImportStore }) {
  const { table: texts } = useGoodsTexts();
  const { state, sent, pieces, name, failed } = store;
  const choose = async () => {
    const file = await chooseFile(['csv', 'txt', 'tsv']);
    const wrong = file && (await store.check(file));
    if (wrong) toast(texts[wrong]);
  };
  const doing = { sending: texts.sendingFile(sent, pieces), checking: texts.checking, importing: texts.importing };
  return (
    <Card title={texts.in}>
      <Text className="goods-table__words">{texts.inWords}</Text>
      <Text className="goods-table__words">{texts.inLimit}</Text>
      {state !== 'none' && <Text className="goods-table__name">{name}</Text>}
      {store.busy && <Text className="goods-table__words">{doing[state as keyof typeof doing]}</Text>}
      {failed && <Failure failed={failed} onRetry={() => choose()} />}
      {!store.busy && state !== 'done' && (
        <>
          <Button kind={state === 'none' ? 'main' : 'line'} size="wide" icon="file-text" onTap={() => void choose()}>
            {state === 'none' ? texts.choose : texts.another}
          </Button>
          <Text className="goods-table__words">{texts.chooseNote}</Text>
        </>
      )}
    </Card>
  );
});

/** Once it was checked: to write it. Once it is written: to see it. */
const After = observer(function After({ store }: { readonly store: ImportStore }) {
  const { common } = useTexts();
  const { table: texts } = useGoodsTexts();
  const { state, report } = store;
  if (!report || report.badRows > 0) return null;
  const write = async () => {
    await store.write();
    if (store.failed) toastFailed(store.failed);
    else if (store.report?.done) toast(texts.done);
  };
  if (state === 'done') {
    return (
      <View className="goods-table__after">
        <Button size="wide" onTap={() => void replaceBy(pathTo.adminGoods())}>
          {texts.toList}
        </Button>
        <Button kind="text" onTap={() => store.forget()}>
          {texts.another}
        </Button>
      </View>
    );
  }
  if (report.same === report.rows) return null;
  return (
    <View className="goods-table__after">
      <Button size="wide" loading={state === 'importing'} label={common.confirm} onTap={() => void write()}>
        {texts.do(report.rows - report.same)}
      </Button>
    </View>
  );
});
