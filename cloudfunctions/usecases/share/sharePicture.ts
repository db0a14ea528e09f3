import { shop as contract } from '@/contract/shop';
import { newShareCode, type Shared } from '@/domain/share';
import type { Caller } from '../../door/caller';
import { errand } from '../../door/errand';
import type { Platform } from '../../platform/platform';
import { landingPage } from '../outbox/pages';
import { addLink } from './newLink';

/** The link that a person has to one thing for posters, or to copy: made when it is first wanted, and then the same. */
export async function keptLink(
  { what, from }: { readonly what: Shared; readonly from?: string | undefined },
  channel: 'poster' | 'link',
  { shopId, userId, openid }: Caller,
  { database, clock, dice }: Platform,
): Promise<string> {
  return database.transact(shopId, async (tx) => {
    const now = clock.now();
    await tx.users.meet({ id: userId, openid }, now);
    await tx.users.lock(userId);
    const kept = await tx.shares.kept(userId, what, channel);
    if (kept) return kept.code;
    const code = newShareCode(dice);
    await addLink(tx, userId, { code, what, channel, from }, now);
    return code;
  });
}

/** Pictures of codes are not stored: WeChat draws the same one again. Those of the last minutes the platform keeps. */
export const sharePicture = errand(contract.sharePicture, async (asked, caller, platform) => {
  const code = await keptLink(asked, 'poster', caller, platform);
  const picture = await platform.wechat.code({ scene: code, page: landingPage });
  return { code, picture: Buffer.from(picture).toString('base64') };
});
