import { shop as contract } from '@/contract/shop';
import type { DrawView } from '@/contract/team';
import { Refusal } from '@/domain/refusal';
import { query } from '../../door/query';
import { seatsOf } from './teamCards';

/** What anybody needs to repeat a draw: what was promised before, and once it is drawn what it was drawn from. */
export const viewDraw = query(contract.viewDraw, async ({ teamId }, { shop, settings, caller }): Promise<DrawView> => {
  const team = await shop.teams.get(teamId);
  const lottery = await shop.lotteries.of(teamId);
  if (!lottery) throw new Refusal('not_found');
  const users = await shop.users.named(team.seats.map(({ userId }) => userId));
  const mine = team.seats.find(({ userId }) => userId === caller.userId);
  const payment = mine && (await shop.payments.ofOrder(mine.orderId));
  const { commitment, winners, drawn } = lottery;
  return {
    ...{ commitment, winners, drawn, size: team.size, status: team.status },
    seats: seatsOf(settings, users, team.seats),
    mine: mine && { position: mine.position, transactionId: payment?.transactionId },
  };
});
