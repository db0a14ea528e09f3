import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Field, FieldLine } from '@/components/admin/Field';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { useTexts } from '@/stores/language';
import { type Amount, type CouponForm, KINDS } from '../../couponForm';
import { useWrong } from './useWrong';

interface Props {
  readonly form: CouponForm;
}

/** What it takes off, and from which amount on. */
export const Worth = observer(function Worth({ form }: Props) {
  const { adminCoupons } = useTexts();
  const texts = adminCoupons.form;
  const wrong = useWrong(form);
  const { kind } = form;
  const tenths = String((100 - Number(form.counts.percent)) / 10);
  return (
    <Card cells>
      <FieldLine title={texts.kind} note={texts.kindWords[kind]}>
        <View className="coupon-form__choices">
          {KINDS.map((one) => (
            <Chip key={one} sunken on={kind === one} onTap={() => form.choose(one)}>
              {texts.kinds[one]}
            </Chip>
          ))}
        </View>
      </FieldLine>
      {kind === 'percent' && (
        <Field
          title={texts.percent}
          type="number"
          value={form.counts.percent}
          note={texts.percentNote(tenths)}
          unit="%"
          most={2}
          onWrite={(value) => form.count('percent', value)}
        />
      )}
      <Yuan form={form} name={kind === 'off' ? 'off' : 'cap'} title={kind === 'off' ? texts.off : texts.cap} />
      <Yuan form={form} name="atLeast" title={texts.atLeast} note={texts.anyAmount} wrong={wrong('worth')} />
    </Card>
  );
});

interface YuanProps extends Props {
  readonly name: Amount;
  readonly title: string;
  readonly note?: string;
  readonly wrong?: string | undefined;
}

/** An amount of money. */
export const Yuan = observer(function Yuan({ form, name, title, note, wrong }: YuanProps) {
  const { adminTrade } = useTexts();
  return (
    <Field
      title={title}
      type="digit"
      value={form.amounts[name]}
      hint="0.00"
      unit={adminTrade.yuan}
      most={10}
      note={note}
      wrong={wrong}
      onWrite={(value) => form.type(name, value)}
    />
  );
});
