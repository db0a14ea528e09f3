import type { Driver } from '../simulator/phone/driver.d.mts';
import { go, goToPay, type OpenDesk, openDesk, pay } from '../support/desk';
import { until } from '../support/until';

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(120_000);

const HICKORY = 'packages/goods/pages/goods/index?goodsId=goods_hickory';
const ENVELOPE = 'packages/envelope/pages/envelope/index';
const CREDIT = 'packages/envelope/pages/credit/index';

/** Taps the coin, waits for the slip, and goes on to who got what. Resolves with what was in it, as it is shown. */
async function openPacket(phone: Driver): Promise<string> {
  await phone.waitRoute(ENVELOPE);
  await (await phone.$('.packet__coin')).waitFor();
  await phone.tap('.packet__coin');
  await phone.waitText('轻点看看大家的手气');
  await phone.tap('.packet__luck'); // In the motion this jumps to its end, after it it leads on.
  await phone.tap('.packet__luck').catch(() => undefined);
  await phone.waitText('已进余额，下单可抵');
  const amount = await (await phone.$('.envelope-top__amount')).textContent();
  return amount!.replace('元', '').trim();
}

test('the packet that lies in the chat opens once, and says who got what', async () => {
  const xiaoman = await desk.phoneOf('o_xiaoman');
  await desk.card('岚姐的红包').tap('林小满');
  await xiaoman.waitText('共 8 份 ¥50.00');
  const amount = await openPacket(xiaoman);
  expect(Number(amount)).toBeGreaterThan(0);
  await xiaoman.waitText('领了 6 份');
  await xiaoman.waitText('目前最多');
  await xiaoman.waitText(`去用掉 ¥${amount}`);
  await go(xiaoman, 'pages/home/index');
  await desk.card('岚姐的红包').tap('林小满'); // Again: what I got, and no coin.
  await xiaoman.waitRoute(ENVELOPE);
  await xiaoman.waitText('领了 6 份');
  expect(await (await xiaoman.$('.packet__coin')).count()).toBe(0);
});

test('who has paid sends thanks to the chat; friends open it, and one of them pays with it', async () => {
  const xiaoman = await desk.phoneOf('o_xiaoman');
  await go(xiaoman, HICKORY);
  await goToPay(xiaoman, 'alone');
  await pay(xiaoman);
  await xiaoman.waitText('付好了');

  await until(
    'the shop has said thanks',
    async () => {
      await go(xiaoman, CREDIT);
      await xiaoman.waitText('怎么用');
      return (await xiaoman.$('.thanks-card')).count();
    },
    (count) => count > 0,
  );
  await xiaoman.tap('.thanks-card .button');
  await xiaoman.waitRoute(ENVELOPE);
  await xiaoman.waitText('林小满的红包');
  await xiaoman.tap('.packet__share');
  await xiaoman.send();

  const zhe = await desk.phoneOf('o_zhe');
  await desk.card('林小满的红包').tap('阿哲');
  await zhe.waitText('共 8 份');
  const amount = await openPacket(zhe);
  await zhe.waitText('领了 1 份');

  await desk.takeOut('岚姐');
  const lan = await desk.phoneOf('o_lan');
  await desk.card('林小满的红包').tap('岚姐');
  await openPacket(lan);
  await lan.waitText('领了 2 份');

  await desk.takeOut('阿哲');
  await go(zhe, CREDIT);
  await zhe.waitText('拆到的红包');
  await go(zhe, HICKORY);
  await zhe.tap('.sticky-bar .button--soft');
  await zhe.tap('.sheet__foot .button--main');
  await zhe.waitText('红包余额');
  await zhe.waitText(`用 ¥${amount}`);
  await zhe.tap('.toggle:has-text("红包余额") wx-switch');
  await zhe.waitText(`−¥${amount}`);
  await (await zhe.$('.sticky-bar .button--main:not([disabled])')).waitFor();
  await zhe.tap('.sticky-bar .button--main');
  await pay(zhe);
  await zhe.waitText('付好了');
  await go(zhe, CREDIT);
  await zhe.waitText('下单抵掉');
  await desk.booksAgree();
});

test('a packet of one’s own goes out of one’s credit', async () => {
  await desk.takeOut('林小满');
  const xiaoman = await desk.phoneOf('o_xiaoman');
  await go(xiaoman, 'packages/envelope/pages/send/index');
  await xiaoman.fill('.send-form__input--total', '2');
  await xiaoman.waitText('包好 ¥2.00');
  await xiaoman.tapText('包好 ¥2.00');
  await xiaoman.waitText('包好了，发出去吧');
  await xiaoman.tapText('发给朋友');
  await xiaoman.send();
  const zhe = await desk.phoneOf('o_zhe').catch(async () => {
    await desk.takeOut('阿哲');
    return desk.phoneOf('o_zhe');
  });
  await desk.card('恭喜发财').tap('阿哲');
  await zhe.waitText('共 5 份 ¥2.00');
  await openPacket(zhe);
  await zhe.waitText('领了 1 份');
});
