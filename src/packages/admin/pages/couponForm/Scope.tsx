import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Toggle } from '@/components/Toggle';
import { useTexts } from '@/stores/language';
import type { CouponForm } from '../../couponForm';
import { ScopeCard } from '../../ScopeCard';
import { useWrong } from './useWrong';

/** For which goods, and whether also where they are cheaper already. */
export const Scope = observer(function Scope({ form }: { readonly form: CouponForm }) {
  const { adminCoupons } = useTexts();
  const texts = adminCoupons.form;
  const wrong = useWrong(form);
  return (
    <>
      <ScopeCard form={form} title={texts.scope} wrong={wrong('scope')} />
      <Card cells>
        {(['withCampaigns', 'withReductions'] as const).map((which) => (
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
