import type { GoodsView } from '@/contract/goods';
import type { Words } from '@/domain/words';
import { pathTo } from '@/navigation';
import type { Texts } from '@/texts/zh';
import { goodsCard } from './cardOf';
import { cardPicture } from './cardPicture';
import { goodsTitle } from './cardTitles';
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
