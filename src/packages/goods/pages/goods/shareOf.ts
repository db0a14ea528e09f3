import type { GoodsView } from '@/contract/goods';
import type { Words } from '@/domain/words';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';

/** What the card of these goods says: the lowest price, and with how many it is had. */
export function shareOf(goods: GoodsView, texts: Texts['goods'], say: (words: Words) => string) {
  const title = say(goods.title);
  const inTeam = goods.skus.flatMap(({ teamPrice }) => teamPrice ?? []).sort((a, b) => a - b)[0];
  const alone = goods.skus.map(({ price }) => price).sort((a, b) => a - b)[0];
  const words =
    goods.campaign && inTeam !== undefined
      ? texts.share.team(title, goods.campaign.size, money(inTeam))
      : alone === undefined
        ? title
        : texts.share.alone(title, money(alone));
  return { title: words, imageUrl: goods.wide };
}
