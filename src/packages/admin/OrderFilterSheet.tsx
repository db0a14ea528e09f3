import { Picker, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '@/components/Button';
import { Chip } from '@/components/Chip';
import { Sheet } from '@/components/Sheet';
import type { OrderFilters } from '@/contract/adminOrders';
import type { PickupPoint } from '@/domain/delivery';
import { FLAGS } from '@/domain/orderNote';
import { useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import './OrderFilterSheet.scss';
import { beginOf, endOf, firstDay, lastDay, SPANS, spanFrom, spanOf } from './orderFilters';
import type { ShopOrders } from './shopOrders';
import { useOrderTexts } from './useOrderTexts';

interface Props {
  readonly store: ShopOrders;
  readonly open: boolean;
  readonly points: readonly PickupPoint[];
  readonly onClose: () => void;
}

/** By what orders are narrowed. The button says how many are left, before it is tapped. */
export const OrderFilterSheet = observer(function OrderFilterSheet({ store, open, points, onClose }: Props) {
  const { filter: texts, flags } = useOrderTexts();
  const { clock } = useShop();
  const say = useWords();
  const [chosen, choose] = useState<OrderFilters>(store.filters);
  const [now] = useState(clock.now);
  useEffect(() => {
    if (open) choose(store.filters);
  }, [open, store]);
  useEffect(() => {
    if (open) store.countWith(chosen);
  }, [open, chosen, store]);
  const set = (part: OrderFilters) => choose({ ...chosen, ...part });
  const span = spanOf(chosen, now);
  const show = () => {
    store.filter(chosen);
    onClose();
  };
  const foot = (
    <View className="order-filters__foot">
      <Button kind="line" size="wide" onTap={() => choose({})}>
        {texts.clear}
      </Button>
      <Button size="wide" onTap={show}>
        {texts.show(store.count)}
      </Button>
    </View>
  );
  return (
    <Sheet open={open} onClose={onClose} label={texts.title} foot={foot}>
      <Text className="order-filters__title">{texts.title}</Text>
      <Group title={texts.days}>
        {SPANS.map((name) => (
          <Chip
            key={name}
            sunken
            on={span === name}
            onTap={() => set({ placedFrom: span === name ? undefined : spanFrom(name, now), placedTo: undefined })}
          >
            {texts.day[name]}
          </Chip>
        ))}
        <Day title={texts.from} value={firstDay(chosen)} onSet={(day) => set({ placedFrom: beginOf(day) })} />
        <Day title={texts.to} value={lastDay(chosen)} onSet={(day) => set({ placedTo: endOf(day) })} />
      </Group>
      <One
        title={texts.way}
        all={['express', 'pickup'] as const}
        value={chosen.way}
        say={(way) => texts.ways[way]}
        onSet={(way) => set({ way })}
      />
      {points.length > 0 && (
        <One
          title={texts.point}
          all={points.map(({ id }) => id)}
          value={chosen.pickupId}
          say={(id) => say(points.find((point) => point.id === id)!.name)}
          onSet={(pickupId) => set({ pickupId })}
        />
      )}
      <One
        title={texts.flag}
        all={['any', ...FLAGS] as const}
        value={chosen.flag}
        say={(flag) => (flag === 'any' ? texts.anyFlag : flags[flag])}
        onSet={(flag) => set({ flag })}
      />
      <One
        title={texts.afterSale}
        all={['open', 'any'] as const}
        value={chosen.afterSale}
        say={(which) => texts.afterSales[which]}
        onSet={(afterSale) => set({ afterSale })}
      />
    </Sheet>
  );
});

const Group = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <View className="order-filters__group">
    <Text className="order-filters__name">{title}</Text>
    <View className="order-filters__chips">{children}</View>
  </View>
);

interface OneProps<Value> {
  readonly title: string;
  readonly all: readonly Value[];
  readonly value: Value | undefined;
  readonly say: (value: Value) => string;
  readonly onSet: (value: Value | undefined) => void;
}

/** One of these, or none: what is chosen is let go by a second tap. */
function One<Value extends string>({ title, all, value, say, onSet }: OneProps<Value>) {
  return (
    <Group title={title}>
      {all.map((one) => (
        <Chip key={one} sunken on={value === one} onTap={() => onSet(value === one ? undefined : one)}>
          {say(one)}
        </Chip>
      ))}
    </Group>
  );
}

interface DayProps {
  readonly title: string;
  readonly value: string | undefined;
  readonly onSet: (day: string) => void;
}
const Day = ({ title, value, onSet }: DayProps) => (
  <Picker mode="date" value={value ?? ''} onChange={({ detail }) => onSet(String(detail.value))}>
    <View className={`order-filters__day ${value ? 'order-filters__day--on' : ''}`} ariaRole="button">
      <Text>{value ? `${title} ${value}` : title}</Text>
    </View>
  </Picker>
);
