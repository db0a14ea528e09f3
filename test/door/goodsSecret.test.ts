import type { ShopGoodsRow } from '@/contract/adminGoods';
import { embeddedDatabase } from '../support/database';
import { contracts, openStage } from './stage';

const database = embeddedDatabase();
/** What the stage's goods cost the shop, and what only its staff call them by. */
const SECRETS = /777777|GW-1|6901234567892/;

test('no answer to a shopper has in it what goods cost the shop, nor their codes', async () => {
  const stage = await openStage(database);
  const found = await stage.ask('admin', 'listShopGoods', { search: 'GW-1' });
  const { items } = (found as unknown as { output: { items: ShopGoodsRow[] } }).output;
  const goodsId = items[0]!.goodsId;
  const seen = await stage.ask('admin', 'viewShopGoods', { goodsId });
  expect(JSON.stringify(seen)).toMatch(SECRETS); // It is there to be found.

  const told: string[] = [JSON.stringify(await stage.ask('shop', 'viewGoods', { goodsId }))];
  for (const endpoint of Object.keys(contracts.shop)) {
    for (const example of stage.examplesOf('shop', endpoint)) {
      const about = JSON.parse(JSON.stringify(example).replaceAll('goods_tea', goodsId)) as object;
      for (const input of [example, about]) told.push(JSON.stringify(await stage.ask('shop', endpoint, input)));
    }
  }
  expect(told[0]).toContain('"ok":true');
  expect(told.filter((answer) => SECRETS.test(answer))).toEqual([]);
});
