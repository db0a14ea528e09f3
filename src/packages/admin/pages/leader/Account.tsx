import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { debtOf, withdrawable } from '@/domain/commission';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import type { LeaderShown } from '../../leaderStore';
import { Figures } from './Figures';

/** What he has earned and where it stands. A debt is said, and carried. */
export const Account = observer(function Account({ leader }: { readonly leader: LeaderShown }) {
  const { adminLeaders } = useTexts();
  const texts = adminLeaders.one;
  const { account } = leader;
  const parts = [
    [texts.pending, account.pending],
    [texts.payable, withdrawable(account)],
    [texts.inPayout, account.inPayout],
    [texts.paid, account.paid],
  ] as const;
  const debt = debtOf(account);
  if (leader.kind === 'staff' && parts.every(([, amount]) => amount === 0) && debt === 0) return null;
  return (
    <Card title={texts.account} aside={texts.payouts} onAside={() => void goTo.shopPayouts()}>
      <Figures parts={parts.map(([name, amount]) => [name, money(amount)])} />
      {debt > 0 && (
        <View className="leader-one__debt">
          <Icon name="info" size={16} />
          <Text>{texts.debt(money(debt))}</Text>
        </View>
      )}
    </Card>
  );
});
