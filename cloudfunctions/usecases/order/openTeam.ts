import type { InputOf } from '@/contract/endpoint';
import type { Placed } from '@/contract/order';
import { shop as contract } from '@/contract/shop';
import { whyNotOpen } from '@/domain/goods';
import { total } from '@/domain/quote';
import { refuseIf } from '@/domain/refusal';
import { open, SEAT_HELD } from '@/domain/team';
import type { Caller } from '../../door/caller';
import { command, type Scene } from '../../door/command';
import { understood } from '../../door/understood';
import type { Platform } from '../../platform/platform';
import { SOCIAL } from '../outbox/checkWords';
import { seat } from '../payment/applyPayment';
import { draftOrder, sealOrder, whyNotPlace } from './placing';

type Verdict = Awaited<ReturnType<typeof askAbout>>;

/** The leader's words stand where strangers read them, so WeChat is asked about them first, outside of the transaction. */
export const openTeam: ReturnType<typeof opening> = async (raw, caller, platform) => {
  const { words } = understood(contract.openTeam, raw);
  const verdict = words === '' ? 'pass' : await askAbout(words, caller, platform);
  refuseIf(verdict === 'risky' ? 'text_not_allowed' : undefined);
  return opening(verdict)(raw, caller, platform);
};

/** A WeChat that does not answer keeps nobody from buying: then nobody sees the words until it has been asked again. */
async function askAbout(text: string, { openid }: Caller, { wechat, log }: Platform) {
  try {
    return await wechat.checkText({ openid, text, scene: SOCIAL });
  } catch (error) {
    log.failure('the words of a team', error);
    return 'not_known' as const;
  }
}

const opening = (verdict: Verdict) =>
  command('openTeam', contract.openTeam, (wanted, scene) => openedTeam(wanted, scene, verdict));

async function openedTeam(
  { skuId, quantity, ...wanted }: InputOf<typeof contract.openTeam>,
  scene: Scene,
  verdict: Verdict,
): Promise<Placed> {
  const { tx, caller, now, ids } = scene;
  await tx.users.lock(caller.userId);
  const campaign = await tx.campaigns.get(wanted.campaignId);
  refuseIf(whyNotOpen(campaign, now));
  const lines = [{ skuId, quantity }];
  refuseIf(await whyNotPlace(scene, lines, campaign));

  const teamId = ids.next('team');
  const order = await draftOrder(scene, { ...wanted, lines }, { teamId, campaign, heldFor: SEAT_HELD });
  const { id: campaignId, goodsId, size, lasts } = campaign;
  const isChecked = verdict === 'pass';
  const words = isChecked ? wanted.words : '';
  const team = open({ id: teamId, campaignId, goodsId, leaderId: caller.userId, words, size, lasts }, order.id, now);

  await tx.teams.add(team);
  await tx.orders.add(order);
  await tx.teams.addSeat(team, team.seats[0]);
  if (total(order.receipt) === 0) await seat(tx, team, order.id, now);
  if (!isChecked) {
    const effect = { kind: 'check_words' as const, teamId, userId: caller.userId, words: wanted.words };
    await tx.outbox.put([{ id: `${teamId}.words`, effect }], now);
  }
  return sealOrder(scene, order);
}
