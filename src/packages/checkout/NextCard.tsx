import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Timeline, type TimelineStep } from '@/components/Timeline';
import type { OrderView } from '@/contract/order';
import { total } from '@/domain/quote';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';

/** Paid, and nobody is missing: what comes next, and where to look it up. */
export const NextCard = observer(function NextCard({ order }: { readonly order: OrderView }) {
  const { checkout } = useTexts();
  const say = useWords();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { paid } = checkout;
  const { paidAt, team, to, status } = order;
  const steps: TimelineStep[] = [
    {
      title: paid.paidStep(money(total(order.receipt))),
      time: paidAt && momentText(paidAt, now, language.name),
      state: 'done',
    },
    ...(team?.status === 'formed' ? [{ title: paid.formedStep(team.size), state: 'done' as const }] : []),
    { title: to.way === 'pickup' ? paid.nextPack : paid.nextShip, state: 'next' },
    {
      title:
        to.way === 'pickup'
          ? paid.nextFetch(say(to.point.name))
          : paid.nextArrive(to.address.region.filter(Boolean).slice(1).join('')),
      note: to.way === 'pickup' ? [paid.code(to.code), to.point.address, say(to.point.hours)].join('\n') : undefined,
      state: 'next',
    },
  ];
  return (
    <>
      {status !== 'closed' && (
        <Card title={paid.next}>
          <Timeline steps={steps} />
        </Card>
      )}
      <View className="paid__actions">
        <Button size="wide" onTap={() => goTo.order(order.id)}>
          {paid.seeOrder}
        </Button>
        <Button kind="text" onTap={() => goTo.home()}>
          {paid.goOn}
        </Button>
      </View>
    </>
  );
});
