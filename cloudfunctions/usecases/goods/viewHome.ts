import type { HomeBlock } from '@/contract/goods';
import { shop as contract } from '@/contract/shop';
import { unreachable } from '@/domain/bug';
import type { HomePart } from '@/domain/home';
import { query, type View } from '../../door/query';
import { show } from '../show';
import { teamCards } from '../team/teamCards';
import { gathering } from './hotWords';

const TEAMS_SHOWN = 8;
const HINTS = 3;

export const viewHome = query(contract.viewHome, async (_, view) => {
  const { shop, now } = view;
  const { home } = await shop.shop.get();
  const blocks: HomeBlock[] = [];
  for (const part of home) {
    const block = await blockOf(part, view);
    if (block) blocks.push(block);
  }
  return { blocks, hints: await gathering(shop, now, HINTS) };
});

/** A block with nothing to show is left out. */
async function blockOf(part: HomePart, { shop, now, settings }: View): Promise<HomeBlock | undefined> {
  switch (part.kind) {
    case 'teams': {
      const { teams } = await shop.teams.joinable(undefined, now, { most: TEAMS_SHOWN });
      if (teams.length === 0) return undefined;
      const count = await shop.teams.countJoinable(undefined, now);
      return { kind: 'teams', teams: await teamCards(shop, settings, teams), count };
    }
    case 'categories': {
      const all = new Map((await shop.categories.all()).map((category) => [category.id, category]));
      const categories = part.ids.flatMap((id) => all.get(id) ?? []);
      return {
        kind: 'categories',
        categories: categories.map(({ id, title, picture }) => ({ id, title, picture: show(settings, picture) })),
      };
    }
    case 'story': {
      const goods = (await shop.goods.some([part.goodsId])).get(part.goodsId);
      if (!goods?.story || !goods.onSale) return undefined;
      const { story } = goods;
      const pictures = { face: show(settings, story.face), picture: show(settings, story.picture ?? goods.wide) };
      return { kind: 'story', goodsId: goods.id, story: { ...story, ...pictures } };
    }
    case 'goods':
      return part;
    default:
      return unreachable(part);
  }
}
