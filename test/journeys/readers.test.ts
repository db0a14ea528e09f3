import type { Driver } from '../simulator/phone/driver.d.mts';
import { go, type OpenDesk, openDesk } from '../support/desk';
import { until } from '../support/until';

let desk: OpenDesk;
let xiaoman: Driver;
beforeAll(async () => {
  desk = await openDesk();
  xiaoman = await desk.phoneOf('o_xiaoman');
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(120_000);

const BAG = 'packages/goods/pages/goods/index?goodsId=goods_baglight';
const MINE = 'packages/review/pages/mine/index';
const GOOD = 4; //      Photos of the album: a cup of tea,
const FORBIDDEN = 5; // and one that WeChat does not let pass.

/** Adds one photo of the album; the first time the shop says what it uses it for. */
async function addPhoto(photo: number, isFirst = false): Promise<void> {
  await xiaoman.tap('.picture-input__add');
  if (isFirst) {
    await xiaoman.waitText('先说好怎么用你的信息');
    await xiaoman.tapText('同意');
  }
  await xiaoman.chrome('.wx-album button').nth(photo).click();
  await xiaoman.chrome('.wx-sheet .wx-confirm').click();
  await xiaoman.idle();
}

test('what buyers say is read, voted for, and the goods are kept', async () => {
  await go(xiaoman, BAG);
  await xiaoman.waitText('评价（2）');
  await xiaoman.waitText('收货 14 天后追评');
  await xiaoman.tap('.review-row__vote');
  await xiaoman.waitText('有用 2');
  await xiaoman.tap('.sticky-bar__icon');
  await xiaoman.waitText('已收藏');

  await xiaoman.tapText('看全部');
  await xiaoman.waitRoute('packages/review/pages/reviews/index');
  await xiaoman.waitText('有图 1');
  await xiaoman.tapText('追评 1');
  await xiaoman.waitText('班里孩子背了一周');
  await go(xiaoman, 'packages/me/pages/favourites/index');
  await xiaoman.waitText('护脊轻量小书包');
  await go(xiaoman, 'packages/me/pages/footprints/index');
  await xiaoman.waitText('今天');
});

test('a review with a picture is seen when it has passed, answered by the merchant, and followed up', async () => {
  await go(xiaoman, MINE);
  await xiaoman.waitText('中宁头茬枸杞');
  await xiaoman.tap('.my-reviews__line .button');
  await xiaoman.waitRoute('packages/review/pages/write/index');
  await xiaoman.waitText('点星星，选几颗');
  await xiaoman.tap('.stars__choice:nth-child(5)');
  await xiaoman.waitText('很满意');
  await xiaoman.fill('.words-field', '颗粒大，泡水甜。');
  await addPhoto(GOOD, true);
  await (await xiaoman.$('.picture-input__picture')).waitFor();
  await (await xiaoman.$('.picture-input__veil')).waitFor({ state: 'detached' }); // Until it has been sent the button waits.
  await xiaoman.tap('.sticky-bar .button');
  await xiaoman.waitText('谢谢你写下来');

  const list = 'packages/review/pages/reviews/index?goodsId=goods_goji';
  const seen = async () => {
    await go(xiaoman, list);
    return xiaoman.waitText('颗粒大，泡水甜。', 2_000).then(
      () => true,
      () => false,
    );
  };
  await until('the review, once WeChat has looked at its picture', seen, (isSeen) => isSeen);
  await desk.takeOut('郑宁');
  const zheng = await desk.phoneOf('o_zheng');
  await go(zheng, 'packages/admin/pages/reviews/index');
  await zheng.waitText('颗粒大，泡水甜。');
  await zheng.tap('.card .button--soft');
  await zheng.fill('.shop-review__field', '谢谢，慢慢喝。');
  await zheng.tap('.sheet__foot .button');
  await zheng.waitText('谢谢，慢慢喝。');

  await desk.takeOut('林小满');
  await go(xiaoman, `${MINE}?tab=written`);
  await xiaoman.waitText('谢谢，慢慢喝。');
  await xiaoman.tap('.my-review__foot .button');
  await xiaoman.waitRoute('packages/review/pages/follow/index');
  await xiaoman.waitText('你当时写的');
  await xiaoman.fill('.words-field', '三天喝完一半。');
  await addPhoto(FORBIDDEN);
  await xiaoman.tap('.sticky-bar .button');
  await xiaoman.waitRoute(MINE);
  await go(xiaoman, `${MINE}?tab=written`);
  await xiaoman.waitText('追评没通过微信审核，别人看不到');
});

test('who waits for a size is told when the merchant has it again', async () => {
  await go(xiaoman, BAG);
  await xiaoman.waitText('评价（2）');
  await xiaoman.tap('.sticky-bar .button--soft');
  await xiaoman.tapText('大号 42 厘米');
  await xiaoman.waitText('到货提醒');
  await xiaoman.tap('.sheet__foot .button');
  await xiaoman.chrome('.wx-subscribe .wx-confirm').click();
  await xiaoman.waitText('到货会告诉你');

  await desk.takeOut('郑宁');
  const zheng = await desk.phoneOf('o_zheng');
  await go(zheng, 'packages/admin/pages/stock/index');
  await zheng.waitText('护脊轻量小书包');
  await zheng.tap('.card .button--soft');
  await zheng.fill('.stock-sheet__field >> nth=0', '3');
  await zheng.fill('.stock-sheet__field >> nth=1', '新到货');
  await zheng.waitText('改完是 3 件');
  await zheng.tap('.sheet__foot .button');
  await zheng.chrome('.wx-toast').getByText('改好了').waitFor();
  await desk.press('+15 分'); // The timer looks once a minute.
  await desk.notice('到货').waitFor();
});
