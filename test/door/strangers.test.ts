import type { AddressInfo } from 'node:net';
import type * as z from 'zod';
import { shop as contract } from '@/contract/shop';
import { openHost } from '../../cloudfunctions/local/host';
import { OPEN_TO_STRANGERS, visitor } from '../../cloudfunctions/shop/strangers';
import { everything } from '../support/books';
import { embeddedDatabase, rawOf } from '../support/database';
import { tea } from '../support/fixtures';
import { openShop, type TestShop } from '../support/shop';
import { openStores } from './storeStage';

const database = embeddedDatabase();
let shop: TestShop;
let host: ReturnType<typeof openHost>;
beforeAll(async () => {
  shop = await openShop(database);
  await shop.openTeam('user_ann');
  await openStores(shop);
  await shop.transact((tx) => tx.shopTexts.put('privacy', { zh: '只为发货', en: 'To ship' }, shop.world.now));
  host = openHost(shop.platform, { trustIdentityHeaders: true });
  await new Promise<void>((up) => host.listen(0, '127.0.0.1', up));
});
afterAll(() => new Promise((closed) => host.close(closed)));

const inputs: Readonly<Record<string, object>> = {
  ...{ viewGoods: { goodsId: tea.id }, listTeams: { goodsId: tea.id } },
  ...{ listReviews: { goodsId: tea.id, which: 'all', sort: 'newest' }, viewReaders: { goodsId: tea.id } },
  ...{ viewShopText: { kind: 'privacy' }, viewStore: { leaderId: 'user_bob' }, listPicks: { leaderId: 'user_bob' } },
};

async function ask(endpoint: string, headers: Record<string, string> = {}, input = inputs[endpoint] ?? {}) {
  const { port } = host.address() as AddressInfo;
  const body = JSON.stringify({ endpoint, input });
  const answered = await fetch(`http://127.0.0.1:${port}/functions/shop`, { method: 'POST', headers, body });
  return (await answered.json()) as { ok: boolean; code?: string; output?: object };
}

test('whoever opens a page from 朋友圈, where WeChat names nobody, sees what the shop shows to all', async () => {
  const before = await everything(rawOf(database));
  for (const endpoint of OPEN_TO_STRANGERS) {
    expect([endpoint, await ask(endpoint)]).toEqual([endpoint, expect.objectContaining({ ok: true })]);
  }
  expect((await ask('viewGoods')).output).toMatchObject({ id: tea.id });
  expect(await everything(rawOf(database))).toEqual(before);
});

test('only what looks is open to strangers', () => {
  for (const endpoint of OPEN_TO_STRANGERS) {
    const { input } = contract[endpoint as keyof typeof contract] as { input: z.ZodObject };
    expect(Object.keys(input.shape)).not.toContain('requestId');
  }
});

test('everything else asks who it is', async () => {
  const before = await everything(rawOf(database));
  for (const endpoint of Object.keys(contract).filter((name) => !OPEN_TO_STRANGERS.has(name))) {
    expect([endpoint, await ask(endpoint)]).toEqual([endpoint, expect.objectContaining({ code: 'not_allowed' })]);
  }
  expect(await everything(rawOf(database))).toEqual(before);
});

test('a stranger of another mini program, or with a name that cannot be, is none of ours', async () => {
  const { appId } = shop.platform.settings;
  expect(await ask('viewGoods', { 'x-wx-appid': 'wx_other' })).toMatchObject({ code: 'not_allowed' });
  expect(await ask('viewGoods', { 'x-wx-appid': appId, 'x-wx-openid': "o'" })).toMatchObject({ code: 'not_allowed' });
  expect(await ask('viewGoods', { 'x-wx-appid': appId })).toMatchObject({ ok: true });
});

test('a stranger is nobody: not even where others of them have been', () => {
  const nobody = visitor({ endpoint: 'viewGoods', input: {} }, { openid: '' }, shop.platform.settings);
  expect(nobody).toEqual({ shopId: shop.shopId, userId: expect.stringMatching(/^user_/), openid: '' });
  const bob = visitor(
    { endpoint: 'viewGoods', input: {} },
    { appId: shop.platform.settings.appId, openid: 'o_bob' },
    shop.platform.settings,
  );
  expect(bob.openid).toBe('o_bob');
});
