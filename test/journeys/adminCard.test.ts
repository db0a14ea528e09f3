import type { Driver } from '../simulator/phone/driver.d.mts';
import { askDoor, newRequest } from '../support/askDoor';
import { go, type OpenDesk, openDesk } from '../support/desk';
import { until } from '../support/until';

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
const PAGE = 'packages/admin/pages/card/index';
const REFUNDS = 'packages/admin/pages/cardRefunds/index';
const CARD = 'packages/member/pages/card/index';
const rule = async () => (await askDoor(desk.url, 'o_zheng', 'admin', 'viewCardRule', {})).rule;
const said = (words: string | RegExp) => zheng.chrome('.wx-toast').getByText(words).waitFor();
async function type(n: number, text: string): Promise<void> {
  await (await zheng.$('.field__input')).nth(n).locator('input').fill(text);
  await zheng.idle();
}

test('a merchant changes what a card costs; what is wrong is marked; shoppers see the new fee', async () => {
  await go(zheng, SETTINGS);
  await zheng.tapText('会员卡');
  await zheng.waitRoute(PAGE);
  await zheng.waitText('在用的卡');
  const before = await rule();
  await type(7, 'card_month'); // The year would be another price of the month's product.
  await zheng.tapText('保存');
  await said('有没填对的，看看标红的地方');
  await zheng.waitText('每种卡各用一个');
  await type(7, 'card_year');
  await type(6, '58');
  await zheng.tapText('保存');
  await zheng.waitRoute(SETTINGS);
  const [month, quarter, year] = before.plans;
  expect(await rule()).toEqual({ ...before, plans: [month, quarter, { ...year, fee: 58_00 }] });
  const phone = await desk.phoneOf('o_zhe');
  await go(phone, CARD);
  await phone.waitText('58.00');
});

test('a fee that WeChat cannot give back waits for the merchant, who notes how it was given back', async () => {
  const phone = await desk.phoneOf('o_zhe');
  await go(phone, CARD);
  await phone.tapText('月卡');
  await phone.tapText('开月卡');
  await phone.pay();
  await desk.act('fault', { refund: 'abnormal' });
  await phone.waitText('退卡');
  const { cards } = await askDoor(desk.url, 'o_zhe', 'shop', 'viewCard', {});
  const given = { requestId: newRequest(), cardId: cards[0].id, agreed: 'given_back' };
  await askDoor(desk.url, 'o_zhe', 'shop', 'cancelCard', given);
  await until(
    'WeChat has given up',
    () => askDoor(desk.url, 'o_zheng', 'admin', 'listDeadLetters', {}),
    (dead) => dead.some(({ kind }: { kind: string }) => kind === 'refund_card'),
    60_000,
  );

  await go(zheng, PAGE);
  await zheng.tapText('没退成的卡费');
  await zheng.waitRoute(REFUNDS);
  await zheng.waitText('没用过，全退');
  await zheng.tap('.failed-refund__foot .button--soft');
  await zheng.fill('.sale-sheet__field', '转到了支付宝');
  await zheng.tapText('记下，退完了');
  await zheng.chrome('.wx-modal .wx-confirm').click();
  await zheng.waitText('没有没退成的');
  await go(phone, CARD);
  await phone.waitText('已退回');
});
