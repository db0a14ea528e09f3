import { shop as contract } from '@/contract/shop';
import { Refusal } from '@/domain/refusal';
import { SHARE_CODE } from '@/domain/share';
import type { Instant } from '@/domain/time';
import { query } from '../../door/query';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { show } from '../show';
import { facesOf } from '../store/storeViews';
import { ANYBODY, standings } from './landing';

const PAGE = 20;

export const listShares = query(contract.listShares, async ({ cursor }, { shop, caller, now, settings }) => {
  const links = await shop.shares.list(caller.userId, keyOf(cursor), PAGE);
  const stand = await standings(shop, links, ANYBODY, now);
  const counts = await shop.shares.funnels(links.map(({ code }) => code));
  const { name } = await shop.shop.get();
  const stores = stand.flatMap(({ store }) => store ?? []);
  const faces = await facesOf(shop, settings, stores);
  const items = links.map(({ code, what, channel, madeAt }, i) => {
    const { goods, store, over } = stand[i]!;
    const words = store?.name ?? name;
    return {
      ...{ code, what, channel, madeAt, over, counts: counts.get(code)! },
      title: goods?.title ?? { zh: words, en: words },
      picture: store ? faces.get(store.userId)! : show(settings, goods?.pictures[0]?.list ?? ''),
    };
  });
  const last = links.length === PAGE ? links.at(-1) : undefined;
  return { items, next: last && cursorOf(last.madeAt, last.code) };
});

export const viewShares = query(contract.viewShares, async (_, { shop, caller }) => shop.shares.funnel(caller.userId));

function keyOf(cursor: string | undefined): { readonly madeAt: Instant; readonly code: string } | undefined {
  if (cursor === undefined) return undefined;
  const { numbers, id: code } = partsOf(cursor, [MOMENT]);
  if (!SHARE_CODE.test(code)) throw new Refusal('not_understood');
  return { madeAt: numbers[0] as Instant, code };
}
