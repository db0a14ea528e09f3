import { askDoor, newRequest } from '../support/askDoor';
import { go, type OpenDesk, openDesk } from '../support/desk';
import { until } from '../support/until';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 300_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(120_000);

const LIST = 'packages/adminGoods/pages/list/index';
const asks = (input: object) => ({ requestId: newRequest(), ...input });
const ask = (openid: string, endpoint: string, input: object) => askDoor(desk.url, openid, 'admin', endpoint, input);

test('finance approves a payout, and can change no price', async () => {
  const asked = (await ask('o_zheng', 'listShopPayouts', { tab: 'asked' })).items;
  expect(asked.length).toBeGreaterThan(0);
  await desk.act('choose', { side: 'left', openid: 'o_finance' });
  const xu = await desk.phoneOf('o_finance');
  await go(xu, 'packages/admin/pages/more/index');
  await xu.tapText('提现');
  const [first] = asked;
  await xu.waitText(first.leader.nickname);
  const card = (await xu.$('.card')).filter({ hasText: first.leader.nickname }).first();
  await card.locator('.button--soft').first().click();
  await xu.chrome('.wx-modal .wx-confirm').click();
  await xu.chrome('.wx-toast').getByText('同意了，正在发').waitFor();
  await until(
    'it is approved',
    async () => (await ask('o_zheng', 'listShopPayouts', { tab: 'asked' })).items,
    (items) => items.every(({ id }: { id: string }) => id !== first.id),
  );

  await go(xu, LIST);
  await xu.waitText('在卖');
  expect(await (await xu.$('.shop-goods__add')).count()).toBe(0);
  const facts = await ask('o_zheng', 'viewShopGoods', { goodsId: 'goods_baglight' });
  for (const endpoint of ['putGoods', 'shelveGoods', 'setGoodsTrade', 'bookStock', 'changePrice']) {
    await expect(ask('o_finance', endpoint, asks(facts))).rejects.toThrow('permission_needed');
  }
});

test('somebody is asked by a card, works here from then on as that, and no more once he has left', async () => {
  await desk.act('choose', { side: 'left', openid: 'o_zheng' });
  const zheng = await desk.phoneOf('o_zheng');
  await go(zheng, 'packages/staff/pages/list/index');
  await zheng.waitText('仓库 老赵');
  await zheng.tapText('邀请同事');
  await (await zheng.$('.choice')).filter({ hasText: '处理售后' }).click();
  await zheng.tapText('生成邀请卡');
  await zheng.waitText('邀请卡好了');
  const code = await (await zheng.$('.staff-sheet__signs')).innerText();

  await desk.act('choose', { side: 'right', openid: 'o_zhe' });
  const zhe = await desk.phoneOf('o_zhe');
  await go(zhe, `packages/staff/pages/join/index?code=${code}`);
  await zhe.waitText('担任客服');
  await zhe.tapText('接受');
  await zhe.chrome('.wx-toast').getByText('欢迎加入').waitFor();
  await zhe.waitText('等你处理');
  await go(zhe, 'packages/admin/pages/more/index');
  await zhe.waitText('售后');
  expect(await (await zhe.frame()).getByText('对账', { exact: true }).count()).toBe(0);

  await go(zheng, 'packages/staff/pages/list/index');
  await zheng.tapText('阿哲');
  await zheng.tapText('离职');
  await zheng.chrome('.wx-modal .wx-confirm').click();
  await zheng.chrome('.wx-toast').getByText('已离开').waitFor();
  await expect(ask('o_zhe', 'viewToday', {})).rejects.toThrow('not_allowed');

  await go(zheng, 'packages/staff/pages/deeds/index');
  await zheng.waitText('员工离职');
  await zheng.tapText('员工离职');
  await zheng.waitText('改了什么');
});
