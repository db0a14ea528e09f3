import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { mistakesIn } from '../support/books';
import { racingDatabase } from '../support/database';
import { box, friends, tea, threesome, tin } from '../support/fixtures';
import { again, merchantOf, simple } from '../support/goods';
import { race } from '../support/race';
import { openShop } from '../support/shop';

const { database, conflicts } = racingDatabase();
const told = (answer: unknown) => (typeof answer === 'string' ? Promise.reject(new Error(answer)) : answer);

/** Answers of the merchant's door, counted: it gives codes rather than throwing. */
async function counted(runs: readonly (() => Promise<unknown>)[]): Promise<Record<string, number>> {
  const count: Record<string, number> = {};
  for (const answer of await Promise.all(runs.map((run) => run()))) {
    const name = typeof answer === 'string' ? answer : 'ok';
    count[name] = (count[name] ?? 0) + 1;
  }
  return count;
}

test('of 50 who change the same goods at once one does, and the others must look anew', async () => {
  const shop = await openShop(database);
  const here = merchantOf(shop);
  const view = again(await here.view(tea.id));
  expect(await counted(Array.from({ length: 50 }, () => () => here.put(view)))).toEqual({ ok: 1, goods_moved_on: 49 });
  expect((await here.view(tea.id)).version).toBe(2);
});

test('of 30 who give the same code one does', async () => {
  const shop = await openShop(database);
  const here = merchantOf(shop);
  const sku = { options: [], listPrice: 1, grams: 0, picture: 0, stock: 1, on: true, code: 'ONE' };
  const runs = Array.from({ length: 30 }, () => () => here.put({ ...simple, skus: [sku] }));
  expect(await counted(runs)).toEqual({ ok: 1, sku_code_used: 29 });
});

test('while 60 buy, the merchant writes the goods and books stock: nothing is lost, and nobody waits in a circle', async () => {
  const shop = await openShop(database, {
    skus: [
      { ...box, stock: 500 },
      { ...tin, stock: 500 },
    ],
  });
  const here = merchantOf(shop);
  const crowd = friends(60);
  await shop.moveIn(...crowd);
  const lines = [tin, box].map(({ id: skuId }) => ({ skuId, quantity: 1 }));
  const slip = { because: 'bought', lines: [tin, box].map(({ id }) => ({ skuId: id, change: 3 })) };
  const answers = await race([
    ...crowd.map((who) => () => {
      const { skuId: _, quantity: __, ...wanted } = shop.wanted(who, 256_00);
      return placeOrder({ ...wanted, lines }, shop.as(who), shop.platform);
    }),
    ...Array.from({ length: 20 }, () => async () => told(await here.does('bookStock', slip))),
    async () => {
      for (let i = 0; i < 8; i += 1) told(await here.put({ ...again(await here.view(tea.id)), perUser: 10 + i }));
    },
  ]);
  expect(answers).toEqual({ ok: 81 });
  expect([await shop.stockOf(tin), await shop.stockOf(box)]).toEqual([500, 500]);
  expect(conflicts).toEqual([]);
  expect(await mistakesIn(database, shop.shopId)).toEqual([]);
});

test('what somebody is buying cannot be removed: it is bought and stays, or is gone and nobody bought it', async () => {
  for (let round = 0; round < 12; round += 1) {
    const campaign = { ...threesome, prices: [{ ...threesome.prices[0]!, skuId: tin.id }] };
    const shop = await openShop(database, { campaign });
    const here = merchantOf(shop);
    const crowd = friends(6);
    await shop.moveIn(...crowd);
    const view = again(await here.view(tea.id));
    const without = { ...view, skus: view.skus.slice(1) };
    const buys = crowd.map((who) => async () => {
      const { skuId: _, quantity: __, ...wanted } = shop.wanted(who, 96_00);
      return placeOrder({ ...wanted, lines: [{ skuId: box.id, quantity: 1 }] }, shop.as(who), shop.platform);
    });
    const removal: unknown[] = [];
    const answers = await race([
      ...buys.slice(0, 3),
      async () => {
        removal.push(await here.put(without));
      },
      ...buys.slice(3),
    ]);
    const bought = (answers['ok'] ?? 0) - 1;
    const isGone = removal[0] !== 'sku_sold';
    expect([round, isGone ? bought : bought > 0]).toEqual([round, isGone ? 0 : true]);
    expect(Object.keys(answers).filter((code) => !['ok', 'not_found', 'goods_off'].includes(code))).toEqual([]);
    expect(await mistakesIn(database, shop.shopId)).toEqual([]);
  }
});

test('a category that is being removed gets no goods', async () => {
  const shop = await openShop(database);
  const here = merchantOf(shop);
  for (let round = 0; round < 8; round += 1) {
    const made = await here.does<{ categoryId: string }>('putCategory', { title: { zh: '空的' } });
    const answers = await counted([
      () => here.put({ ...simple, categoryId: made.categoryId }),
      () => here.does('removeCategory', { categoryId: made.categoryId }),
      () => here.put({ ...simple, categoryId: made.categoryId }),
    ]);
    expect([
      { ok: 2, in_use: 1 },
      { ok: 1, not_found: 2 },
    ]).toContainEqual(answers);
  }
});

test('a table that is imported twenty times at once comes in once', async () => {
  const shop = await openShop(database);
  const here = merchantOf(shop);
  const body = Buffer.from('SKU,标题,分类,售价,库存\nA,好茶,茶,5,3\nB,好杯,茶,6,3\n').toString('base64');
  const { importId } = await here.does<{ importId: string }>('sendGoodsPiece', { no: 0, body });
  const asked = { importId, pieces: 1, dryRun: false };
  const answers = await counted(Array.from({ length: 20 }, () => () => here.does('importGoods', asked)));
  expect(answers).toEqual({ ok: 1, not_found: 19 });
  const { items } = await here.ask<{ items: object[] }>('listShopGoods', { search: '好' });
  expect(items).toHaveLength(2);
});
