import type { Driver } from '../simulator/phone/driver.d.mts';
import { askDoor, newRequest } from '../support/askDoor';
import { confirmOrder, go, type OpenDesk, openDesk, pay, toPaySheet } from '../support/desk';

let desk: OpenDesk;
let phone: Driver;
beforeAll(async () => {
  desk = await openDesk();
  phone = await desk.phoneOf('o_xiaoman');
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(120_000);

const CHECKOUT = 'packages/checkout/pages/checkout/index';
const checkout = (lines: string) => `${CHECKOUT}?by=alone&lines=${encodeURIComponent(lines)}`;
const newest = async () => (await askDoor(desk.url, 'o_xiaoman', 'shop', 'listOrders', {})).items[0];
const SOAP = 'sku_soapx0x0*1';

test('bought to be fetched: another shop, who comes, no freight, and a code', async () => {
  await go(phone, checkout(SOAP));
  await phone.waitText('浙江省杭州市西湖区文三路 478 号 2 幢 601');
  await phone.tapText('自提');
  await phone.waitText('自提，不用运费');
  await phone.tapText('换一家');
  await phone.tapText('西溪店');
  await phone.waitText('周三到周日 10:00–20:00');
  await phone.fill('.fetch-card__field input', '林阿姨');
  await confirmOrder(phone);
  await pay(phone);
  await phone.waitText(/备好了就能来取/);
  const { id } = await newest();
  const { to, receipt } = await askDoor(desk.url, 'o_xiaoman', 'shop', 'viewOrder', { orderId: id });
  expect(to).toMatchObject({ way: 'pickup', name: '林阿姨', phone: '13800000000', point: { id: 'pickup_xixi' } });
  expect(receipt.freight).toBe(0);
  await phone.waitText(new RegExp(`取货码 ${to.code}`));

  // The next time it begins with the same person and place.
  await go(phone, checkout(SOAP));
  await phone.tapText('自提');
  await phone.waitText('西溪店');
  expect(await (await phone.$('.fetch-card__field input')).first().inputValue()).toBe('林阿姨');
});

test('far away freight is dearer, and what is not sent there can be left out', async () => {
  await go(phone, checkout(`${SOAP},sku_shrimpx0x0*1`));
  await phone.waitText('分 2 包：普通快递、冷链');
  await phone.tap('.address-card');
  await phone.waitRoute('packages/address/pages/list/index');
  await phone.tapText('加一个地址');
  await phone.waitRoute('packages/address/pages/form/index');
  await phone.fill('.paste-box__field', '王芳，139 0000 1111，新疆乌鲁木齐天山区新华北路 1 号');
  await phone.tap('.paste-box__foot .button');
  await phone.waitText('新疆维吾尔自治区 乌鲁木齐市 天山区');
  await phone.tapText('保存');
  await phone.waitRoute(CHECKOUT);

  await phone.waitText('这几样不送到新疆维吾尔自治区乌鲁木齐市');
  await phone.waitText('这里送不到，换个地址或自提');
  await phone.tap('.not-there__ways .button:last-child');
  await phone.waitText('1 件');
  await phone.waitText('满 ¥199 包邮');
  expect(await phone.text('.receipt')).toContain('¥18.00');
  expect(await phone.text('body')).not.toContain('这几样不送到');

  await go(phone, 'packages/goods/pages/goods/index?goodsId=goods_shrimp');
  await phone.waitText('不送到乌鲁木齐市，可以自提');
});

test('who comes back to what he has ordered and not paid goes on with that', async () => {
  await go(phone, checkout(SOAP));
  await confirmOrder(phone);
  await toPaySheet(phone);
  await phone.chrome('.wx-pay .wx-cancel').click();
  await phone.waitRoute('packages/order/pages/order/index');
  const { id } = await newest();

  await go(phone, checkout(SOAP));
  await phone.waitText('一样的这单你下过，还没付');
  await phone.tap('.unpaid-twin .button');
  await phone.waitRoute('packages/order/pages/order/index');
  expect((await phone.current()).query).toMatchObject({ orderId: id });
});

test('of limited goods one person buys no more than that, and is told beforehand', async () => {
  const limit = { goodsId: 'goods_soap', freightId: 'freight_standard', perUser: 4 };
  await askDoor(desk.url, 'o_zheng', 'admin', 'setGoodsTrade', { requestId: newRequest(), ...limit });
  await go(phone, 'packages/goods/pages/goods/index?goodsId=goods_soap');
  await phone.waitText('每人限 4 个，你还能买 2 个'); // One was bought, and one waits to be paid.
  await go(phone, checkout('sku_soapx0x0*3'));
  await phone.waitText('你买够了，每人限购');
});
