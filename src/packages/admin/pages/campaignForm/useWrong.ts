import type { Instant } from '@/domain/time';
import { useTexts } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import type { CampaignForm, Part } from '../../campaignForm';

/** What is wrong with a part of the form, in words, once it was to be saved; `now`: also before. */
export function useWrong(form: CampaignForm): (part: Part, now?: 'now') => string | undefined {
  const { refusal, adminTeams } = useTexts();
  const { clock, language } = useShop();
  const texts = adminTeams.form.wrong;
  const moment = (at: Instant) => momentText(at, clock.now, language.name);
  return (part, now) => {
    const reason = form.tried || now ? form.wrongs[part] : undefined;
    if (reason === undefined) return undefined;
    if (reason === 'none') return part === 'goods' ? texts.goods : texts.none;
    if (reason !== 'overlaps') return refusal[reason];
    const other = form.inTheWay;
    return other && texts.overlaps(moment(other.startsAt), moment(other.endsAt));
  };
}
