import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useMemo, useState } from 'react';
import { differenceOf, nearest, shareOf } from '@/components/admin/scale';
import { Chip } from '@/components/Chip';
import type { SalesCurve } from '@/contract/adminFigures';
import type { Fen } from '@/domain/money';
import { goTo } from '@/navigation';
import { money } from '@/texts/money';
import { Chart } from './Chart';
import { curveOption, PLOT } from './curve';
import type { FiguresStore } from './figuresStore';
import { isMoney, MEASURES, type Measure } from './measures';
import { Section } from './Section';
import './SalesSection.scss';
import { axisMoney, grouped, percent } from './said';
import { TwinTable } from './TwinTable';
import { useChartTexts } from './useChartTexts';
import { useFigures } from './useFigures';

/** How what was sold goes, beside the days before; a finger on the line tells one day of it. */
export const SalesSection = observer(function SalesSection({ store }: { readonly store: FiguresStore }) {
  const { nameOf } = useFigures();
  return (
    <Section
      id="sales"
      title={nameOf(store.measure)}
      aside={<Compare store={store} />}
      of={store.sales}
      height={270}
      onDefine={() => store.define(store.measure)}
      chart={(curve) => <Sales curve={curve} store={store} />}
      table={(curve) => <Days curve={curve} store={store} />}
    />
  );
});

interface Props {
  readonly curve: SalesCurve;
  readonly store: FiguresStore;
}

const Compare = observer(function Compare({ store }: Pick<Props, 'store'>) {
  const { sales: texts } = useChartTexts();
  return (
    <Chip sunken on={store.comparing} onTap={() => store.compare()}>
      {texts.compare}
    </Chip>
  );
});

const said = (measure: Measure, value: number) => (isMoney(measure) ? money(value as Fen) : grouped(value));

const Sales = observer(function Sales({ curve, store }: Props) {
  const texts = useChartTexts();
  const { nameOf } = useFigures();
  const { measure, comparing, range } = store;
  const { points, total } = curve;
  const [touched, setTouched] = useState<number>();
  const option = useMemo(
    () =>
      curveOption({
        now: points.flatMap(({ now }) => (now ? [now[measure]] : [])),
        before: comparing ? points.map(({ before }) => before?.[measure] ?? 0) : [],
        labels: points.map(({ at }) => texts.at(at)),
        names: { now: texts.sales.now, before: texts.sales.before },
        axis: (value) => (isMoney(measure) ? axisMoney(value, texts) : grouped(value)),
      }),
    [points, measure, comparing, texts],
  );
  const all = said(measure, total[measure]);
  const point = touched === undefined ? undefined : points[touched];
  return (
    <>
      <View className="sales-part__measures">
        {MEASURES.map((one) => (
          <Chip key={one} sunken on={one === measure} onTap={() => store.measured(one)}>
            {nameOf(one)}
          </Chip>
        ))}
      </View>
      <View className="sales-part__line" ariaRole="button" onClick={() => goTo.figureRows(measure, range)}>
        <Text className="sales-part__total">{all}</Text>
        {comparing && <Difference curve={curve} measure={measure} />}
      </View>
      <Chart
        id="sales-curve"
        option={option}
        height={184}
        aloud={texts.sales.aloud(nameOf(measure), range.from, range.until, all)}
        onTouch={(share) => setTouched(nearest(Math.min(1, share / PLOT), points.length))}
      >
        {touched !== undefined && (
          <View className="sales-part__at" style={{ left: `${shareOf(touched, points.length) * PLOT * 100}%` }} />
        )}
      </Chart>
      {point && (
        <View
          className="sales-part__touched"
          ariaRole="button"
          onClick={() => goTo.figureRows(measure, { from: point.at.slice(0, 10), until: point.at.slice(0, 10) })}
        >
          {comparing && point.before
            ? texts.sales.touched(
                texts.at(point.at),
                point.now ? said(measure, point.now[measure]) : '–',
                said(measure, point.before[measure]),
              )
            : texts.sales.alone(texts.at(point.at), point.now ? said(measure, point.now[measure]) : '–')}
        </View>
      )}
    </>
  );
});

const Difference = observer(function Difference({ curve, measure }: { readonly curve: SalesCurve; measure: Measure }) {
  const { sales: texts } = useChartTexts();
  const share = differenceOf(curve.total[measure], curve.before[measure]);
  if (share === undefined) return <Text className="sales-part__than">{texts.first}</Text>;
  const words = percent(Math.abs(share));
  if (words === '0%') return <Text className="sales-part__than">{texts.same}</Text>;
  const isGood = share > 0 !== (measure === 'refunds');
  return (
    <Text className={`sales-part__than ${isGood ? 'sales-part__than--good' : ''}`}>
      {share > 0 ? texts.more(words) : texts.less(words)}
    </Text>
  );
});

const Days = observer(function Days({ curve, store }: Props) {
  const texts = useChartTexts();
  const { nameOf } = useFigures();
  const { measure } = store;
  return (
    <TwinTable
      heads={[texts.sales.at, nameOf(measure), texts.sales.before]}
      rows={curve.points.map(({ at, now, before }) => ({
        key: at,
        cells: [texts.at(at), now ? said(measure, now[measure]) : '–', before ? said(measure, before[measure]) : '–'],
        onTap: () => goTo.figureRows(measure, { from: at.slice(0, 10), until: at.slice(0, 10) }),
      }))}
    />
  );
});
