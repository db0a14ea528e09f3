import { shop as contract } from '@/contract/shop';
import { Refusal, refuseIf } from '@/domain/refusal';
import { whyNotPut } from '@/domain/store';
import type { Caller } from '../../door/caller';
import { command, type Scene } from '../../door/command';
import type { Platform } from '../../platform/platform';
import type { Store } from '../../storage/stores';
import { SOCIAL } from '../outbox/checkWords';
import { refuseForeign } from '../refuseForeign';

const MOST_ASKED = 2_400; // WeChat reads up to 2,500 characters at a time.

/** Others read the words, so WeChat is asked about them first; about a picture afterwards, which others see then. */
export const saveStore = command(
  'saveStore',
  contract.saveStore,
  async ({ requestId, name, story, claim, face }, scene) => {
    const { tx, caller, now } = scene;
    const { userId } = caller;
    await lockLeader(scene);
    const said = { name, story, claim };
    const store = await tx.stores.get(userId);
    if (store) await tx.stores.say(userId, said);
    else await tx.stores.add(userId, said, now);
    if (face === undefined || face === (store?.face ?? '')) return {};
    if (face !== '') refuseForeign([face], scene);
    await tx.stores.show(userId, face, face === '' ? 'none' : 'asked');
    if (face !== '') {
      const effect = { kind: 'check_store_face' as const, userId, face };
      await tx.outbox.put([{ id: `${requestId}.store_face`, effect }], now);
    }
    return {};
  },
  async ({ name, story, claim }, caller, platform) => refuseUnfit([name, story, claim], caller, platform),
);

/** The list as it is now, whole: two that are put at once follow one another, and the later one stays. */
export const putPicks = command(
  'putPicks',
  contract.putPicks,
  async ({ picks }, { tx, caller }) => {
    const { userId } = caller;
    await tx.users.lock(userId);
    if (!(await tx.stores.get(userId))) throw new Refusal('not_found');
    const goods = await tx.goods.some(picks.map(({ goodsId }) => goodsId));
    refuseIf(picks.every(({ goodsId }) => goods.has(goodsId)) ? undefined : 'not_found');
    refuseIf(whyNotPut(picks, (goodsId) => goods.get(goodsId)?.noPromotion !== undefined));
    await tx.stores.putPicks(userId, picks);
    return { count: picks.length };
  },
  async ({ picks }, caller, platform) =>
    refuseUnfit(
      picks.map(({ words }) => words),
      caller,
      platform,
    ),
);

export const openStore = command('openStore', contract.openStore, async (_, scene) => {
  const store = await lockStore(scene);
  await lockLeader(scene);
  refuseIf(store.shutAt === null ? undefined : 'store_shut');
  await scene.tx.stores.setOpen(store.userId, true);
  return {};
});

export const closeStore = command('closeStore', contract.closeStore, async (_, scene) => {
  const { userId } = await lockStore(scene);
  await scene.tx.stores.setOpen(userId, false);
  return {};
});

async function lockStore({ tx, caller }: Scene): Promise<Store> {
  await tx.users.lock(caller.userId);
  const store = await tx.stores.get(caller.userId);
  if (!store) throw new Refusal('not_found');
  return store;
}

async function lockLeader({ tx, caller }: Scene): Promise<void> {
  await tx.users.lock(caller.userId);
  const leader = await tx.leaders.get(caller.userId);
  refuseIf(leader?.status === 'active' ? undefined : 'leader_needed');
}

/** Refuses `text_not_allowed`. Where WeChat is silent, nothing is saved: these words are there to be read by strangers. */
async function refuseUnfit(words: readonly string[], { openid }: Caller, { wechat }: Platform): Promise<void> {
  for (const text of inPieces(words)) {
    const verdict = await wechat.checkText({ openid, text, scene: SOCIAL });
    refuseIf(verdict === 'pass' ? undefined : 'text_not_allowed');
  }
}

/** As few texts as WeChat reads. */
function inPieces(words: readonly string[]): string[] {
  const pieces: string[] = [];
  for (const text of words) {
    if (text === '') continue;
    const last = pieces.at(-1);
    if (last === undefined || last.length + text.length >= MOST_ASKED) pieces.push(text);
    else pieces[pieces.length - 1] = `${last}\n${text}`;
  }
  return pieces;
}
