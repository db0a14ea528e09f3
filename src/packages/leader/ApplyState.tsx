import { Text, Textarea } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { Cell } from '@/components/Cell';
import type { LeadershipView } from '@/contract/leader';
import { MOST_APPLICATION_WORDS } from '@/domain/referral';
import { goTo } from '@/navigation';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import type { ApplyStore } from './applyStore';

interface Props {
  readonly view: LeadershipView;
}
type Stands = Exclude<LeadershipView['status'], 'none'>;

/** How it stands: invited, asked, declined, or over; and what the shop has written about it. */
export const ApplyState = observer(function ApplyState({ view, status }: Props & { readonly status: Stands }) {
  const { leader } = useTexts();
  const { apply: texts, ways } = leader;
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { askedAt, words, told, whyNotApply } = view;
  const when = askedAt === undefined ? undefined : momentText(askedAt, now, language.name);
  const notes = {
    active: [],
    applied: [texts.check],
    invited: [when && texts.invitedAt(when)],
    declined: [whyNotApply ? undefined : texts.again],
    left: [leader.leftWords, whyNotApply ? undefined : texts.again],
  }[status];
  return (
    <>
      <Card>
        <Text className="lead-apply__title">{texts.state[status]}</Text>
        {notes.map(
          (note) =>
            note && (
              <Text key={note} className="lead-apply__words">
                {note}
              </Text>
            ),
        )}
        {status === 'applied' && words && <Text className="lead-apply__said">{texts.wrote(words)}</Text>}
        {told && <Text className="lead-apply__said">{texts.said(told)}</Text>}
        {status !== 'active' && <Ends view={view} />}
      </Card>
      {status === 'left' && (
        <Card cells>
          <Cell icon="clipboard-list" title={ways.orders} onTap={() => goTo.commissions()} />
          <Cell icon="wallet" title={ways.payouts} onTap={() => goTo.payouts()} />
        </Card>
      )}
    </>
  );
});

/** Leaders are nobody's customers: who becomes one should know beforehand. */
const Ends = observer(function Ends({ view }: Props) {
  const { leader, common } = useTexts();
  if (!view.leader || view.whyNotApply) return null;
  return <Text className="lead-apply__words">{leader.apply.ends(view.leader.nickname || common.someone)}</Text>;
});

/** A few words for the shop, if one likes. */
export const ApplyWords = observer(function ApplyWords({ view, store }: Props & { readonly store: ApplyStore }) {
  const { apply: texts } = useTexts().leader;
  return (
    <Card title={texts.words}>
      <Textarea
        className="lead-apply__field"
        placeholderClass="lead-apply__hint"
        value={store.words}
        placeholder={texts.wordsHint}
        maxlength={MOST_APPLICATION_WORDS}
        ariaLabel={texts.words}
        onInput={({ detail }) => store.write(detail.value)}
      />
      {view.status === 'none' && <Ends view={view} />}
    </Card>
  );
});
