import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { differenceOf } from '@/components/admin/scale';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { Price } from '@/components/Price';
import { Bone, BoneCard } from '@/components/Skeleton';
import type { TopFigures } from '@/contract/adminFigures';
import { dayOf } from '@/domain/time';
import { goTo } from '@/navigation';
import { useShop } from '@/stores/shop';
import { money, roundMoney } from '@/texts/money';
import type { TodayStore } from '../../todayStore';
import { useDeskTexts } from '../../useDeskTexts';
import { DayCurve } from './DayCurve';
import './Sales.scss';

/** How the day goes, beside the day before until the same minute. Everything leads to all figures. */
export const Sales = observer(function Sales({ store }: { readonly store: TodayStore }) {
  return (
    <Await of={store.figures} bones={<Bones />}>
      {(figures) => <Day figures={figures} />}
    </Await>
  );
});

const Day = observer(function Day({ figures }: { readonly figures: TopFigures }) {
  const { sales: texts } = useDeskTexts();
  const { clock } = useShop();
  const { now, before, curve } = figures;
  const [today] = useState(() => dayOf(clock.now));
  const counts = [
    [texts.orders, String(now.orders), 'orders'],
    [texts.formed, String(now.formed), 'formed'],
    [texts.newcomers, String(now.newcomers), 'newcomers'],
    [texts.refunds, roundMoney(now.refunds), 'refunds'],
  ] as const;
  return (
    <Card onTap={() => goTo.figures('sales')}>
      <View className="day-sales__head">
        <Text className="day-sales__name">{texts.title}</Text>
        <View className="day-sales__all" ariaRole="button">
          {texts.all}
          <Icon name="chevron-right" size={15} />
        </View>
      </View>
      <View className="day-sales__line">
        <Price amount={now.sales} size="l" tone="ink" />
        <Difference now={now.sales} before={before.sales} />
      </View>
      <DayCurve {...curve} aloud={texts.aloud(money(now.sales), money(before.sales))} />
      <View className="day-sales__counts">
        {counts.map(([name, words, key]) => (
          <View
            key={key}
            ariaRole="button"
            ariaLabel={`${name} ${words}`}
            onClick={(event) => {
              event.stopPropagation(); // The card leads to all figures.
              void goTo.figureRows(key, { from: today, until: today });
            }}
          >
            <Text className="day-sales__name">{name}</Text>
            <Text className="day-sales__figure">{words}</Text>
          </View>
        ))}
      </View>
    </Card>
  );
});

const Difference = observer(function Difference({ now, before }: { readonly now: number; readonly before: number }) {
  const { sales: texts } = useDeskTexts();
  const share = differenceOf(now, before);
  if (share === undefined) return now > 0 ? <Text className="day-sales__than">{texts.first}</Text> : null;
  const percent = `${Math.abs(Math.round(share * 100))}%`;
  if (percent === '0%') return <Text className="day-sales__than">{texts.same}</Text>;
  return (
    <Text className={`day-sales__than ${share > 0 ? 'day-sales__than--more' : ''}`}>
      {share > 0 ? texts.more(percent) : texts.less(percent)}
    </Text>
  );
});

const Bones = () => (
  <BoneCard className="today__bone">
    <Bone height={250} />
  </BoneCard>
);
