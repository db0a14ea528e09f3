import type { GoodsView } from '@/contract/goods';
import type { Words } from '@/domain/words';
import { pathTo } from '@/navigation';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';
import { goodsCard, pricesOf } from './cardOf';
import { cardPicture } from './cardPicture';
import { withPicture } from './shareTeam';

type Shown = Pick<GoodsView, 'id' | 'title' | 'wide' | 'skus' | 'campaign'>;

/** The card of goods: what onShareAppMessage gives back. The page needs a ShareCanvas. */
export function shareGoods(
  goods: Shown,
  texts: Pick<Texts, 'share' | 'goods'>,
  say: (words: Words) => string,
  path = pathTo.goods(goods.id),
) {
  const card = goodsCard(goods, say(goods.title), texts.share.card);
  return withPicture({ title: goodsTitle(goods, texts, say), path, imageUrl: goods.wide }, cardPicture(card));
}

/** What the card of these goods says: the lowest price, and with how many it is had. */
export function goodsTitle(goods: Shown, { goods: texts }: Pick<Texts, 'goods'>, say: (words: Words) => string) {
  const title = say(goods.title);
  const { team, alone } = pricesOf(goods);
  if (team) return texts.share.team(title, team.size, money(team.price));
  return alone === undefined ? title : texts.share.alone(title, money(alone));
}
