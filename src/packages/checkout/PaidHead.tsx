import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Icon } from '@/components/Icon';
import type { OrderView } from '@/contract/order';
import type { TeamView } from '@/contract/team';
import { total } from '@/domain/quote';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';

interface Props {
  readonly order: OrderView;
  readonly team: TeamView | undefined;
}

/** In one sentence what the money has done. An order that closed in the same moment gives it back. */
export const PaidHead = observer(function PaidHead({ order, team }: Props) {
  const { checkout, common } = useTexts();
  const { paid } = checkout;
  const amount = money(total(order.receipt));
  if (order.status === 'closed') {
    return <Head icon="info" title={paid.closed} words={paid.closedWords(amount)} />;
  }
  if (!team) {
    const words = order.to.way === 'pickup' ? paid.fetched(amount) : paid.amount(amount);
    return <Head icon="check" title={paid.single} words={words} />;
  }
  const seated = team.seats.filter((seat) => seat.paid).length;
  const words = paid.seated(amount, team.leader || common.someone, seated);
  return <Head icon="check" title={team.status === 'formed' ? paid.formed : paid.seat} words={words} />;
});

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
