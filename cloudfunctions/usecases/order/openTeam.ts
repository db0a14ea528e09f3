import type { InputOf } from '@/contract/endpoint';
import { shop as contract } from '@/contract/shop';
import { needsOf, whyNotOpen } from '@/domain/campaign';
import type { TeamId } from '@/domain/id';
import { commitmentOf } from '@/domain/lottery';
import { total } from '@/domain/quote';
import { refuseIf } from '@/domain/refusal';
import { type Opening, open } from '@/domain/team';
import type { Caller } from '../../door/caller';
import { command, type Scene } from '../../door/command';
import type { Platform } from '../../platform/platform';
import { SOCIAL } from '../outbox/checkWords';
import { seat } from '../payment/applyPayment';
import { sha256 } from '../team/sha256';
import { earlyFor } from '../team/takingPart';
import { draftOrder, sealOrder, whyNotPlace } from './placing';

type Wanted = InputOf<typeof contract.openTeam>;
type Verdict = Awaited<ReturnType<typeof askAboutWords>>;

/** Words that are not known to be harmless stay unseen; a letter asks about them again. */
export const openTeam = command(
  'openTeam',
  contract.openTeam,
  async ({ skuId, quantity, isListed, ...wanted }, scene, verdict: Verdict) => {
    const { tx, caller, now, ids } = scene;
    await tx.users.lock(caller.userId);
    const campaign = await tx.campaigns.get(wanted.campaignId);
    refuseIf(whyNotOpen(campaign, now, await earlyFor(tx, campaign, caller.userId, now)));
    const lines = [{ skuId, quantity }];
    const part = { campaign, as: 'leader' as const };
    refuseIf(await whyNotPlace(scene, lines, part));

    const teamId = ids.next('team');
    const draft = await draftOrder(scene, { ...wanted, lines }, { ...part, teamId, heldFor: (seat) => seat });
    const { order } = draft;
    const { id: campaignId, goodsId, size, lasts, rule } = campaign;
    const words = verdict === 'pass' ? wanted.words : '';
    const opening: Opening = {
      ...{ id: teamId, campaignId, goodsId, kind: rule.kind, leaderId: caller.userId, words, isListed },
      ...{ size, needs: needsOf(campaign), lasts },
    };
    const team = open(opening, order.id, now);

    await tx.teams.add(team);
    await tx.orders.add(order);
    await tx.teams.addSeat(team, team.seats[0]);
    if (rule.kind === 'lottery') await promise(scene, teamId, rule.winners);
    if (total(order.receipt) === 0) await seat(tx, team, order.id, now);
    if (verdict === 'not_known') {
      const effect = { kind: 'check_words' as const, teamId, userId: caller.userId, words: wanted.words };
      await tx.outbox.put([{ id: `${teamId}.words`, effect }], now);
    }
    return sealOrder(scene, draft, campaign);
  },
  askAboutWords,
);

/** Before anybody else can join a lottery, its secret is chosen, and its SHA-256 can be seen: see domain/lottery. */
async function promise({ tx, dice }: Scene, teamId: TeamId, winners: number): Promise<void> {
  const secret = Array.from({ length: 32 }, () => dice(256).toString(16).padStart(2, '0')).join('');
  await tx.lotteries.add({ teamId, commitment: commitmentOf(secret, sha256), winners }, secret);
}

/** Strangers read the leader's words, so WeChat is asked about them. A WeChat that is silent keeps nobody from buying. */
async function askAboutWords({ words: text }: Wanted, { openid }: Caller, { wechat, log }: Platform) {
  if (text === '') return 'pass';
  const verdict = await wechat.checkText({ openid, text, scene: SOCIAL }).catch((error: unknown) => {
    log.failure('the words of a team', error);
    return 'not_known' as const;
  });
  refuseIf(verdict === 'risky' ? 'text_not_allowed' : undefined);
  return verdict;
}
