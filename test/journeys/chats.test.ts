import type { Driver } from '../simulator/phone/driver.d.mts';
import { type OpenDesk, openDesk } from '../support/desk';
import { until } from '../support/until';

let desk: OpenDesk;
let xiaoman: Driver;
let zhe: Driver;
beforeAll(async () => {
  desk = await openDesk();
  xiaoman = await desk.phoneOf('o_xiaoman');
  zhe = await desk.phoneOf('o_zhe');
  await xiaoman.waitText('朋友在拼');
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(120_000);

const OFFICE = '公司下午茶';

async function act(name: string, asked: object): Promise<{ error?: string }> {
  const answer = await fetch(`${desk.url}/desk/${name}`, { method: 'POST', body: JSON.stringify(asked) });
  return (await answer.json()) as { error?: string };
}

/** What WeChat tells a cloud function of the group that a phone was entered from, or why it does not. */
const groupOf = (phone: Driver) => phone.api('getGroupEnterInfo').then(({ cloudID }) => cloudID as string);
const refused = (asked: Promise<unknown>) => asked.then(() => 'done').catch(() => 'refused');

/** A poster with this picture on it, in the album of the phone; the shop and WeChat are agreed with on the way. */
async function savePoster(phone: Driver, code: string): Promise<void> {
  const frame = phone.page.frames().find((one) => one.url().endsWith('o_xiaoman'))!;
  const poster = await frame.evaluate(async (picture) => {
    const wx = (window as any).wx;
    const canvas = wx.createOffscreenCanvas({ width: 750, height: 1_000 });
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fcece1';
    pen.fillRect(0, 0, 750, 1_000);
    if (picture) {
      const image = canvas.createImage();
      await new Promise((done) => Object.assign(image, { onload: done, src: picture }));
      pen.drawImage(image, 500, 750, 220, 220);
    }
    return (await wx.canvasToTempFilePath({ canvas })).tempFilePath;
  }, code);
  const saving = phone.api('saveImageToPhotosAlbum', { filePath: poster });
  const yes = (await phone.frame()).getByText('同意', { exact: true }).last();
  const allow = phone.chrome('.wx-modal .wx-confirm');
  const state = { saved: false };
  void saving.then(() => Object.assign(state, { saved: true }));
  await until(
    'the picture is saved',
    async () => {
      if (await yes.isVisible()) await yes.click({ timeout: 2_000 }).catch(() => {}); // It may be leaving already.
      if (await allow.isVisible()) await allow.click();
      return state.saved;
    },
    Boolean,
  );
}

describe('two groups', () => {
  test('a card that is forwarded is entered from the group in which it is tapped', async () => {
    const { chat } = await desk.desk();
    const card = chat.find(({ path }: { path?: string }) => path?.includes('teamId='));
    const ofTeam = desk.page.locator('.card').filter({ hasText: '成员正在加入' }).first();
    await ofTeam.hover();
    await ofTeam.getByText('转发').click();
    await desk.page.locator('.chat__group').getByText(OFFICE).click();
    const copy = desk.page.locator('.card').first();
    await copy.waitFor();
    await copy.getByText(/成员正在加入/).waitFor();
    await copy.hover();
    await copy.getByRole('button', { name: '郑宁的手机' }).click();
    const zheng = await desk.phoneOf('o_zheng');
    await zheng.waitRoute(card.path.split('?')[0]);
    expect(await groupOf(zheng)).toMatch(/^27_/);
    expect(await act('tap', { id: card.id, openid: 'o_lan' })).toEqual({});
    const { chat: office } = await desk.desk();
    const there = office.find(({ kind }: { kind: string }) => kind === 'card');
    expect(await act('tap', { id: there.id, openid: 'o_lan' })).toMatchObject({ error: '不在这个群里' });
  });

  test('who did not come in by a card is from no group', async () => {
    expect(await refused(groupOf(xiaoman))).toBe('refused');
  });
});

test('a saved poster is scanned by another phone, and one without a code is not', async () => {
  const { toDataURL } = await import('qrcode');
  const page = 'packages/goods/pages/goods/index?goodsId=goods_baglight';
  await savePoster(xiaoman, await toDataURL(`pinji:${page}`, { margin: 2 }));
  await savePoster(xiaoman, '');
  const { albums } = await desk.desk();
  const [poster, blank] = albums.o_xiaoman;
  expect(await act('scan', { openid: 'o_zhe', of: 'o_xiaoman', id: blank.id })).toMatchObject({
    error: '图里没有认得出的码',
  });
  expect(await act('scan', { openid: 'o_zhe', of: 'o_xiaoman', id: poster.id })).toEqual({});
  await zhe.waitRoute('packages/goods/pages/goods/index');
  expect(await zhe.current()).toMatchObject({ query: { goodsId: 'goods_baglight' } });
});

test('what was refused once is not asked again, until the settings allow it', async () => {
  const first = refused(zhe.api('authorize', { scope: 'scope.writePhotosAlbum' }));
  await zhe.chrome('.wx-modal .wx-cancel').click();
  expect(await first).toBe('refused');
  expect(await refused(zhe.api('authorize', { scope: 'scope.writePhotosAlbum' }))).toBe('refused');
  const settings = zhe.api('openSetting');
  await zhe.chrome('.wx-scope').first().click();
  await zhe.chrome('.wx-page .wx-leave').click();
  expect((await settings).authSetting).toEqual({ 'scope.writePhotosAlbum': true });
  expect(await refused(zhe.api('authorize', { scope: 'scope.writePhotosAlbum' }))).toBe('done');
});

test('a page from 朋友圈 knows nobody and goes nowhere; from it one comes into the mini program', async () => {
  await xiaoman.open('packages/goods/pages/goods/index?goodsId=goods_baglight');
  await xiaoman.waitText('开团');
  await xiaoman.chrome('#wx-more').click();
  await xiaoman.chrome('.wx-menu').getByText('分享到朋友圈').click();
  await xiaoman.chrome('.wx-moment .wx-confirm').click();
  await desk.page.locator('.chat__group').getByText('朋友圈').click();
  await desk.page.locator('.moment__page').first().hover();
  await desk.page.locator('.moment').first().getByRole('button', { name: '阿哲的手机' }).click();

  const alone = () => desk.page.frames().find((frame) => frame.url().includes('single=1'));
  await until(
    'the single page',
    async () => (await alone()?.evaluate(() => (window as any).__weapp?.ready)) === true,
    Boolean,
  );
  expect(await alone()!.evaluate(() => (window as any).wx.getLaunchOptionsSync())).toMatchObject({
    scene: 1154,
    apiCategory: 'browseOnly',
  });
  const gone = alone()!.evaluate(() =>
    (window as any).wx.navigateTo({ url: '/pages/home/index' }).then(
      () => 'gone',
      () => 'stays',
    ),
  );
  expect(await gone).toBe('stays');
  await alone()!.locator('#wx-go-whole').click();
  await until('the page is closed', async () => alone() === undefined, Boolean);
  const { scene } = await zhe.api('getEnterOptionsSync');
  expect(scene).toBe(1155);
});

describe('the chat tool', () => {
  test('is bound to a chat; cards and calls go straight there, and lead back into it', async () => {
    const entering = xiaoman.api('enterChatToolMode', { singleChatRoom: true });
    await xiaoman.chrome('.wx-send').getByText(OFFICE).click();
    await xiaoman.chrome('.wx-send .wx-confirm').click();
    await entering;
    const choosing = xiaoman.api('selectGroupMembers', { maxSelectCount: 2 });
    await xiaoman.chrome('[data-member="阿哲"]').click();
    await xiaoman.chrome('.wx-members .wx-confirm').click();
    const { members } = await choosing;
    const notice = { title: '苹果还差 2 人', members, entrancePath: '/pages/cart/index', type: 'participate' };
    const calling = xiaoman.api('notifyGroupMembers', notice);
    await xiaoman.chrome('.wx-send .wx-confirm').click();
    await calling;
    await desk.page.locator('.chat__group').getByText(OFFICE).click();
    await desk.page.getByText('@阿哲').waitFor();
    await desk.page.locator('.said__link').last().click();
    await zhe.waitRoute('pages/cart/index');
    expect(await zhe.api('isChatTool')).toBe(true);
    expect(await xiaoman.api('exitChatTool')).toMatchObject({ errMsg: 'exitChatTool:ok' });
  });

  test('is not there where WeChat is too old', async () => {
    await desk.page.locator('.chat__more').click();
    await desk.page.locator('.members__tool').getByText('没有').click();
    const there = () => xiaoman.page.frames().find((frame) => frame.url().endsWith('o_xiaoman'))!;
    const kind = () =>
      there()
        .evaluate(() => typeof (window as any).wx?.enterChatToolMode)
        .catch(() => 'loading');
    await until('the phone starts again without it', kind, (now) => now === 'undefined');
    for (const openid of ['o_xiaoman', 'o_zhe', 'o_zheng']) await desk.phoneOf(openid); // Until they stand again.
  });
});
