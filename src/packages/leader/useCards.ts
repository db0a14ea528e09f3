import { shareGoods } from '@/components/shareGoods';
import { shareShop } from '@/components/shareShop';
import { shareTeam } from '@/components/shareTeam';
import type { LeadingView } from '@/contract/leaderCentre';
import { useTexts, useWords } from '@/stores/language';
import { sharing } from '@/stores/sharing';
import { useShop } from '@/stores/shop';
import type { ShareStore } from './shareStore';

/**
 * What a leader's page gives WeChat as its card: the goods whose sheet is open, else the team that is nearest to being
 * full, else the shop. Each has a link of its own. The page needs a ShareCanvas.
 */
export function useCards(share: ShareStore): (near?: LeadingView['near'], button?: boolean) => object {
  const shop = useShop();
  const texts = useTexts();
  const say = useWords();
  return (near, button = false) => {
    if (share.card) {
      const { goods, view } = share.card;
      const { path } = sharing.link(shop, { kind: 'goods', goodsId: goods.id });
      return view ? shareGoods(view, texts, say, path) : { title: say(goods.title), path, imageUrl: goods.wide };
    }
    if (near && button) {
      const { path } = sharing.link(shop, { kind: 'team', teamId: near.team.id });
      return shareTeam({ ...near.team, wide: near.wide, alone: near.alone }, texts, say, path);
    }
    const { path } = sharing.link(shop, { kind: 'shop' });
    const name = shop.session.visit?.shop.name ?? texts.common.shopName;
    return shareShop({ name, pictures: share.pictures }, texts, path);
  };
}
