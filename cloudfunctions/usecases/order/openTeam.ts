import { shop as contract } from '@/contract/shop';
import { whyNotOpen } from '@/domain/goods';
import { total } from '@/domain/quote';
import { refuseIf } from '@/domain/refusal';
import { open, SEAT_HELD } from '@/domain/team';
import { command } from '../../door/command';
import { understood } from '../../door/understood';
import { seat } from '../payment/applyPayment';
import { draftOrder, sealOrder, whyNotPlace } from './placing';

const SOCIAL = 4; // WeChat's scene of a text

/** The leader's words stand where strangers read them, so WeChat is asked about them first, outside of the transaction. */
export const openTeam: typeof opened = async (raw, caller, platform) => {
  const { words: text } = understood(contract.openTeam, raw);
  if (text !== '') {
    const verdict = await platform.wechat.checkText({ openid: caller.openid, text, scene: SOCIAL });
    refuseIf(verdict === 'pass' ? undefined : 'text_not_allowed');
  }
  return opened(raw, caller, platform);
};

const opened = command('openTeam', contract.openTeam, async ({ skuId, quantity, ...wanted }, scene) => {
  const { tx, caller, now, ids } = scene;
  await tx.users.lock(caller.userId);
  const campaign = await tx.campaigns.get(wanted.campaignId);
  refuseIf(whyNotOpen(campaign, now));
  const lines = [{ skuId, quantity }];
  refuseIf(await whyNotPlace(scene, lines, campaign));

  const teamId = ids.next('team');
  const order = await draftOrder(scene, { ...wanted, lines }, { teamId, campaign, heldFor: SEAT_HELD });
  const { id: campaignId, goodsId, size, lasts } = campaign;
  const { words } = wanted;
  const team = open({ id: teamId, campaignId, goodsId, leaderId: caller.userId, words, size, lasts }, order.id, now);

  await tx.teams.add(team);
  await tx.orders.add(order);
  await tx.teams.addSeat(team, team.seats[0]);
  if (total(order.receipt) === 0) await seat(tx, team, order.id, now);
  return sealOrder(scene, order);
});
