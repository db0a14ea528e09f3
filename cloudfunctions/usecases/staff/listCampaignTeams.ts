import { admin as contract } from '@/contract/admin';
import { isId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { whyNotComplete } from '@/domain/team';
import type { Instant } from '@/domain/time';
import { query } from '../../door/query';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { teamCards } from '../team/teamCards';

const PAGE = 20;

export const listCampaignTeams = query(contract.listCampaignTeams, async ({ cursor, ...asked }, view) => {
  const { shop, settings, now } = view;
  const after = cursor === undefined ? undefined : keyOf(cursor);
  const teams = await shop.staffTeams.list({ ...asked, after, most: PAGE });
  const cards = await teamCards(shop, settings, teams);
  const campaigns = await shop.campaigns.some(teams.map(({ campaignId }) => campaignId));
  const stuck = await shop.staffTeams.stuck(teams.flatMap(({ id, status }) => (status === 'settling' ? [id] : [])));
  const last = teams.length === PAGE ? teams.at(-1) : undefined;
  return {
    items: cards.map((card) => {
      const team = teams.find(({ id }) => id === card.id)!;
      const { prices } = campaigns.get(team.campaignId)!;
      return {
        ...{ ...card, campaignId: team.campaignId, endedAt: 'endedAt' in team ? team.endedAt : undefined },
        tierPrices: prices.find(({ price }) => price === card.price)?.tierPrices,
        ...{ whyNotComplete: whyNotComplete(team, now), stuck: stuck.get(team.id) },
      };
    }),
    next: last && cursorOf('endedAt' in last ? last.endedAt : last.deadline, last.id),
  };
});

function keyOf(cursor: string) {
  const { numbers, id } = partsOf(cursor, [MOMENT]);
  if (!isId('team', id)) throw new Refusal('not_understood');
  return { by: numbers[0] as Instant, id };
}
