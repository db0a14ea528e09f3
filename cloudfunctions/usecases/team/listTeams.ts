import { shop as contract } from '@/contract/shop';
import { isId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { query } from '../../door/query';
import { COUNT, cursorOf, MOMENT, partsOf } from '../cursors';
import { teamCards } from './teamCards';

const PAGE = 20;

export const listTeams = query(contract.listTeams, async ({ goodsId, cursor }, { shop, now, settings }) => {
  const after = cursor === undefined ? undefined : keyOf(cursor);
  const { teams, last } = await shop.teams.joinable(goodsId && [goodsId], now, { after, most: PAGE });
  return {
    items: await teamCards(shop, settings, teams),
    next: last && cursorOf(last.free, last.deadline, last.id),
  };
});

function keyOf(cursor: string) {
  const { numbers, id } = partsOf(cursor, [COUNT, MOMENT]);
  if (!isId('team', id)) throw new Refusal('not_understood');
  return { free: numbers[0]!, deadline: numbers[1] as Instant, id };
}
