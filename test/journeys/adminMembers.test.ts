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

const SETTINGS = 'packages/admin/pages/settings/index';
const PAGE = 'packages/admin/pages/membership/index';
const CENTRE = 'packages/member/pages/centre/index';
const rules = () => askDoor(desk.url, 'o_zheng', 'admin', 'viewMembership', {});
const said = (words: string | RegExp) => zheng.chrome('.wx-toast').getByText(words).waitFor();
async function type(n: number, text: string): Promise<void> {
  await (await zheng.$('.field__input')).nth(n).locator('input').fill(text);
  await zheng.idle();
}
async function opened(path: string): Promise<void> {
  await zheng.open(path);
  await zheng.waitRoute(path);
}

test('a merchant renames a tier; a threshold below the one before is said; the member centre has the new name', async () => {
  await opened(SETTINGS);
  await zheng.tapText('会员与积分');
  await zheng.waitRoute(PAGE);
  await zheng.waitText('第 2 级');
  const before = await rules();
  await type(2, '900'); // Of the first tier: more than the second asks for.
  await zheng.tapText('保存');
  await said('有没填对的，门槛要一级比一级高');
  await type(2, '0');
  await type(0, '茶友');
  await zheng.tapText('保存');
  await zheng.waitRoute(SETTINGS);
  const { membership, points } = await rules();
  expect(membership.tiers[0]).toMatchObject({ name: { zh: '茶友' }, from: 0 });
  expect(membership.tiers.slice(1)).toEqual(before.membership.tiers.slice(1));
  expect(points).toEqual(before.points);
  await opened(CENTRE);
  await zheng.waitText('茶友');
});
