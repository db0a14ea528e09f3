import type { HomeBlock } from '@/contract/goods';
import { unreachable } from '@/domain/bug';
import { type HomePart, isShown, type Shelf } from '@/domain/home';
import { seatsFree } from '@/domain/team';
import type { View } from '../../door/query';
import type { GoodsRow } from '../../storage/goodsList';
import { centreCoupons, openInCentre } from '../coupon/centre';
import { goodsCards } from '../goods/goodsCards';
import { shelfOf } from '../goods/listGoods';
import { show } from '../show';
import { teamCards } from '../team/teamCards';

const TEAMS_SHOWN = 8; // Those that need the fewest come first.

const COUPONS_SHOWN = 6;

/** What shoppers see of these parts now. A block with nothing to show is left out. */
export async function homeBlocks(parts: readonly HomePart[], view: View): Promise<HomeBlock[]> {
  const blocks: HomeBlock[] = [];
  for (const part of parts) {
    const block = isShown(part, view.now) ? await blockOf(part, view) : undefined;
    if (block) blocks.push(block);
  }
  return blocks;
}

async function blockOf(part: HomePart, view: View): Promise<HomeBlock | undefined> {
  const { shop, settings } = view;
  switch (part.kind) {
    case 'banner':
      return { kind: 'banner', banners: part.banners.map((one) => ({ ...one, picture: show(settings, one.picture) })) };
    case 'icons':
      return { kind: 'icons', icons: part.icons.map((one) => ({ ...one, picture: show(settings, one.picture) })) };
    case 'teams':
      return teamsBlock(part, view);
    case 'categories': {
      const all = new Map((await shop.categories.all()).map((category) => [category.id, category]));
      const categories = part.ids.flatMap((id) => all.get(id) ?? []);
      if (categories.length === 0) return undefined;
      return {
        kind: 'categories',
        categories: categories.map(({ id, title, picture }) => ({ id, title, picture: show(settings, picture) })),
      };
    }
    case 'coupons':
      return couponsBlock(part, view);
    case 'story': {
      const goods = (await shop.goods.some([part.goodsId])).get(part.goodsId);
      if (!goods?.story || !goods.onSale) return undefined;
      const { story } = goods;
      const pictures = { face: show(settings, story.face), picture: show(settings, story.picture ?? goods.wide) };
      return { kind: 'story', goodsId: goods.id, story: { ...story, ...pictures } };
    }
    case 'shelf':
      return shelfBlock(part, view);
    case 'goods':
      return { kind: 'goods', title: part.title };
    default:
      return unreachable(part);
  }
}

type Of<Kind extends HomePart['kind']> = Extract<HomePart, { readonly kind: Kind }>;

/** Teams that strangers may join, those that need the fewest first; or only those that need one more. */
async function teamsBlock({ title, only }: Of<'teams'>, { shop, now, settings }: View): Promise<HomeBlock | undefined> {
  const { teams } = await shop.teams.joinable(undefined, now, { most: TEAMS_SHOWN });
  const shown = only ? teams.filter((team) => seatsFree(team) === 1) : teams;
  if (shown.length === 0) return undefined;
  const count = await shop.teams.countJoinable(undefined, now);
  return { kind: 'teams', ...(title && { title }), teams: await teamCards(shop, settings, shown), count };
}

/** What the caller can take now, or has. WeChat says of a stranger who he is only after he came in: he sees none. */
async function couponsBlock({ title }: Of<'coupons'>, view: View): Promise<HomeBlock | undefined> {
  if (view.caller.openid === '') return undefined;
  const coupons = await centreCoupons(await openInCentre(view), view);
  const shown = coupons.filter(({ whyNot, usable }) => whyNot === undefined || usable > 0).slice(0, COUPONS_SHOWN);
  return shown.length === 0 ? undefined : { kind: 'coupons', title, coupons: shown };
}

async function shelfBlock({ title, shelf }: Of<'shelf'>, view: View): Promise<HomeBlock | undefined> {
  const { shop, settings, now } = view;
  const rows = await rowsOf(shelf, view);
  return rows.length === 0 ? undefined : { kind: 'shelf', title, goods: await goodsCards(shop, settings, rows, now) };
}

/** Only what is on sale; by hand in the order of the hand. */
async function rowsOf(shelf: Shelf, { shop, now }: View): Promise<readonly GoodsRow[]> {
  if (shelf.by === 'hand') return shop.goods.rowsOf(shelf.ids);
  const { by, categoryId, most } = shelf;
  const isGone = categoryId && !(await shop.categories.all()).some(({ id }) => id === categoryId);
  if (isGone) return [];
  const of = categoryId && (await shelfOf(shop, categoryId));
  const teamOnly = by === 'team';
  return shop.goods.list({ sort: teamOnly ? 'chosen' : by, teamOnly, inStock: true, of, words: [], now, most });
}
