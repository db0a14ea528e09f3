import { shop as contract } from '@/contract/shop';
import { total } from '@/domain/quote';
import { refuseIf } from '@/domain/refusal';
import { heldFor, holdSeat, whyNotJoin } from '@/domain/team';
import { command } from '../../door/command';
import { seat } from '../payment/applyPayment';
import { draftOrder, sealOrder, whyNotPlace } from './placing';

export const joinTeam = command('joinTeam', contract.joinTeam, async ({ skuId, quantity, ...wanted }, scene) => {
  const { tx, caller, now } = scene;
  await tx.users.lock(caller.userId);
  const team = await tx.teams.lock(wanted.teamId);
  const campaign = await tx.campaigns.get(team.campaignId);
  const lines = [{ skuId, quantity }];
  const part = { campaign, as: 'friend' as const };
  refuseIf(whyNotJoin(team, caller.userId, now) ?? (await whyNotPlace(scene, lines, part)));

  const draft = await draftOrder(
    scene,
    { ...wanted, lines },
    { ...part, teamId: team.id, heldFor: (seat) => heldFor(team, now, seat) },
  );
  const { order } = draft;
  const held = holdSeat(team, caller.userId, order.id, now);

  await tx.orders.add(order);
  await tx.teams.addSeat(team, held);
  if (total(order.receipt) === 0) await seat(tx, { ...team, seats: [...team.seats, held] }, order.id, now);
  return sealOrder(scene, draft, campaign);
});
