import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Timeline, type TimelineStep } from '@/components/Timeline';
import type { OrderView } from '@/contract/order';
import type { TeamView } from '@/contract/team';
import type { Instant } from '@/domain/time';
import { useTexts } from '@/stores/language';
import { useTimes } from './useTimes';

interface Props {
  readonly team: TeamView;
  readonly order: OrderView;
}

/** What comes after a team has formed, as far as my order has come. */
export const NextSteps = observer(function NextSteps({ team, order }: Props) {
  const { team: texts } = useTexts();
  const { short } = useTimes();
  const time = (at: Instant | undefined) => at && short(at);
  const { shippedAt, receivedAt } = order;
  const steps: TimelineStep[] = [
    { title: texts.steps.formed(team.seats.length), time: time(team.endedAt), state: shippedAt ? 'done' : 'now' },
    {
      title: shippedAt ? texts.steps.shipped : texts.steps.toShip,
      time: time(shippedAt),
      state: shippedAt ? (receivedAt ? 'done' : 'now') : 'next',
    },
    {
      title: receivedAt ? texts.steps.received : texts.steps.toReceive,
      time: time(receivedAt),
      state: receivedAt ? 'now' : 'next',
    },
  ];
  return (
    <Card title={texts.next}>
      <Timeline steps={steps} />
    </Card>
  );
});
