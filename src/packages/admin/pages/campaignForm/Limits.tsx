import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Field, FieldLine } from '@/components/admin/Field';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Toggle } from '@/components/Toggle';
import { AUDIENCES } from '@/domain/campaign';
import { useTexts } from '@/stores/language';
import type { CampaignForm } from '../../campaignForm';
import { useWrong } from './useWrong';

interface Props {
  readonly form: CampaignForm;
}
const COUNTS = [
  ['units', 'piece'],
  ['opened', 'times'],
  ['joined', 'times'],
  ['total', 'piece'],
] as const;

/** For whom, how much of it, and what else goes with it. */
export const Limits = observer(function Limits({ form }: Props) {
  const { adminTeams } = useTexts();
  const texts = adminTeams.form;
  const wrong = useWrong(form);
  return (
    <>
      <Card cells>
        <FieldLine title={texts.who} wrong={wrong('audience')}>
          <View className="campaign-form__choices">
            {AUDIENCES.map((audience) => (
              <Chip key={audience} sunken on={form.audience === audience} onTap={() => form.invite(audience)}>
                {texts.audience[audience]}
              </Chip>
            ))}
          </View>
        </FieldLine>
        {COUNTS.map(([name, unit], i) => (
          <Field
            key={name}
            title={texts[name]}
            type="number"
            most={7}
            unit={texts[unit]}
            value={form.typed[name]}
            {...(name !== 'units' && { hint: texts.noLimit })}
            wrong={i === COUNTS.length - 1 ? wrong('limits') : undefined}
            onWrite={(value) => form.count(name, value)}
          />
        ))}
      </Card>
      <Card cells>
        {(['freightFree', 'commission'] as const).map((which) => (
          <Toggle
            key={which}
            title={texts[which]}
            words={texts[`${which}Words`]}
            on={form[which]}
            onChange={(on) => form.turn(which, on)}
          />
        ))}
      </Card>
    </>
  );
});
