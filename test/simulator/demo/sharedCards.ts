import type { TeamView } from '@/contract/team';
import { seatsFree } from '@/domain/team';
import { money } from '@/texts/money';
import { share } from '@/texts/zh/share';
import type { SharedTeam } from './waitingTeams';

/** The card that a leader has sent: what the team's page makes of it when somebody shares it. */
export const cardsOf = (shared: readonly SharedTeam[]) => Promise.all(shared.map(cardOf));

async function cardOf({ teamId, leader }: SharedTeam) {
  const team = await leader.shop.viewTeam({ teamId });
  const { activityId, members, room } = await leader.shop.liveCard({ requestId: leader.newRequest(), teamId });
  const parameterList = [
    { name: 'member_count', value: String(members) },
    { name: 'room_limit', value: String(room) },
  ];
  const path = `packages/team/pages/team/index?teamId=${teamId}`;
  const card = { title: titleOf(team), path, picture: team.wide, withShareTicket: true };
  return { openid: leader.openid, card: { ...card, activityId, templateInfo: { parameterList } } };
}

const titleOf = (team: TeamView) => share.open(team.title.zh, seatsFree(team), money(team.saves));
