import { observer } from 'mobx-react-lite';
import { Field, FieldLine } from '@/components/admin/Field';
import { Moments } from '@/components/admin/Moments';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { useTexts } from '@/stores/language';
import { money } from '@/texts/money';
import type { CouponForm } from '../../couponForm';
import { useWrong } from './useWrong';
import { Yuan } from './Worth';

interface Props {
  readonly form: CouponForm;
}
const COUNTS = ['total', 'perUser', 'perDay', 'perUserPerDay'] as const;

/** How many there are, for how much money, and from when to when one gets them. */
export const Limits = observer(function Limits({ form }: Props) {
  const { adminCoupons } = useTexts();
  const texts = adminCoupons.form;
  const wrong = useWrong(form);
  const { proposedBudget } = form;
  return (
    <>
      <Card title={texts.limits} cells>
        {COUNTS.map((name, i) => (
          <Field
            key={name}
            title={texts[name]}
            type="number"
            most={7}
            unit={texts.sheet}
            value={form.counts[name]}
            {...(i > 1 && { hint: texts.noLimit })}
            wrong={i === COUNTS.length - 1 ? wrong('limits') : undefined}
            onWrite={(value) => form.count(name, value)}
          />
        ))}
        <Yuan
          form={form}
          name="budget"
          title={texts.budget}
          {...(proposedBudget > 0 && { note: texts.budgetNote(money(proposedBudget)) })}
          wrong={wrong('budget')}
        />
      </Card>
      <Card cells>
        <FieldLine title={texts.when}>
          {([true, false] as const).map((now) => (
            <Chip key={String(now)} sunken on={form.startsNow === now} onTap={() => form.begin(now)}>
              {now ? texts.now : texts.later}
            </Chip>
          ))}
        </FieldLine>
        {!form.startsNow && (
          <FieldLine title={texts.starts}>
            <Moments
              title={texts.starts}
              at={form.startsAt}
              onSet={(part, value) => form.set('startsAt', part, value)}
            />
          </FieldLine>
        )}
        <FieldLine title={texts.ends} wrong={wrong('times')}>
          <Moments title={texts.ends} at={form.endsAt} onSet={(part, value) => form.set('endsAt', part, value)} />
        </FieldLine>
      </Card>
    </>
  );
});
