import sharp from 'sharp';
import type { Driver } from '../simulator/phone/driver.d.mts';
import { readCode } from '../simulator/wechat/readCode';
import { agree } from '../support/agree';
import { cutOff, go, type OpenDesk, openDesk, reconnect } from '../support/desk';
import { until } from '../support/until';

let desk: OpenDesk;
let xiaoman: Driver;
beforeAll(async () => {
  desk = await openDesk();
  xiaoman = await desk.phoneOf('o_xiaoman');
  await xiaoman.waitText('朋友在拼');
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(120_000);

const BAG = 'packages/goods/pages/goods/index?goodsId=goods_baglight';
const LANDING = 'packages/share/pages/landing/index';
const CODE = { left: 490, top: 930, width: 232, height: 232 }; // Its place on the poster, with a margin.

const fileAt = async (address: string) => Buffer.from(await (await fetch(`${desk.url}${address}`)).arrayBuffer());
const album = async (): Promise<{ id: string; picture: string }[]> => (await desk.desk()).albums.o_xiaoman ?? [];

/** Resolves when the poster on the page is the one that was asked for, and can be saved. */
const ready = (phone: Driver) =>
  until(
    'the poster is drawn',
    async () => ({
      shown: await (await phone.$('.poster__picture')).isVisible(),
      busy: await (await phone.$('.sticky-bar .button__busy')).isVisible(),
    }),
    ({ shown, busy }) => shown && !busy,
  );

test('a poster of goods with own words goes into the album once that is allowed, and leads a friend to the shop', async () => {
  await go(xiaoman, BAG);
  await xiaoman.waitText('开团');
  await xiaoman.tap('.gallery__share');
  await xiaoman.tapText('生成海报');
  await xiaoman.waitRoute('packages/share/pages/poster/index');
  await ready(xiaoman);
  await xiaoman.fill('.poster__words', '肩带宽，孩子不勒');
  await new Promise((pause) => setTimeout(pause, 600)); // Drawn when the person has paused.
  await ready(xiaoman);

  await xiaoman.tapText('保存到相册');
  await agree(xiaoman, '.wx-modal');
  await xiaoman.chrome('.wx-modal .wx-cancel').click();
  await xiaoman.chrome('.wx-modal').getByText('还不能存进相册').waitFor();
  expect(await album()).toEqual([]);
  await xiaoman.chrome('.wx-modal .wx-confirm').click();
  await xiaoman.chrome('.wx-scope').first().click();
  await xiaoman.chrome('.wx-page .wx-leave').click();
  const [saved] = await until('the poster is in the album', album, (pictures) => pictures.length === 1);

  const poster = await fileAt(saved!.picture);
  const { width, height, format } = await sharp(poster).metadata();
  expect({ format, ratio: height / width }).toEqual({ format: 'jpeg', ratio: 1240 / 750 });
  expect(await readCode(poster)).toMatch(/^pinji:packages\/share\/pages\/landing\/index\?scene=\w{10}$/);
  const scale = width / 750;
  const region = Object.fromEntries(Object.entries(CODE).map(([name, length]) => [name, Math.round(length * scale)]));
  const alone = await sharp(poster)
    .extract(region as typeof CODE)
    .png()
    .toBuffer();
  expect(await readCode(alone)).toBe(await readCode(poster));

  const asked = { openid: 'o_zhe', of: 'o_xiaoman', id: saved!.id };
  await fetch(`${desk.url}/desk/scan`, { method: 'POST', body: JSON.stringify(asked) });
  const zhe = await desk.phoneOf('o_zhe');
  await zhe.waitText('林小满');
  expect([LANDING, BAG.split('?')[0]]).toContain((await zhe.current()).route);
});

test('from a team one comes to its poster, and from that to those of its goods and of the shop', async () => {
  await desk.card('书包').tap('林小满');
  await xiaoman.waitText('还差 1 人');
  await xiaoman.tapText('海报和链接');
  await xiaoman.tapText('生成海报');
  await xiaoman.waitRoute('packages/share/pages/poster/index');
  await ready(xiaoman);
  await xiaoman.tapText('整家店');
  await ready(xiaoman);
  await xiaoman.tapText('这件商品');
  await ready(xiaoman);
  await xiaoman.tapText('保存到相册');
  await until('another poster is in the album', album, (pictures) => pictures.length === 2);
});

test('without a network no poster is promised; when it is back there is one', async () => {
  await cutOff(desk, xiaoman);
  await xiaoman.open(`packages/share/pages/poster/index?goodsId=goods_shrimp`);
  await xiaoman.waitText('没连上');
  await reconnect(desk, xiaoman);
  await xiaoman.tapText('再试一次');
  await ready(xiaoman);
});

test('the card of goods is drawn, and small enough for WeChat', async () => {
  await go(xiaoman, BAG);
  await xiaoman.waitText('开团');
  await xiaoman.tap('.gallery__share');
  await xiaoman.tapText('发给朋友或群');
  await xiaoman.send();
  const isDrawn = ({ chat }: { chat: { kind: string; picture?: string; title?: string }[] }) =>
    chat.find(({ kind, title }) => kind === 'card' && title?.includes('一起买'));
  const { picture } = isDrawn(await until('the card is in the chat', desk.desk, (now) => isDrawn(now) !== undefined))!;
  const card = await fileAt(picture!);
  expect(await sharp(card).metadata()).toMatchObject({ width: 500, height: 400, format: 'jpeg' });
  expect(card.length).toBeLessThanOrEqual(128 * 1024);
});
