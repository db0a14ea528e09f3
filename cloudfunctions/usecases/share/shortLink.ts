import { shop as contract } from '@/contract/shop';
import type { UserId } from '@/domain/id';
import type { Shared } from '@/domain/share';
import { errand } from '../../door/errand';
import type { Tables } from '../../storage/tables';
import { landingPage } from '../outbox/pages';
import { keptLink } from './sharePicture';

/** WeChat makes the text anew each time, and forgets it after 30 days; the code in it stays. */
export const shortLink = errand(contract.shortLink, async (asked, caller, platform) => {
  const { database, wechat } = platform;
  const code = await keptLink(asked, 'link', caller, platform);
  const title = await database.look(caller.shopId, (shop) => titleOf(shop, asked.what, caller.userId));
  return { code, link: await wechat.shortLink({ page: landingPage, query: `scene=${code}`, title }) };
});

async function titleOf(shop: Tables, what: Shared, userId: UserId): Promise<string> {
  if (what.kind === 'shop') return (await shop.shop.get()).name;
  if (what.kind === 'store') return (await shop.stores.get(what.leaderId))?.name ?? '';
  const goodsId = what.kind === 'goods' ? what.goodsId : (await shop.teams.get(what.teamId)).goodsId;
  const { title } = await shop.goods.get(goodsId);
  return title[(await shop.users.get(userId))?.language ?? 'zh'];
}
