import type { Asked } from '@/contract/reply';
import type { AddressId, SkuId } from '@/domain/id';
import { total } from '@/domain/quote';
import type { RefusalCode } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { customer } from '../../../cloudfunctions/door/caller';
import type { Platform } from '../../../cloudfunctions/platform/platform';
import { shopDoor } from '../../../cloudfunctions/shop/door';
import { type Database, openDatabase } from '../../../cloudfunctions/storage/database';
import { seedShop } from '../../simulator/demo/seed';
import { dataKeys } from '../../support/keys';
import type { Copies } from './copies';
import { appId, openidOf, personOf, type Town } from './town';

export const shopId = `shop_${appId}` as const;
const addressOf = (i: number): AddressId => `address_${i}`;
export const toOf = (i: number) => ({ way: 'express', addressId: addressOf(i) });

/** A customer's call through the shop's door, as the function in the cloud makes it. */
export const asking =
  (platform: Platform, mayRefuse: readonly RefusalCode[] = []) =>
  async (i: number, endpoint: string, input: object) => {
    const caller = () => customer({ appId, openid: openidOf(i), ip: ipOf(i) }, platform.settings);
    const reply = await shopDoor({ endpoint, input } as Asked, caller, platform);
    if (!reply.ok && reply.error === 'refusal' && mayRefuse.includes(reply.code)) return undefined;
    if (!reply.ok) throw new Error(`${endpoint} answered ${JSON.stringify(reply)}`);
    return reply.output as any;
  };

const ipOf = (i: number) => `203.0.${Math.floor(i / 250) % 250}.${1 + (i % 250)}`;

/** The shop of the demo, with so many people who have moved in, and plenty of everything in stock. */
export async function found(copies: Copies, town: Town, people: number) {
  const url = await copies.empty();
  const database = openDatabase(url, { keys: dataKeys, connections: 4 });
  await database.migrate();
  const now = Date.now() as Instant;
  await seedShop(database, shopId, now);
  await database.transact(shopId, async (tx) => {
    for (let i = 0; i < people; i += 1) {
      await tx.users.meet({ id: personOf(i), openid: openidOf(i) }, now);
      const region = ['浙江省', '杭州市', '西湖区'] as const;
      const facts = { name: '小满', phone: '13800000000', region: [...region] as any, detail: '文三路 478 号' };
      await tx.addresses.put(personOf(i), { id: addressOf(i), facts, isDefault: true });
    }
  });
  const wanted = await prices(database, town);
  await database.transact(shopId, (tx) =>
    tx.skus.giveBack(
      wanted.map(({ skuId }) => ({ skuId, quantity: 100_000 })),
      'bench',
      now,
    ),
  );
  await database.close();
  await copies.settle(url);
  return { url, wanted };
}

/** One SKU of each goods, and what one of it costs with freight. */
async function prices(database: Database, town: Town): Promise<{ skuId: SkuId; agreed: number }[]> {
  const ask = asking(town.platform(database));
  const { items } = await ask(0, 'listGoods', {});
  const found: { skuId: SkuId; agreed: number }[] = [];
  for (const { id } of items) {
    const { goods } = await ask(0, 'viewGoods', { goodsId: id }).then((seen) => ({ goods: seen.goods ?? seen }));
    const skuId = goods.skus[0].id as SkuId;
    const { receipt } = await ask(0, 'quoteOrder', {
      lines: [{ skuId, quantity: 1 }],
      way: { by: 'alone' },
      to: toOf(0),
    });
    found.push({ skuId, agreed: total(receipt) });
  }
  return found;
}
