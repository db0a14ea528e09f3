import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { Price } from '@/components/Price';
import type { LeadingView } from '@/contract/leaderCentre';
import type { PayoutTerms } from '@/contract/payout';
import type { Fen } from '@/domain/money';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import './BalanceCard.scss';
import type { PayoutsStore } from './payoutsStore';
import { useConfirming } from './useConfirming';

interface Props {
  readonly view: LeadingView;
  readonly payouts: PayoutsStore;
}

/** What can be paid out now, what is still on its way, what has been paid; and honestly what went back. */
export const BalanceCard = observer(function BalanceCard({ view, payouts }: Props) {
  const { balance: texts } = useTexts().leader;
  const { withdrawable, debt, payoutOn, toReceive, inWindow, paid } = view;
  return (
    <Card className="leader-balance">
      <Text className="leader-balance__name">{texts.title}</Text>
      <View className="leader-balance__row">
        <Price amount={withdrawable} size="l" tone="ink" />
        {payoutOn ? (
          <Button whyNot={withdrawable > 0 ? undefined : texts.nothing} onTap={() => payouts.open()}>
            {goWords(payouts.terms, texts.go)}
          </Button>
        ) : (
          <Text className="leader-balance__off">{texts.off}</Text>
        )}
      </View>
      {debt > 0 && (
        <View className="leader-balance__note">
          <Icon name="info" size={16} />
          <Text className="leader-balance__note-words">{texts.debt(money(debt))}</Text>
        </View>
      )}
      <ToConfirm payouts={payouts} />
      <View className="leader-balance__tiles">
        <Tile
          name={texts.toReceive}
          amount={toReceive.amount}
          note={texts.orders(toReceive.orders)}
          onTap={() => void goTo.commissions('to_receive')}
        />
        <Tile
          name={texts.inWindow}
          amount={inWindow.amount}
          note={texts.orders(inWindow.orders)}
          onTap={() => void goTo.commissions('in_window')}
        />
        <Tile name={texts.paid} amount={paid} note={paidNote(view, texts)} onTap={() => void goTo.payouts()} />
      </View>
    </Card>
  );
});

/** What is on its way to him first, then how often it was this month. */
function paidNote({ inPayout, paidThisMonth }: LeadingView, texts: ReturnType<typeof useTexts>['leader']['balance']) {
  if (inPayout > 0) return texts.inPayout(money(inPayout));
  return paidThisMonth.times > 0 ? texts.times(paidThisMonth.times) : texts.records;
}

type GoWords = ReturnType<typeof useTexts>['leader']['balance']['go'];

/** Where it goes, as long as there is only one way. */
function goWords(terms: PayoutTerms | undefined, texts: GoWords): string {
  const [first, ...others] = terms?.ways ?? [];
  if (first === 'credit') return others.length > 0 ? texts.any : texts.credit;
  return texts.wechat;
}

/** WeChat gives a transfer up that nobody has confirmed within a day. */
const ToConfirm = observer(function ToConfirm({ payouts }: Pick<Props, 'payouts'>) {
  const { balance: texts } = useTexts().leader;
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const confirm = useConfirming(payouts);
  const { toConfirm } = payouts;
  if (toConfirm?.confirmBy === undefined) return null;
  return (
    <View className="leader-balance__confirm">
      <View className="leader-balance__confirm-about">
        <Text className="leader-balance__confirm-title">{texts.toConfirm(money(toConfirm.net))}</Text>
        <Text>{texts.toConfirmBy(momentText(toConfirm.confirmBy, now, language.name))}</Text>
      </View>
      <Button
        kind="line"
        size="small"
        loading={payouts.confirming === toConfirm.id}
        onTap={() => void confirm(toConfirm.id)}
      >
        {texts.confirm}
      </Button>
    </View>
  );
});

interface TileProps {
  readonly name: string;
  readonly amount: Fen;
  readonly note: string;
  readonly onTap: () => void;
}

/** A tap opens the list behind the number. */
const Tile = observer(function Tile({ name, amount, note, onTap }: TileProps) {
  const { common } = useTexts();
  const said = common.listed(`${name} ${money(amount)}`, note);
  return (
    <View className="leader-balance__tile" ariaRole="button" ariaLabel={said} onClick={onTap}>
      <Text className="leader-balance__tile-name">{name}</Text>
      <Text className="leader-balance__figure">{money(amount)}</Text>
      <Text className="leader-balance__tile-note">{note}</Text>
    </View>
  );
});
