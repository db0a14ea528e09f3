import { pathTo } from '@/navigation';
import type { Texts } from '@/texts/zh';
import { shopCard } from './cardOf';
import { cardPicture } from './cardPicture';
import { withPicture } from './shareTeam';

interface Shown {
  readonly name: string;
  readonly pictures: readonly string[]; // Of goods that the page shows; the first three are on the card.
}

/** The card of the shop: what onShareAppMessage gives back. The page needs a ShareCanvas. */
export function shareShop(shop: Shown, { home, share }: Pick<Texts, 'home' | 'share'>, path = pathTo.home()) {
  const card = shopCard(shop, share.card);
  const imageUrl = shop.pictures[0];
  return withPicture({ title: home.share, path, ...(imageUrl && { imageUrl }) }, cardPicture(card));
}
