import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { May } from '@/components/admin/May';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Tag } from '@/components/Tag';
import { confirmed, toast, toastFailed } from '@/components/toast';
import type { ShopPayout } from '@/contract/adminPayouts';
import { debtOf, withdrawable } from '@/domain/commission';
import { netOf, type PayoutState } from '@/domain/payout';
import type { Instant } from '@/domain/time';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import { Buyer } from '../../Buyer';
import type { ShopPayouts } from '../../shopPayouts';
import './PayoutCard.scss';

const TONES: Readonly<Record<PayoutState, 'warn' | 'good' | 'bad' | 'quiet'>> = {
  ...{ asked: 'warn', approved: 'warn', sent: 'warn', paid: 'good' },
  ...{ declined: 'quiet', failed: 'bad', cancelled: 'quiet' },
};

interface Props {
  readonly payout: ShopPayout;
  readonly store: ShopPayouts;
}

/** Who wants how much, how it stands, and what he has beside it. */
export const PayoutCard = observer(function PayoutCard({ payout, store }: Props) {
  const { adminPayouts: texts } = useTexts();
  const { amount, fee, way, state, leader, account } = payout;
  const debt = debtOf(account);
  const facts = useFacts(payout);
  return (
    <Card>
      <View ariaRole="button" onClick={() => goTo.shopLeader(leader.userId)}>
        <Buyer buyer={leader} note={texts.way[way]}>
          <Tag tone={TONES[state]}>{texts.state[state]}</Tag>
        </Buyer>
      </View>
      <Text className="payout-card__amount">{money(amount)}</Text>
      {fee > 0 && <Text className="payout-card__note">{texts.net(money(netOf(payout)), money(fee))}</Text>}
      {facts.map((fact) => (
        <Text key={fact} className="payout-card__note">
          {fact}
        </Text>
      ))}
      <Text className="payout-card__note">
        {texts.account(money(withdrawable(account)), money(account.pending), money(account.paid))}
      </Text>
      {debt > 0 && <Text className="payout-card__wrong">{texts.debt(money(debt))}</Text>}
      {payout.stuck && <Text className="payout-card__wrong">{texts.stuck}</Text>}
      <Deeds payout={payout} store={store} />
    </Card>
  );
});

/** When it was asked for, who let it go, until when it is to be confirmed, and why it came to nothing. */
function useFacts(payout: ShopPayout): readonly string[] {
  const { adminPayouts: texts } = useTexts();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const moment = (at: Instant) => momentText(at, now, language.name);
  const { askedAt, approvedAt, approvedBy, confirmBy, endedAt, state, failure, reason } = payout;
  const byWhom = (at: string) => (approvedBy ? texts.by(approvedBy, at) : texts.byRule(at));
  const facts = [
    texts.asked(moment(askedAt)),
    approvedAt !== undefined && byWhom(moment(approvedAt)),
    confirmBy !== undefined && texts.confirmBy(moment(confirmBy)),
    endedAt !== undefined && texts.ended(`${texts.state[state]} · ${moment(endedAt)}`),
    failure && texts.failure[failure],
    state === 'declined' && reason,
  ];
  return facts.filter((fact) => typeof fact === 'string');
}

const Deeds = observer(function Deeds({ payout, store }: Props) {
  const { adminPayouts: texts } = useTexts();
  const { approving, retrying, givingUp } = store;
  const { state, stuck, way, amount } = payout;
  const approve = async () => {
    const words = texts.approveWords[way](money(netOf(payout)));
    if (!(await confirmed(texts.approveAsk(money(amount)), words, texts.approve))) return;
    if (await store.approve(payout)) toast(texts.approved);
    else toastFailed(approving.failed);
  };
  const again = async () => {
    if (await store.again(payout)) toast(texts.revived);
    else toastFailed(retrying.failed);
  };
  const giveUp = async () => {
    if (!(await confirmed(texts.giveUpAsk, texts.giveUpWords, texts.giveUp))) return;
    if (await store.giveUp(payout)) toast(texts.givenUp);
    else toastFailed(givingUp.failed);
  };
  if (state === 'asked')
    return (
      <View className="payout-card__foot">
        <May do="payouts.decide">
          <Button kind="line" size="small" onTap={() => store.refusing.begin(payout)}>
            {texts.decline}
          </Button>
        </May>
        <May do="payouts.decide">
          <Button kind="soft" size="small" loading={approving.running} onTap={() => void approve()}>
            {texts.approve}
          </Button>
        </May>
      </View>
    );
  if (!stuck) return null;
  return (
    <View className="payout-card__foot">
      <May do="payouts.decide">
        <Button kind="line" size="small" loading={givingUp.running} onTap={() => void giveUp()}>
          {texts.giveUp}
        </Button>
      </May>
      <May do="letters.retry">
        <Button kind="soft" size="small" loading={retrying.running} onTap={() => void again()}>
          {texts.again}
        </Button>
      </May>
    </View>
  );
});
