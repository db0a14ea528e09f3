import type { StoreView } from '@/contract/store';
import { pathTo } from '@/navigation';
import type { Texts } from '@/texts/zh';
import { storePicture } from './cardPicture';
import { withPicture } from './shareTeam';

type Shown = Pick<StoreView, 'leaderId' | 'name' | 'face' | 'badge' | 'isMine'>;

const PICTURES = 3;

/** The card of a storefront: what onShareAppMessage gives back. The page needs a ShareCanvas. */
export function shareStore(
  shown: Shown,
  pictures: readonly string[],
  { store: texts }: Pick<Texts, 'store'>,
  path = pathTo.store(shown.leaderId),
) {
  const { name, face, badge, isMine } = shown;
  const title = isMine ? texts.card.title(name) : texts.card.titleOther(name);
  const line = badge ? texts.badge(badge.words) : texts.card.note;
  const first = pictures.slice(0, PICTURES);
  const imageUrl = first[0] ?? face;
  const card = { title, path, ...(imageUrl && { imageUrl }) };
  return withPicture(card, storePicture({ name, face, pictures: first, line, isVerified: badge !== undefined }));
}
