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

const TODAY = 'packages/admin/pages/today/index';
const LIST = 'packages/admin/pages/campaigns/index';
const CAMPAIGN = 'packages/admin/pages/campaign/index';
const FORM = 'packages/admin/pages/campaignForm/index';
const TEAMS = 'packages/admin/pages/teams/index';
const BAG = 'goods_bagkinder';

const staff = (endpoint: string, input: object) => askDoor(desk.url, 'o_zheng', 'admin', endpoint, input);
const agree = () => zheng.chrome('.wx-modal .wx-confirm').click();
const said = (words: string | RegExp) => zheng.chrome('.wx-toast').getByText(words).waitFor();
const type = async (n: number, text: string) => {
  await (await zheng.$('.field__input')).nth(n).locator('input').fill(text);
  await zheng.idle();
};
const goodsPage = (phone: Driver) => phone.open(`packages/goods/pages/goods/index?goodsId=${BAG}`);
async function opened(path: string) {
  await zheng.open(path);
  await zheng.waitRoute(path.split('?')[0]!);
}

test('a campaign is ended early and held once more as a lottery; what is wrong is said at its field; shoppers read the odds', async () => {
  await zheng.tapText('管理');
  await zheng.waitRoute(TODAY);
  await zheng.tap('.staff-bar__tab[aria-label="更多"]');
  await zheng.tapText('拼团活动');
  await zheng.waitRoute(LIST);
  const { items } = await staff('listCampaigns', { stage: 'running' });
  const { id } = items.find(({ goodsId }: { goodsId: string }) => goodsId === BAG);
  await opened(`${CAMPAIGN}?campaignId=${id}`);
  await zheng.tapText('提前结束');
  await agree();
  await said('结束了');
  await zheng.waitText('结束了');

  await zheng.tapText('再办一个');
  await zheng.waitRoute(FORM);
  await zheng.tapText('抽奖团');
  await type(0, '51');
  await zheng.tapText('保存');
  await said('一个团 2 到 50 人');
  await type(0, '5');
  await zheng.waitText('中奖机会 20%，商品页会写明');
  await zheng.waitText('没抽中的 4 人，付的钱全额原路退回，不用申请。');
  await zheng.tapText('保存');
  await zheng.waitRoute(CAMPAIGN);
  await zheng.waitText('5 人抽 1 人');

  await desk.takeOut('林小满');
  const xiaoman = await desk.phoneOf('o_xiaoman');
  await goodsPage(xiaoman);
  await xiaoman.waitText('5 人付款后抽 1 人得，没抽中全额退');
});

test('a team that waits is completed: what follows is said first, and its page tells it', async () => {
  await desk.takeOut('郑宁');
  const [{ id, needs, seats }] = (await staff('listCampaignTeams', { which: 'open' })).items;
  await opened(TEAMS);
  await (await zheng.$('.admin-team__foot .button--soft')).first().click();
  await zheng
    .chrome('.wx-modal')
    .getByText(`还差 ${needs - seats.length} 人。`)
    .waitFor();
  await agree();
  await said('成团了');
  const { items } = await staff('listCampaignTeams', { which: 'all' });
  const team = items.find((one: { id: string }) => one.id === id);
  expect(team).toMatchObject({ given: needs - seats.length, seats: { length: seats.length } });
  await opened(`packages/team/pages/team/index?teamId=${id}`);
  await zheng.waitText(`商家补了 ${team.given} 个座位，成团`);
  await desk.booksAgree();
});
