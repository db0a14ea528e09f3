import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { RefundCard } from '@/components/RefundCard';
import { Timeline, type TimelineStep } from '@/components/Timeline';
import type { OrderTeam, OrderView } from '@/contract/order';
import { total } from '@/domain/quote';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import type { Texts } from '@/texts/zh';

/** Paid, and nobody is missing: what comes next, and where to look it up. */
export const NextCard = observer(function NextCard({ order }: { readonly order: OrderView }) {
  const { checkout } = useTexts();
  const say = useWords();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { paid } = checkout;
  const { paidAt, team, to, status, refund } = order;
  const steps: TimelineStep[] = [
    {
      title: paid.paidStep(money(total(order.receipt))),
      time: paidAt && momentText(paidAt, now, language.name),
      state: 'done',
    },
    ...(team?.status === 'formed' ? [{ title: paid.formedStep(team.seats.length), state: 'done' as const }] : []),
    ...(team?.status === 'settling' ? [{ title: settling(team, paid), state: 'now' as const }] : []),
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
  const [line] = order.receipt.lines;
  const isClosed = status === 'closed';
  return (
    <>
      {!isClosed && (
        <Card title={paid.next}>
          <Timeline steps={steps} />
        </Card>
      )}
      {isClosed && refund && <RefundCard refund={refund} />}
      <View className="paid__actions">
        {isClosed && team && line && (
          <Button size="wide" onTap={() => goTo.goods(line.goodsId)}>
            {paid.openNew}
          </Button>
        )}
        {team && (
          <Button
            kind={isClosed ? 'text' : 'main'}
            size={isClosed ? 'normal' : 'wide'}
            onTap={() => goTo.team(team.id)}
          >
            {paid.seeTeam}
          </Button>
        )}
        <Button kind={team ? 'text' : 'main'} size={team ? 'normal' : 'wide'} onTap={() => goTo.order(order.id)}>
          {paid.seeOrder}
        </Button>
        <Button kind="text" onTap={() => goTo.home()}>
          {paid.goOn}
        </Button>
      </View>
    </>
  );
});

const settling = ({ kind }: OrderTeam, paid: Texts['checkout']['paid']) =>
  kind === 'lottery' ? paid.drawStep : paid.reckonedStep;
