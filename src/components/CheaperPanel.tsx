import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { Cheaper, CouponVerdict } from '@/domain/cheaper';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';
import { Cell } from './Cell';
import { cheaperWords, goCheaper } from './cheaperWords';
import { Sheet } from './Sheet';
import './CheaperPanel.scss';

interface Props {
  readonly hints: readonly Cheaper[];
  readonly coupons?: readonly CouponVerdict[]; // Of the purse: those that cannot be used say why.
}

/** Under the receipt: what would make it cheaper, and how much. Not there when nothing would. */
export const CheaperPanel = observer(function CheaperPanel({ hints, coupons = [] }: Props) {
  const { receipt } = useTexts();
  const say = useWords();
  const [asking, setAsking] = useState(false);
  const unusable = coupons.filter(({ whyNot }) => whyNot);
  if (hints.length === 0 && unusable.length === 0) return null;
  const { cheaper } = receipt;
  return (
    <View className="cheaper">
      <Text className="cheaper__title">{cheaper.title}</Text>
      {hints.map((hint, i) => (
        <Cell key={i} plain title={cheaperWords(hint, receipt, say)} onTap={() => goCheaper(hint)}>
          {hint.by === 'reduction' ? cheaper.takesOff(money(hint.saves)) : cheaper.saves(money(hint.saves))}
        </Cell>
      ))}
      {unusable.length > 0 && (
        <>
          <Cell plain title={cheaper.coupons(unusable.length)} onTap={() => setAsking(true)} />
          <Sheet open={asking} onClose={() => setAsking(false)} label={cheaper.whyCoupons}>
            <Text className="cheaper__title">{cheaper.whyCoupons}</Text>
            {unusable.map((verdict) => (
              <WhyNot key={verdict.coupon.id} verdict={verdict} />
            ))}
          </Sheet>
        </>
      )}
    </View>
  );
});

const WhyNot = observer(function WhyNot({ verdict }: { readonly verdict: CouponVerdict }) {
  const { receipt, refusal } = useTexts();
  const say = useWords();
  const { coupon, whyNot, more } = verdict;
  if (!whyNot) return null;
  return (
    <View className="cheaper__coupon">
      <Text>{say(coupon.title)}</Text>
      <Text className="cheaper__why">
        {more === undefined ? refusal[whyNot] : receipt.cheaper.needsMore(money(more))}
      </Text>
    </View>
  );
});
