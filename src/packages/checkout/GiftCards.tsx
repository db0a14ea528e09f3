import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { Card } from '@/components/Card';
import { shortWords } from '@/components/couponWords';
import { Icon } from '@/components/Icon';
import { useSpeech } from '@/components/useSpeech';
import type { CouponView } from '@/contract/coupon';
import type { GivesView } from '@/contract/envelope';
import type { Fen } from '@/domain/money';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';
import './GiftCards.scss';
import type { Gifts, PaidStore } from './paidStore';

/** What the shop says thanks with. It comes by itself: nothing hangs on sharing it. */
export const GiftCards = observer(function GiftCards({ store }: { readonly store: PaidStore }) {
  const { value } = store.gifts;
  if (!value) return null;
  return (
    <>
      <Thanks thanks={value.thanks} />
      {value.coupons.length > 0 && <Coupons coupons={value.coupons} />}
    </>
  );
});

const Thanks = observer(function Thanks({ thanks: { envelope, promised } }: Pick<Gifts, 'thanks'>) {
  const { paid: texts } = useTexts().coupon;
  if (envelope) {
    const { envelopeId, shares, opened, total, status } = envelope;
    const left = status === 'open' ? shares - opened : 0;
    return (
      <Row
        title={left > 0 ? texts.thanks(left) : texts.thanksGone(shares)}
        words={texts.thanksShare(money(total))}
        sign={<View className="gift__envelope" />}
        onTap={() => goTo.envelope(envelopeId)}
      />
    );
  }
  if (!promised) return null;
  return (
    <Row
      title={texts.thanks(promised.shares)}
      words={texts.thanksLater(givesWords(promised.gives, promised.total, texts))}
      sign={<View className="gift__envelope" />}
    />
  );
});

const givesWords = ({ kind }: GivesView, total: Fen, texts: Texts['coupon']['paid']) =>
  (kind === 'credit' ? texts.thanksCredit : texts.thanksCoupon)(money(total));

const Coupons = observer(function Coupons({ coupons }: { readonly coupons: readonly CouponView[] }) {
  const { all, language } = useSpeech();
  const { paid: texts } = all.coupon;
  const [first] = coupons;
  const words = coupons.length === 1 && first ? shortWords(first, all, language) : texts.words;
  return (
    <Row
      title={texts.title(coupons.length)}
      words={words}
      sign={<Icon name="ticket" size={26} className="gift__ticket" />}
      onTap={() => goTo.coupons('mine')}
    />
  );
});

interface RowProps {
  readonly title: string;
  readonly words: string;
  readonly sign: ReactNode;
  readonly onTap?: () => void;
}

const Row = ({ title, words, sign, onTap }: RowProps) => (
  <Card className="gift" onTap={onTap}>
    <View className="gift__row" {...(onTap && { ariaRole: 'button' })}>
      <View className="gift__sign">{sign}</View>
      <View className="gift__about">
        <Text className="gift__title">{title}</Text>
        <Text className="gift__words">{words}</Text>
      </View>
      {onTap && <Icon name="chevron-right" size={16} />}
    </View>
  </Card>
);
