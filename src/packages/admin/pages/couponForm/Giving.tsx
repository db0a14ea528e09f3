import { View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Field, FieldLine } from '@/components/admin/Field';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { COUPON_WAYS } from '@/domain/coupon';
import { useTexts, useWords } from '@/stores/language';
import { AUDIENCE_KINDS, type CouponForm } from '../../couponForm';
import { useWrong } from './useWrong';
import { Yuan } from './Worth';

/** How one gets it, and for whom it is. */
export const Giving = observer(function Giving({ form }: { readonly form: CouponForm }) {
  const { adminCoupons } = useTexts();
  const texts = adminCoupons.form;
  const say = useWords();
  const wrong = useWrong(form);
  const { ways, audience, tiers } = form;
  const words = COUPON_WAYS.filter((way) => ways.includes(way)).map((way) => adminCoupons.wayWords[way]);
  return (
    <Card cells>
      <FieldLine title={texts.ways} note={words.join('；')} wrong={wrong('ways')}>
        <View className="coupon-form__choices">
          {COUPON_WAYS.map((way) => (
            <Chip key={way} sunken on={ways.includes(way)} onTap={() => form.toggle(way)}>
              {adminCoupons.ways[way]}
            </Chip>
          ))}
        </View>
      </FieldLine>
      {ways.includes('payment') && <Yuan form={form} name="paymentFrom" title={texts.paymentFrom} />}
      {ways.includes('code') && (
        <Field
          title={texts.code}
          value={form.code}
          hint={texts.codeHint}
          most={20}
          onWrite={(value) => form.typeCode(value)}
        />
      )}
      <FieldLine title={texts.who} wrong={wrong('who')}>
        <View className="coupon-form__choices">
          {AUDIENCE_KINDS.map((kind) => (
            <Chip key={kind} sunken on={audience.kind === kind} onTap={() => form.invite(kind)}>
              {adminCoupons.who[kind]}
            </Chip>
          ))}
        </View>
      </FieldLine>
      {audience.kind === 'tier' && tiers.length > 0 && (
        <FieldLine title={adminCoupons.who.tier}>
          <View className="coupon-form__choices">
            {tiers.map(({ name }, level) => (
              <Chip key={level} sunken on={audience.level === level} onTap={() => form.inviteFrom(level)}>
                {adminCoupons.tierFrom(say(name))}
              </Chip>
            ))}
          </View>
        </FieldLine>
      )}
    </Card>
  );
});
