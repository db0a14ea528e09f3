import type { PurseMove } from '@/contract/purse';
import type { GrowthBecause } from '@/domain/growth';
import type { Texts } from '@/texts/zh';

/** Why growth came, or was taken back. */
export function growthWords(because: GrowthBecause, { log: texts }: Texts['member']): string {
  if (because.by === 'streak') return texts.streak(because.days);
  return because.by === 'adjusted' ? texts.adjusted(because.reason) : texts[because.by];
}

/** Why points came or went. */
export function pointsWords({ what, because }: PurseMove, { points }: Texts['member']): string {
  const texts = points.because;
  switch (what) {
    case 'ordered':
      return texts.spent;
    case 'back':
      return texts.unspent;
    case 'expired':
      return texts.expired;
    case 'taken_back':
      return texts.refund;
    case 'sent':
      return texts.sent;
    default:
      return givenWords(because, texts);
  }
}

function givenWords(because: PurseMove['because'], texts: Texts['member']['points']['because']): string {
  switch (because?.by) {
    case 'check_in':
      return texts.check_in(because.streak);
    case 'adjusted':
      return texts.adjusted(because.reason);
    case 'gift':
      return because.words ?? texts.gift;
    case 'order':
    case 'refund':
    case 'spent':
    case 'unspent':
    case 'owed':
    case 'expired':
      return texts[because.by];
    default:
      return texts.gift;
  }
}
