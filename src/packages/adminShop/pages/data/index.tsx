import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import { Screen } from '@/components/Screen';
import { toast, toastFailed } from '@/components/toast';
import type { adminData } from '@/contract/adminData';
import type { OutputOf } from '@/contract/endpoint';
import { dayOf } from '@/domain/time';
import { language } from '@/stores/language';
import { Loadable } from '@/stores/loadable';
import { SavedFile } from '@/stores/savedFile';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { momentText } from '@/texts/when';
import { ShopExportStore, sendTable } from '../../shopExportStore';
import { ShopImportStore } from '../../shopImportStore';
import { useDataTexts } from '../../useDataTexts';
import { Into } from './Into';
import { Out } from './Out';
import './index.scss';

type ViewData = OutputOf<typeof adminData.viewData>;

/** All of the shop as a file, and an empty shop filled from one. For its owner. */
export default observer(function DataPage() {
  const shop = useShop();
  const texts = useDataTexts();
  const [data] = useState(() => new Loadable(() => shop.admin.viewData({})));
  const [out] = useState(() => {
    const name = texts.file(shop.session.visit?.shop.name ?? '', dayOf(shop.clock.now));
    return new ShopExportStore(shop, new SavedFile(name));
  });
  const [into] = useState(() => new ShopImportStore(shop));
  useDidShow(() => void data.load());
  usePullDownRefresh(() => void data.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title} className="shop-data">
      <Await of={data} bones={<ListBones height={160} />}>
        {(view) => (
          <>
            <Out store={out} rows={view.rows} />
            <Into store={into} isEmpty={view.isEmpty} onDone={() => void data.load()} />
            <Tables tables={view.tables} />
            <Moves moves={view.moves} />
          </>
        )}
      </Await>
    </Screen>
  );
});

const Tables = observer(function Tables({ tables }: Pick<ViewData, 'tables'>) {
  const shop = useShop();
  const texts = useDataTexts();
  const send = async (name: string) => {
    const wrong = await sendTable(shop, name);
    if (wrong === 'unsent') toast(texts.sendFailed);
    else if (wrong === 'full') toast(texts.noRoom);
    else if (wrong) toastFailed(wrong);
  };
  return (
    <Card title={texts.tables}>
      <Text className="shop-data__words">{texts.tablesWords}</Text>
      {tables
        .filter(({ rows }) => rows > 0)
        .map(({ name, rows }) => (
          <Cell key={name} title={name} plain onTap={() => void send(name)}>
            {texts.rows(figures(rows))}
          </Cell>
        ))}
    </Card>
  );
});

const Moves = observer(function Moves({ moves }: Pick<ViewData, 'moves'>) {
  const texts = useDataTexts();
  const { clock } = useShop();
  if (moves.length === 0) return null;
  return (
    <Card title={texts.moves}>
      {moves.map(({ id, kind, at, by, rows }) => (
        <View key={id} className="shop-data__move">
          <Text>{texts.move[kind]}</Text>
          <Text className="shop-data__words">{texts.moved(momentText(at, clock.now, language.name), by)}</Text>
          <Text className="shop-data__words">{rows === undefined ? texts.unfinished : texts.rows(figures(rows))}</Text>
        </View>
      ))}
    </Card>
  );
});
