import { useTexts } from '@/stores/language';
import type { CouponForm, Part } from '../../couponForm';

/** What is wrong with a part of the form, in words, once it was to be saved; `now`: also before. */
export function useWrong(form: CouponForm): (part: Part, now?: 'now') => string | undefined {
  const { refusal, adminCoupons } = useTexts();
  const texts = adminCoupons.form.wrong;
  return (part, now) => {
    const reason = form.tried || now ? form.wrongs[part] : undefined;
    if (reason === undefined) return undefined;
    if (reason !== 'none') return refusal[reason];
    return part === 'title' || part === 'scope' || part === 'who' ? texts[part] : undefined;
  };
}
