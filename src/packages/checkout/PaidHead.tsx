import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Icon } from '@/components/Icon';
import type { OrderView } from '@/contract/order';
import type { TeamView } from '@/contract/team';
import { total } from '@/domain/quote';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';

interface Props {
  readonly order: OrderView;
  readonly team: TeamView | undefined;
}

/** In one sentence what the money has done. An order that closed in the same moment gives it back. */
export const PaidHead = observer(function PaidHead({ order, team }: Props) {
  const { checkout, common, team: teamTexts } = useTexts();
  const { paid } = checkout;
  const sum = total(order.receipt);
  const amount = money(sum);
  if (order.closedBy === 'not_drawn') {
    return <Head icon="info" title={teamTexts.lottery.lost} words={paid.closedBack(amount)} />;
  }
  if (order.status === 'closed') {
    const late = order.refund?.because === 'paid_late' && team !== undefined;
    return <Head icon="info" title={paid.closed} words={(late ? paid.late : paid.closedWords)(amount)} />;
  }
  if (!team) {
    const words = order.to.way === 'pickup' ? paid.fetched(amount) : paid.amount(amount);
    return <Head icon="check" title={paid.single} words={words} />;
  }
  const seated = team.seats.filter((seat) => seat.paid).length;
  const words = paid.seated(sum === 0 ? common.free : amount, team.leader || common.someone, seated);
  return (
    <Head icon="check" title={titleIn(team, paid)} words={team.status === 'settling' ? paid.drawingWords : words} />
  );
});

function titleIn({ status, rule }: TeamView, paid: Texts['checkout']['paid']): string {
  const isLottery = rule.kind === 'lottery';
  if (status === 'settling') return isLottery ? paid.drawing : paid.reckoning;
  if (status === 'formed') return isLottery ? paid.won : paid.formed;
  return paid.seat;
}

interface HeadProps {
  readonly icon: 'check' | 'info';
  readonly title: string;
  readonly words: string;
}

export const Head = ({ icon, title, words }: HeadProps) => (
  <View className="paid-head">
    <View className={`paid-head__sign paid-head__sign--${icon}`}>
      <Icon name={icon} size={32} />
    </View>
    <Text className="paid-head__title">{title}</Text>
    <Text className="paid-head__words">{words}</Text>
  </View>
);
