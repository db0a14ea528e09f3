import type { Driver } from '../simulator/phone/driver.d.mts';
import { askDoor } from '../support/askDoor';
import { type OpenDesk, openDesk } from '../support/desk';

let desk: OpenDesk;
let zheng: Driver;
beforeAll(async () => {
  desk = await openDesk();
  await desk.takeOut('郑宁');
  zheng = await desk.phoneOf('o_zheng');
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(120_000);

const said = (words: string | RegExp) => zheng.chrome('.wx-toast').getByText(words).waitFor();
const shelvesOf = async (phone: Driver) => (await phone.$('.home-shelf__one')).count();
async function opened(path: string) {
  await zheng.open(path);
  await zheng.waitRoute(path.split('?')[0]!);
}

test('a shelf is put on the home page, looked at as shoppers will, published, and seen by who comes', async () => {
  await opened('packages/adminShop/pages/home/index');
  await zheng.waitText('顾客看到的就是这版');
  await zheng.tapText('商品货架');
  await zheng.tapText('收到最多的');
  await zheng.tap('.home-part__fields wx-switch');
  await zheng.waitText('有改动还没存');
  await zheng.tapText('预览');
  await zheng.waitText('和顾客手机上一样。没有内容的块自己不显示。');
  await zheng.waitText('新到');
  expect(await shelvesOf(zheng)).toBe(4);
  const before = await askDoor(desk.url, 'o_xiaoman', 'shop', 'viewHome', {});
  expect(before.blocks.map(({ kind }: { kind: string }) => kind)).not.toContain('shelf');

  await zheng.tapText('发布');
  await said('发布了，顾客刷新就能看到');
  const { openid } = await desk.addPhone();
  const newcomer = await desk.phoneOf(openid);
  await newcomer.waitText('新到');
  expect(await shelvesOf(newcomer)).toBe(4);
  await newcomer.open('packages/me/pages/settings/index');
  await newcomer.waitText('400-888-0571');
  await newcomer.tapText('用户协议');
  await newcomer.waitText(/钱原路全额退回/);
});

test('the keys are tried, the books are added up again, and a kind of message is switched off', async () => {
  await desk.takeOut('郑宁');
  await opened('packages/adminShop/pages/keys/index');
  await zheng.tapText('试一下能不能用');
  await zheng.waitText('微信支付 · 能用');
  await opened('packages/adminShop/pages/verify/index');
  await zheng.waitText('都对得上');
  await opened('packages/adminShop/pages/messages/index');
  await zheng.waitText('成团');
  await (await zheng.$('.toggle wx-switch')).first().click();
  await said('关了');
  await zheng.waitText('全店关着');
});
