import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Field } from '@/components/admin/Field';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Icon } from '@/components/Icon';
import { whyNotPeople } from '@/domain/campaignTerms';
import { TEAM_KINDS } from '@/domain/team';
import { useTexts } from '@/stores/language';
import type { CampaignForm } from '../../campaignForm';
import { oddsText } from '../../campaignWords';
import { useWrong } from './useWrong';

interface Props {
  readonly form: CampaignForm;
}

/** Of which kind, in one sentence; and of how many people. */
export const Kind = observer(function Kind({ form }: Props) {
  const { adminTeams: texts } = useTexts();
  return (
    <Card title={texts.form.kind}>
      <View className="campaign-form__chips">
        {TEAM_KINDS.map((kind) => (
          <Chip key={kind} sunken on={form.kind === kind} onTap={() => form.choose(kind)}>
            {texts.kind[kind]}
          </Chip>
        ))}
      </View>
      <Text className="campaign-form__note">{texts.kindWords[form.kind]}</Text>
      {form.kind === 'ladder' ? <Tiers form={form} /> : <Size form={form} />}
    </Card>
  );
});

const Size = observer(function Size({ form }: Props) {
  const { adminTeams } = useTexts();
  const texts = adminTeams.form;
  const said = useWrong(form)('people');
  const { rule, size } = form.terms;
  const isLottery = rule.kind === 'lottery';
  const isWinners = form.wrongs.people === 'campaign_winners_wrong';
  const odds = isLottery && !whyNotPeople({ rule, size }) ? texts.odds(oddsText(rule.winners, size)) : undefined;
  return (
    <>
      <Field
        title={texts.size}
        type="number"
        unit={texts.person}
        most={2}
        value={form.typed.size}
        wrong={isWinners ? undefined : said}
        onWrite={(value) => form.count('size', value)}
      />
      {isLottery && (
        <Field
          title={texts.winners}
          type="number"
          unit={texts.person}
          most={2}
          value={form.typed.winners}
          note={odds}
          wrong={isWinners ? said : undefined}
          onWrite={(value) => form.count('winners', value)}
        />
      )}
    </>
  );
});

/** With each tier it costs less; with the last the team is full. */
const Tiers = observer(function Tiers({ form }: Props) {
  const { adminTeams } = useTexts();
  const texts = adminTeams.form;
  const said = useWrong(form)('people');
  return (
    <>
      {form.tiers.map((people, i) => (
        <Field
          key={i}
          title={texts.tier(i + 1)}
          type="number"
          unit={texts.person}
          most={2}
          value={people}
          wrong={i === form.tiers.length - 1 ? said : undefined}
          onWrite={(value) => form.countTier(i, value)}
        >
          {form.tiers.length > 2 && (
            <View
              className="campaign-form__remove"
              ariaRole="button"
              ariaLabel={texts.removeTier}
              onClick={() => form.removeTier(i)}
            >
              <Icon name="trash-2" size={18} />
            </View>
          )}
        </Field>
      ))}
      {form.hasRoomForTier && (
        <Button kind="line" size="wide" icon="plus" className="campaign-form__add" onTap={() => form.addTier()}>
          {texts.addTier}
        </Button>
      )}
    </>
  );
});
