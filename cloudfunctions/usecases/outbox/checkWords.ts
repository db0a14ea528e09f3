import type { ShopId } from '@/domain/id';
import type { Platform } from '../../platform/platform';
import type { Effect } from '../../storage/letter';

export const SOCIAL = 4; // WeChat's scene of a text that friends read

/** Asks WeChat about the words of a team that was opened while it did not answer. Risky ones are never shown. */
export async function checkWords(
  shopId: ShopId,
  { teamId, userId, words }: Extract<Effect, { kind: 'check_words' }>,
  { database, wechat }: Platform,
): Promise<void> {
  const user = await database.look(shopId, (shop) => shop.users.get(userId));
  if (!user) return;
  const verdict = await wechat.checkText({ openid: user.openid, text: words, scene: SOCIAL });
  if (verdict === 'pass') await database.transact(shopId, (tx) => tx.teams.say(teamId, words));
}
