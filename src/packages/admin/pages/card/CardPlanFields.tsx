import { observer } from 'mobx-react-lite';
import { Field } from '@/components/admin/Field';
import { Toggle } from '@/components/Toggle';
import type { CardPlanName } from '@/domain/card';
import { useTexts } from '@/stores/language';
import type { CardForm } from '../../cardForm';

interface Props {
  readonly form: CardForm;
  readonly name: CardPlanName;
}

/** One length of the card: whether it is sold, for how much, and what WeChat knows it as. */
export const CardPlanFields = observer(function CardPlanFields({ form, name }: Props) {
  const { adminCard: texts, card } = useTexts();
  const plan = form.plans.find((one) => one.name === name);
  if (!plan) return null;
  const wrong = (field: 'fee' | 'productId') => (form.isWrong(`${name}.${field}`) ? texts.planWrong[field] : undefined);
  return (
    <>
      <Toggle
        title={card.plan[name]}
        words={texts.planNote[name]}
        on={plan.on}
        onChange={(on) => form.sellPlan(name, on)}
      />
      {plan.on && (
        <>
          <Field
            title={texts.plan.fee}
            type="digit"
            value={plan.fee}
            unit={texts.yuan}
            most={10}
            wrong={wrong('fee')}
            onWrite={(value) => form.writePlan(name, 'fee', value)}
          />
          <Field
            title={texts.plan.productId}
            value={plan.productId}
            hint={texts.productHint}
            most={64}
            wrong={wrong('productId')}
            onWrite={(value) => form.writePlan(name, 'productId', value)}
          />
        </>
      )}
    </>
  );
});
