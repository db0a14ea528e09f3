import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { toast, toastFailed } from '@/components/toast';
import type { Fen } from '@/domain/money';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import { Buyer } from './Buyer';
import type { FailedRefunds } from './failedRefunds';
import './FailedRefundCard.scss';

interface Props {
  readonly buyer: { readonly nickname: string; readonly avatar: string };
  readonly amount: Fen;
  readonly when: ReactNode;
  readonly about: string; // Why it goes back, and what it was paid for.
  readonly retrying: FailedRefunds['retrying'];
  readonly onOpen?: () => void;
  readonly onAgain: () => Promise<boolean>;
  readonly onSettle: () => void;
}

/** Money that WeChat could not give back, and what a person can do about it. */
export const FailedRefundCard = observer(function FailedRefundCard(props: Props) {
  const { buyer, amount, when, about, retrying, onOpen, onAgain, onSettle } = props;
  const { adminSales, refusal } = useTexts();
  const texts = adminSales.refunds;
  const again = async () => {
    if (await onAgain()) return toast(texts.revived);
    const { failed } = retrying;
    if (failed?.kind === 'refused' && failed.code === 'not_found') return toast(texts.notDead);
    return failed?.kind === 'refused' ? toast(refusal[failed.code]) : toastFailed(failed);
  };
  return (
    <Card>
      <View {...(onOpen && { ariaRole: 'button', onClick: onOpen })}>
        <Buyer buyer={buyer} note={when}>
          <Text className="failed-refund__amount">{money(amount)}</Text>
        </Buyer>
        <Text className="failed-refund__note">{about}</Text>
      </View>
      <View className="failed-refund__foot">
        <May do="letters.retry">
          <Button kind="line" size="small" loading={retrying.running} onTap={() => void again()}>
            {texts.again}
          </Button>
        </May>
        <May do="refunds.settle">
          <Button kind="soft" size="small" onTap={onSettle}>
            {adminSales.settle.button}
          </Button>
        </May>
      </View>
    </Card>
  );
});
