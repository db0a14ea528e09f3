import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { Icon } from '@/components/Icon';
import type { IconName } from '@/components/iconNames';
import type { Today } from '@/contract/adminToday';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { counted } from './counted';
import { TimeLeft } from './TimeLeft';

interface Props {
  readonly today: Today;
  readonly onLetters: () => void;
}

/** What cannot wait, the worst first: each says what it is and leads to where it is put right. */
export const TodayAlerts = observer(function TodayAlerts({ today, onLetters }: Props) {
  const { admin, adminTeams } = useTexts();
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
      {refundsFailed > 0 && (
        <Alert bad icon="undo-2" onTap={() => goTo.failedRefunds()}>
          {texts.refundsFailed(counted(refundsFailed))}
        </Alert>
      )}
      {cardRefundsFailed > 0 && (
        <Alert bad icon="undo-2" onTap={() => goTo.cardRefunds()}>
          {texts.cardRefundsFailed(counted(cardRefundsFailed))}
        </Alert>
      )}
      {differences > 0 && (
        <Alert bad icon="wallet" onTap={() => goTo.adminBooks()}>
          {texts.differences(counted(differences))}
        </Alert>
      )}
      {dead > 0 && (
        <Alert bad icon="send" onTap={onLetters}>
          {admin.dead(counted(dead))}
        </Alert>
      )}
      {teamsStuck > 0 && (
        <Alert bad icon="users" onTap={() => goTo.adminTeams('settling')}>
          {adminTeams.today.stuck(counted(teamsStuck))}
        </Alert>
      )}
      {applications > 0 && (
        <Alert icon="user-round" onTap={() => goTo.shopLeaders('applied')}>
          {texts.applications(counted(applications))}
        </Alert>
      )}
      {decideBy !== undefined && (
        <Alert icon="headset" onTap={() => goTo.shopSales('toDecide')}>
          <TimeLeft until={decideBy} words={texts.decideBy} over={texts.overdue} />
        </Alert>
      )}
      {checkBy !== undefined && (
        <Alert icon="package" onTap={() => goTo.shopSales('toCheck')}>
          <TimeLeft until={checkBy} words={texts.checkBy} over={texts.overdue} />
        </Alert>
      )}
      {reshipBy !== undefined && (
        <Alert icon="truck" onTap={() => goTo.shopSales('toReship')}>
          <TimeLeft until={reshipBy} words={texts.reshipBy} over={texts.overdue} />
        </Alert>
      )}
      {reminded > 0 && (
        <Alert icon="bell" onTap={() => goTo.adminOrders('reminded')}>
          {texts.reminded(counted(reminded))}
        </Alert>
      )}
      {toReverse > 0 && (
        <Alert icon="file-text" onTap={() => goTo.adminInvoices('toReverse')}>
          {texts.toReverse(counted(toReverse))}
        </Alert>
      )}
      {!today.knowsReturnAddress && (
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
