import { Text } from '@tarojs/components';
import Taro, { useLoad, usePullDownRefresh, useReady } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Screen } from '@/components/Screen';
import { Sheet } from '@/components/Sheet';
import { TabStrip } from '@/components/TabStrip';
import { useParam } from '@/navigation';
import { useShop } from '@/stores/shop';
import { FiguresStore } from '../../figuresStore';
import { CohortsSection, TiersSection } from '../../PeopleSections';
import { RangePicker } from '../../RangePicker';
import { SalesSection } from '../../SalesSection';
import { CampaignsSection, CostsSection, GoodsSection, LeadersSection, SharingSection } from '../../SellingSections';
import { useChartTexts } from '../../useChartTexts';
import { useFigures } from '../../useFigures';
import './index.scss';

const PARTS = ['sales', 'sharing', 'goods', 'people', 'campaigns', 'leaders'] as const;
type Part = (typeof PARTS)[number];

/** All figures of the shop as charts: of the days that are chosen, each with its counting and its rows behind a tap. */
export default observer(function FiguresPage() {
  const shop = useShop();
  const texts = useChartTexts();
  const asked = useParam('part');
  const [store] = useState(() => new FiguresStore(shop));
  const [part, setPart] = useState<Part>(PARTS.find((one) => one === asked) ?? 'sales');
  const show = (next: Part) => {
    setPart(next);
    void Taro.pageScrollTo({ selector: `#part-${next}`, offsetTop: -OFFSET, duration: 300 });
  };
  useLoad(() => void store.load());
  useReady(() => {
    if (part !== 'sales') show(part);
  });
  usePullDownRefresh(() => void store.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <TabStrip tabs={PARTS.map((name) => ({ name, words: texts.parts[name] }))} current={part} onChoose={show} />
      <RangePicker range={store.range} onSet={(range) => store.choose(range)} />
      <SalesSection store={store} />
      <SharingSection store={store} />
      <GoodsSection store={store} />
      <TiersSection store={store} />
      <CohortsSection store={store} />
      <CostsSection store={store} />
      <CampaignsSection store={store} />
      <LeadersSection store={store} />
      <Definition store={store} />
    </Screen>
  );
});

const OFFSET = 140; // px: the bar and the strip stand above

/** How a figure is counted, in words. */
const Definition = observer(function Definition({ store }: { readonly store: FiguresStore }) {
  const { nameOf, meaningOf } = useFigures();
  const { defined } = store;
  return (
    <Sheet open={defined !== undefined} onClose={() => store.known()} label={defined ? nameOf(defined) : ''}>
      {defined && (
        <>
          <Text className="definition__name">{nameOf(defined)}</Text>
          <Text className="definition__words">{meaningOf(defined)}</Text>
        </>
      )}
    </Sheet>
  );
});
