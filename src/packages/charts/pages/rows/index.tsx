import { Text } from '@tarojs/components';
import Taro, { useLoad, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { ListBones } from '@/components/admin/ListBones';
import { EmptyState } from '@/components/EmptyState';
import { PageList } from '@/components/PageList';
import { Screen } from '@/components/Screen';
import { FIGURE_NAMES, type Figure } from '@/domain/figures';
import { useParam } from '@/navigation';
import { useShop } from '@/stores/shop';
import { FigureRowCard } from '../../FigureRowCard';
import { lastDays, type Range } from '../../range';
import { figureRows } from '../../rowsStore';
import { useChartTexts } from '../../useChartTexts';
import { useFigures } from '../../useFigures';
import './index.scss';

/** What a figure is made of, row by row, under the words that say how it is counted. */
export default observer(function RowsPage() {
  const shop = useShop();
  const texts = useChartTexts();
  const { nameOf, meaningOf } = useFigures();
  const asked = useParam('figure');
  const part = useParam('part');
  const [from, until] = [useParam('from'), useParam('until')];
  const figure: Figure = FIGURE_NAMES.find((name) => name === asked) ?? 'sales';
  const [range] = useState<Range>(() => (from && until ? { from, until } : lastDays(7, shop.clock.now)));
  const [list] = useState(() => figureRows(shop, { figure, range, part }));
  const whose = cohortWords(figure, part, texts) ?? texts.days(range.from, range.until);
  useLoad(() => void list.load());
  usePullDownRefresh(() => void list.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={nameOf(figure)}>
      <Text className="figure-rows__means">{`${whose}\n${meaningOf(figure)}`}</Text>
      <PageList
        list={list}
        keyOf={({ key }) => key}
        bones={<ListBones height={64} />}
        empty={<EmptyState title={texts.drill.none} words={texts.drill.noneWords} />}
      >
        {(row) => <FigureRowCard row={row} />}
      </PageList>
    </Screen>
  );
});

/** "2026-07+2": who came in July, and bought again two months later. */
function cohortWords(figure: Figure, part: string | undefined, { cohorts }: ReturnType<typeof useChartTexts>) {
  const [, month, after] = /^\d{4}-(\d\d)\+(\d+)$/.exec(part ?? '') ?? [];
  if (figure !== 'retention' || month === undefined) return undefined;
  const named = cohorts.month(Number(month));
  return after === '0' ? cohorts.first(named) : cohorts.again(named, Number(after));
}
