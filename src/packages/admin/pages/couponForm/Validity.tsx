import { observer } from 'mobx-react-lite';
import { Field, FieldLine } from '@/components/admin/Field';
import { Moments } from '@/components/admin/Moments';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { useTexts } from '@/stores/language';
import type { CouponForm } from '../../couponForm';
import { useWrong } from './useWrong';

/** When it can be used: some days from when it was got, or between two dates. In the time of Beijing. */
export const Validity = observer(function Validity({ form }: { readonly form: CouponForm }) {
  const { adminCoupons } = useTexts();
  const texts = adminCoupons.form;
  const wrong = useWrong(form);
  const said = wrong('validity');
  return (
    <Card cells>
      <FieldLine title={texts.validity}>
        {(['after', 'fixed'] as const).map((kind) => (
          <Chip key={kind} sunken on={form.validityKind === kind} onTap={() => form.last(kind)}>
            {texts.validityKind[kind]}
          </Chip>
        ))}
      </FieldLine>
      {form.validityKind === 'after' &&
        (['from', 'to'] as const).map((name) => (
          <Field
            key={name}
            title={texts[name]}
            type="number"
            value={form.counts[name]}
            unit={texts.day}
            most={3}
            note={name === 'from' ? texts.fromHint : undefined}
            wrong={name === 'to' ? said : undefined}
            onWrite={(value) => form.count(name, value)}
          />
        ))}
      {form.validityKind === 'fixed' &&
        (['usableFrom', 'usableTo'] as const).map((name) => (
          <FieldLine key={name} title={texts[name]} wrong={name === 'usableTo' ? said : undefined}>
            <Moments title={texts[name]} at={form[name]} onSet={(part, value) => form.set(name, part, value)} />
          </FieldLine>
        ))}
    </Card>
  );
});
