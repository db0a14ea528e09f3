import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { Icon } from '@/components/Icon';
import type { IconName } from '@/components/iconNames';
import type { Today } from '@/contract/adminToday';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { counted } from './counted';
import { TimeLeft } from './TimeLeft';

interface Props {
  readonly today: Today;
  readonly onLetters: () => void;
}

/** What cannot wait, the worst first, to those who can put it right: each says what it is and leads there. */
export const TodayAlerts = observer(function TodayAlerts({ today, onLetters }: Props) {
  const { admin, adminTeams } = useTexts();
  const { session } = useShop();
  const texts = admin.today;
  const {
    refundsFailed,
    cardRefundsFailed,
    applications,
    differences,
    dead,
    toReverse,
    reminded,
    decideBy,
    checkBy,
    reshipBy,
    teamsStuck,
  } = today;
  return (
    <View className="today-alerts">
      {refundsFailed > 0 && session.may('books.see') && (
        <Alert bad icon="undo-2" onTap={() => goTo.failedRefunds()}>
          {texts.refundsFailed(counted(refundsFailed))}
        </Alert>
      )}
      {cardRefundsFailed > 0 && session.may('books.see') && (
        <Alert bad icon="undo-2" onTap={() => goTo.cardRefunds()}>
          {texts.cardRefundsFailed(counted(cardRefundsFailed))}
        </Alert>
      )}
      {differences > 0 && session.may('books.see') && (
        <Alert bad icon="wallet" onTap={() => goTo.adminBooks()}>
          {texts.differences(counted(differences))}
        </Alert>
      )}
      {dead > 0 && session.may('letters.retry') && (
        <Alert bad icon="send" onTap={onLetters}>
          {admin.dead(counted(dead))}
        </Alert>
      )}
      {teamsStuck > 0 && session.may('campaigns.see') && (
        <Alert bad icon="users" onTap={() => goTo.adminTeams('settling')}>
          {adminTeams.today.stuck(counted(teamsStuck))}
        </Alert>
      )}
      {applications > 0 && session.may('leaders.see') && (
        <Alert icon="user-round" onTap={() => goTo.shopLeaders('applied')}>
          {texts.applications(counted(applications))}
        </Alert>
      )}
      {decideBy !== undefined && session.may('sales.decide') && (
        <Alert icon="headset" onTap={() => goTo.shopSales('toDecide')}>
          <TimeLeft until={decideBy} words={texts.decideBy} over={texts.overdue} />
        </Alert>
      )}
      {checkBy !== undefined && session.may('sales.receive') && (
        <Alert icon="package" onTap={() => goTo.shopSales('toCheck')}>
          <TimeLeft until={checkBy} words={texts.checkBy} over={texts.overdue} />
        </Alert>
      )}
      {reshipBy !== undefined && session.may('orders.ship') && (
        <Alert icon="truck" onTap={() => goTo.shopSales('toReship')}>
          <TimeLeft until={reshipBy} words={texts.reshipBy} over={texts.overdue} />
        </Alert>
      )}
      {reminded > 0 && session.may('orders.ship') && (
        <Alert icon="bell" onTap={() => goTo.adminOrders('reminded')}>
          {texts.reminded(counted(reminded))}
        </Alert>
      )}
      {toReverse > 0 && session.may('invoices.issue') && (
        <Alert icon="file-text" onTap={() => goTo.adminInvoices('toReverse')}>
          {texts.toReverse(counted(toReverse))}
        </Alert>
      )}
      {!today.knowsReturnAddress && session.may('delivery.edit') && (
        <Alert icon="map-pin" onTap={() => goTo.returnAddress()}>
          {texts.noReturnAddress}
        </Alert>
      )}
    </View>
  );
});

interface AlertProps {
  readonly icon: IconName;
  readonly bad?: boolean;
  readonly onTap: () => void;
  readonly children: ReactNode;
}

function Alert({ icon, bad = false, onTap, children }: AlertProps) {
  return (
    <View className={`today-alert ${bad ? 'today-alert--bad' : ''}`} ariaRole="button" onClick={onTap}>
      <Icon name={icon} size={20} />
      <Text className="today-alert__words">{children}</Text>
      <Icon name="chevron-right" size={16} />
    </View>
  );
}
