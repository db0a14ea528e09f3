import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Field, FieldLine } from '@/components/admin/Field';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Toggle } from '@/components/Toggle';
import { useTexts } from '@/stores/language';
import type { ReferralForm } from '../../referralForm';

interface Props {
  readonly form: ReferralForm;
}

/** Who has a customer, from when on, whom, and for how long. */
export const Binding = observer(function Binding({ form }: Props) {
  const { adminReferral: texts } = useTexts();
  const { bindBy, at, whom } = form;
  return (
    <>
      <Card cells>
        <Line
          texts={texts.bindBy}
          choices={['first', 'last']}
          chosen={bindBy}
          note={texts.bindByNote[bindBy]}
          onChoose={(by) => form.choose('bindBy', by)}
        />
        <Line
          texts={texts.at}
          choices={['visit', 'order']}
          chosen={at}
          note={texts.atNote[at]}
          onChoose={(when) => form.choose('at', when)}
        />
        <Line
          texts={texts.whom}
          choices={['new', 'all']}
          chosen={whom}
          note={texts.whomNote[whom]}
          onChoose={(people) => form.choose('whom', people)}
        />
      </Card>
      <Card cells>
        {bindBy === 'last' && <Days form={form} field="protectedFor" note={texts.protectedNote} />}
        <Days form={form} field="lasts" note={texts.lastsNote} />
      </Card>
      <Card>
        <Toggle
          title={texts.applications}
          words={texts.applicationsNote}
          on={form.applications}
          onChange={(on) => form.turn('applications', on)}
        />
      </Card>
      <Text className="referral-rules__note">{texts.notThem}</Text>
    </>
  );
});

interface LineProps<Choice extends string> {
  readonly texts: Readonly<Record<'title' | Choice, string>>;
  readonly choices: readonly Choice[];
  readonly chosen: Choice;
  readonly note: string;
  readonly onChoose: (choice: Choice) => void;
}

function Line<Choice extends string>({ texts, choices, chosen, note, onChoose }: LineProps<Choice>) {
  return (
    <FieldLine title={texts.title} note={note}>
      <View className="referral-rules__choices">
        {choices.map((choice) => (
          <Chip key={choice} sunken on={chosen === choice} onTap={() => onChoose(choice)}>
            {texts[choice]}
          </Chip>
        ))}
      </View>
    </FieldLine>
  );
}

const Days = observer(function Days({ form, field, note }: Props & DaysProps) {
  const { adminReferral: texts } = useTexts();
  return (
    <Field
      title={texts[field]}
      type="number"
      value={form.texts[field]}
      unit={texts.days}
      note={note}
      wrong={form.isWrong(field) ? texts.fieldWrong[field] : undefined}
      most={4}
      onWrite={(value) => form.write(field, value)}
    />
  );
});
interface DaysProps {
  readonly field: 'protectedFor' | 'lasts';
  readonly note: string;
}
