import { askDoor, newRequest } from '../support/askDoor';
import { photograph, write } from '../support/camera';
import { go, goToPay, type OpenDesk, openDesk, pay } from '../support/desk';
import { until } from '../support/until';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk('--empty');
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(180_000);

const shop = (openid: string, endpoint: string, input: object = {}) =>
  askDoor(desk.url, openid, 'shop', endpoint, input);
const home = { name: '林小满', phone: '13812345678', region: ['浙江省', '杭州市', '西湖区'], detail: '文三路 478 号' };

test('from an empty shop to its first sale: the owner comes in by a code, lists goods, and ships them', async () => {
  const code = JSON.stringify((await desk.desk()).chat).match(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/)![0];
  await desk.act('choose', { side: 'left', openid: 'o_zheng' });
  const zheng = await desk.phoneOf('o_zheng');
  await go(zheng, 'packages/me/pages/settings/index');
  await zheng.tapText('我是商家');
  await zheng.waitRoute('packages/staff/pages/join/index');
  await write(zheng, 0, code.toLowerCase());
  await zheng.tapText('看看');
  await zheng.waitText('这家店还没有店主');
  await zheng.tapText('成为店主');
  await zheng.waitRoute('packages/admin/pages/today/index');
  await zheng.waitText('等你处理');

  await go(zheng, 'packages/adminGoods/pages/list/index');
  await zheng.tapText('添加商品');
  await zheng.waitRoute('packages/adminGoods/pages/edit/index');
  await photograph(zheng, '.goods-pictures__add');
  await write(zheng, 0, '手冲咖啡豆');
  await write(zheng, 1, '68');
  await write(zheng, 2, '20');
  await zheng.tapText('选一个分类');
  await zheng.tap('.category-sheet__group .chip');
  await zheng.tapText('上架');
  await zheng.chrome('.wx-toast').getByText('上架了，顾客看得到了').waitFor();

  await shop('o_xiaoman', 'visit', { requestId: newRequest(), language: 'zh' });
  await shop('o_xiaoman', 'saveAddress', { requestId: newRequest(), ...home, isDefault: true });
  await desk.act('choose', { side: 'right', openid: 'o_xiaoman' });
  const xiaoman = await desk.phoneOf('o_xiaoman');
  await go(xiaoman, 'pages/home/index');
  await xiaoman.tapText('手冲咖啡豆');
  await xiaoman.waitRoute('packages/goods/pages/goods/index');
  await goToPay(xiaoman, 'alone');
  await pay(xiaoman);
  await xiaoman.waitText('付好了');

  const [order] = (await shop('o_xiaoman', 'listOrders', { tab: 'all' })).items;
  await go(zheng, `packages/admin/pages/ship/index?orderId=${order.id}`);
  await zheng.fill('.field__input', '731200004471');
  await zheng.tap('.sticky-bar .button--main');
  await zheng.chrome('.wx-modal .wx-confirm').click();
  await until(
    'it is shipped',
    () => shop('o_xiaoman', 'viewOrder', { orderId: order.id }),
    ({ status }) => status === 'shipped',
  );

  await go(zheng, 'packages/admin/pages/today/index');
  await zheng.waitText('76'); // ¥68 and the freight of a new shop.
  await desk.booksAgree();
});
