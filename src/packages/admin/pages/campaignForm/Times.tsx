import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Field, FieldLine } from '@/components/admin/Field';
import { Moments } from '@/components/admin/Moments';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import type { CampaignForm } from '../../campaignForm';
import { useWrong } from './useWrong';

interface Props {
  readonly form: CampaignForm;
}

/** From when to when teams can be opened, and how long each of them waits. In the time of Beijing. */
export const Times = observer(function Times({ form }: Props) {
  const { adminTeams } = useTexts();
  const texts = adminTeams.form;
  const wrong = useWrong(form);
  const { clock, language } = useShop();
  const after = form.goods?.taken.find(({ endsAt }) => endsAt === form.startsAt);
  const isOver = form.tried || form.inTheWay !== undefined; // Another campaign in the way is told at once.
  return (
    <Card cells>
      <FieldLine title={texts.when}>
        {([true, false] as const).map((now) => (
          <Chip key={String(now)} sunken on={form.startsNow === now} onTap={() => form.begin(now)}>
            {now ? texts.now : texts.later}
          </Chip>
        ))}
      </FieldLine>
      {!form.startsNow && (
        <FieldLine title={texts.starts} note={after && texts.after(momentText(after.endsAt, clock.now, language.name))}>
          <Moments title={texts.starts} at={form.startsAt} onSet={(part, value) => form.set('startsAt', part, value)} />
        </FieldLine>
      )}
      <FieldLine title={texts.ends} wrong={isOver ? wrong('time', 'now') : undefined}>
        <Moments title={texts.ends} at={form.endsAt} onSet={(part, value) => form.set('endsAt', part, value)} />
      </FieldLine>
      <Field
        title={texts.window}
        type="number"
        most={4}
        value={form.typed.lasts}
        note={texts.windowNote}
        wrong={wrong('window')}
        onWrite={(value) => form.count('lasts', value)}
      >
        {(['minutes', 'hours'] as const).map((unit) => (
          <Chip key={unit} sunken on={form.unit === unit} onTap={() => form.lastIn(unit)}>
            {texts.unit[unit]}
          </Chip>
        ))}
      </Field>
      {form.isLong && <Text className="campaign-form__warning">{texts.windowLong}</Text>}
    </Card>
  );
});
