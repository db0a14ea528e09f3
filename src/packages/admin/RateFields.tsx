import { observer } from 'mobx-react-lite';
import { Field } from '@/components/admin/Field';
import type { FreightTemplate } from '@/domain/freight';
import { useTexts } from '@/stores/language';
import type { RateField, RateForm } from './rateForm';

interface Props {
  readonly rate: RateForm;
  readonly by: FreightTemplate['by'];
  readonly tried: boolean;
}

/** The first so many, each further, and from when it is free. */
export const RateFields = observer(function RateFields({ rate, by, tried }: Props) {
  const { adminTrade } = useTexts();
  const texts = adminTrade.form;
  const field = (name: RateField) => ({
    value: rate[name],
    most: 10,
    wrong: tried && rate.wrong === name ? texts.wrong[name] : undefined,
    onWrite: (value: string) => rate.write(name, value),
  });
  const count = { type: 'number', unit: adminTrade.unit[by] } as const;
  const amount = { type: 'digit', unit: adminTrade.yuan, hint: '0.00' } as const;
  return (
    <>
      <Field {...field('first')} {...count} title={texts.first[by]} />
      <Field {...field('fee')} {...amount} title={texts.fee} />
      <Field {...field('step')} {...count} title={texts.step[by]} />
      <Field {...field('stepFee')} {...amount} title={texts.stepFee} />
      <Field {...field('freeFrom')} {...amount} hint={texts.freeHint} title={texts.freeFrom} />
    </>
  );
});
