import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { BENEFIT_ICONS, benefitWords } from '@/components/benefitWords';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import type { Benefit, MemberView, TierView } from '@/contract/member';
import { useTexts, useWords } from '@/stores/language';
import { CompareSheet } from './CompareSheet';
import { nextTier, type Perk, perksOf, tierOfMine } from './tiers';

/** What one's tier gives, and after that what the next one gives beyond it; a sheet compares any two. */
export const Perks = observer(function Perks({ member }: { readonly member: MemberView }) {
  const { member: texts } = useTexts();
  const say = useWords();
  const [comparing, setComparing] = useState(false);
  const shown = tierOfMine(member) ?? nextTier(member);
  if (!shown) return null;
  const next = nextTier(member);
  const perks = perksOf(member);
  const other = next && next !== shown ? next : beside(member, shown);
  return (
    <Card
      title={texts.gives(say(shown.name))}
      {...(other && { aside: texts.compare(say(other.name)), onAside: () => setComparing(true) })}
    >
      {perks.length === 0 && <Text className="perks__none">{texts.nothing}</Text>}
      <View className="perks">
        {perks.map((perk, i) => (
          <One key={i} perk={perk} member={member} />
        ))}
      </View>
      {other && (
        <CompareSheet open={comparing} onClose={() => setComparing(false)} member={member} mine={shown} first={other} />
      )}
    </Card>
  );
});

/** Who has the highest tier sees what it gives beyond the one below; who has none, what the second gives. */
const beside = ({ tiers }: MemberView, shown: TierView) =>
  tiers[tiers.indexOf(shown) - 1] ?? tiers[tiers.indexOf(shown) + 1];

const One = observer(function One({ perk, member }: { readonly perk: Perk; readonly member: MemberView }) {
  const { member: texts, common } = useTexts();
  const say = useWords();
  const { benefit, lockedBy } = perk;
  const words = benefitWords(benefit, texts);
  const note = lockedBy ? texts.locked(say(lockedBy.name)) : noteOf(benefit, member, texts);
  return (
    <View className={`perks__one ${lockedBy ? 'perks__one--locked' : ''}`} ariaLabel={common.listed(words, note)}>
      <View className="perks__icon">
        <Icon name={lockedBy ? 'lock' : BENEFIT_ICONS[benefit.kind]} size={20} />
      </View>
      <Text className="perks__words">{words}</Text>
      <Text className="perks__note">{note}</Text>
    </View>
  );
});

function noteOf(
  { kind }: Benefit,
  { freights, birthday }: MemberView,
  texts: ReturnType<typeof useTexts>['member'],
): string {
  if (kind === 'freights' && freights) return texts.benefitNote.freightsLeft(freights.left);
  if (kind === 'birthday' && birthday) return texts.birthday.day(birthday.month, birthday.day);
  return texts.benefitNote[kind];
}
