import {
  type Banner,
  type HomeIcon,
  type HomeKind,
  type HomeLink,
  type HomePart,
  LONGEST_ICON_TITLE,
  LONGEST_PART_TITLE,
} from '@/domain/home';
import type { Words } from '@/domain/words';
import { adminShop as en } from '@/texts/en/adminShop';
import { adminShop as zh } from '@/texts/zh/adminShop';

const none: Words = { zh: '', en: '' };
const nowhere: HomeLink = { to: 'nowhere' };
export const blankBanner: Banner = { picture: '', words: none, link: nowhere };
export const blankIcon: HomeIcon = { picture: '', title: none, link: nowhere };
const USUAL_ON_SHELF = 4;

const begun = (kind: keyof typeof zh.home.begun): Words => ({ zh: zh.home.begun[kind], en: en.home.begun[kind] });

/** A new block, with what most shops would begin with. */
export function blankPart(kind: HomeKind): HomePart {
  switch (kind) {
    case 'banner':
      return { kind, banners: [blankBanner] };
    case 'icons':
      return { kind, icons: [blankIcon] };
    case 'categories':
      return { kind, ids: [] };
    case 'coupons':
      return { kind, title: begun('coupons') };
    case 'story':
      return { kind, goodsId: 'goods_' };
    case 'shelf':
      return { kind, title: begun('shelf'), shelf: { by: 'new', most: USUAL_ON_SHELF } };
    case 'goods':
      return { kind, title: begun('goods') };
    default:
      return { kind };
  }
}

/** What is still missing in a block, as far as the phone can tell. */
export type PartWrong = 'picture' | 'words' | 'link' | 'title' | 'categories' | 'goods' | 'times';

export function wrongOf(part: HomePart): PartWrong | undefined {
  if (part.from !== undefined && part.until !== undefined && part.until <= part.from) return 'times';
  switch (part.kind) {
    case 'banner':
      return first(part.banners.map((one) => pictureWrong(one.picture, one.words, 30, 'words', one.link)));
    case 'icons':
      return first(
        part.icons.map((one) => pictureWrong(one.picture, one.title, LONGEST_ICON_TITLE, 'title', one.link)),
      );
    case 'categories':
      return part.ids.length === 0 ? 'categories' : undefined;
    case 'story':
      return part.goodsId === 'goods_' ? 'goods' : undefined;
    case 'teams':
      return part.title && !isGood(part.title, LONGEST_PART_TITLE) ? 'title' : undefined;
    case 'shelf':
      if (!isGood(part.title, LONGEST_PART_TITLE)) return 'title';
      return part.shelf.by === 'hand' && part.shelf.ids.length === 0 ? 'goods' : undefined;
    default:
      return isGood(part.title, LONGEST_PART_TITLE) ? undefined : 'title';
  }
}

const first = (wrongs: readonly (PartWrong | undefined)[]) => wrongs.find((wrong) => wrong !== undefined);

const isGood = ({ zh, en }: Words, most: number) =>
  zh.trim() !== '' && zh.trim().length <= most && en.trim().length <= most * 2;

function pictureWrong(
  picture: string,
  words: Words,
  most: number,
  name: 'words' | 'title',
  link: HomeLink,
): PartWrong | undefined {
  if (picture === '') return 'picture';
  if (!isGood(words, most)) return name;
  if ((link.to === 'goods' || link.to === 'story') && link.goodsId === 'goods_') return 'link';
  if (link.to === 'category' && link.categoryId === 'category_') return 'link';
  return link.to === 'search' && link.words.trim() === '' ? 'link' : undefined;
}
