import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { benefitWords, timesOf } from '@/components/benefitWords';
import { Chip } from '@/components/Chip';
import { Sheet } from '@/components/Sheet';
import { Tag } from '@/components/Tag';
import type { Benefit, MemberView, TierView } from '@/contract/member';
import { useTexts, useWords } from '@/stores/language';
import { figures } from '@/texts/figures';
import type { Texts } from '@/texts/zh';
import { benefitOf, kindsOf } from './tiers';
import './CompareSheet.scss';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly member: MemberView;
  readonly mine: TierView;
  readonly first: TierView; // With which it begins.
}

/** One's own tier beside another one: benefit by benefit. */
export const CompareSheet = observer(function CompareSheet({ open, onClose, member, mine, first }: Props) {
  const { member: texts } = useTexts();
  const say = useWords();
  const [chosen, setChosen] = useState(first);
  const others = member.tiers.filter((tier) => tier !== mine);
  const other = others.find(({ from }) => from === chosen.from) ?? first;
  return (
    <Sheet open={open} onClose={onClose} label={texts.compareTitle}>
      <Text className="compare__title">{texts.compareTitle}</Text>
      {others.length > 1 && (
        <View className="compare__others" ariaLabel={texts.compareWith}>
          {others.map((tier) => (
            <Chip key={tier.from} sunken on={tier === other} onTap={() => setChosen(tier)}>
              {say(tier.name)}
            </Chip>
          ))}
        </View>
      )}
      <View className="compare__row compare__row--head">
        <View className="compare__kind" />
        <Head tier={mine} isMine={mine.isMine} />
        <Head tier={other} isMine={false} />
      </View>
      {kindsOf(mine, other).map((kind) => (
        <View key={kind} className="compare__row">
          <Text className="compare__kind">{texts.benefitLong[kind]}</Text>
          <Text className="compare__value">{saidOf(benefitOf(mine, kind), texts)}</Text>
          <Text className="compare__value compare__value--other">{saidOf(benefitOf(other, kind), texts)}</Text>
        </View>
      ))}
    </Sheet>
  );
});

const Head = observer(function Head({ tier, isMine }: { readonly tier: TierView; readonly isMine: boolean }) {
  const { member: texts } = useTexts();
  const say = useWords();
  return (
    <View className="compare__value">
      <Text className="compare__name">{say(tier.name)}</Text>
      <Text className="compare__from">{texts.fromGrowth(figures(tier.from))}</Text>
      {isMine && <Tag tone="accent">{texts.mine}</Tag>}
    </View>
  );
});

function saidOf(benefit: Benefit | undefined, texts: Texts['member']): string {
  if (!benefit) return texts.nothingHere;
  if (benefit.kind === 'freights') return texts.perMonth(benefit.month);
  if (benefit.kind === 'points') return texts.timesPoints(timesOf(benefit.rate));
  return benefit.kind === 'off' || benefit.kind === 'early' ? benefitWords(benefit, texts) : texts.has;
}
