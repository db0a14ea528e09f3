import type { Driver } from '../simulator/phone/driver.d.mts';
import { type OpenDesk, openDesk } from '../support/desk';
import { until } from '../support/until';

let desk: OpenDesk;
let phone: Driver;
beforeAll(async () => {
  desk = await openDesk();
  phone = await desk.phoneOf('o_xiaoman');
  await phone.waitText('朋友在拼');
}, 240_000);
afterEach(() => desk.checkPhones());
afterAll(() => desk?.close());
jest.setTimeout(120_000);

/** Agrees, if the shop asks first, and waits for what WeChat draws then. */
async function agree(drawn: string): Promise<void> {
  const yes = (await phone.frame()).getByText('同意', { exact: true }).last();
  await until(
    'a question of the shop or of WeChat',
    async () => ({
      asked: await yes.isVisible(),
      drawn: await phone.chrome(drawn).isVisible(),
    }),
    (seen) => seen.asked || seen.drawn,
  );
  if (await yes.isVisible()) await yes.click();
  await phone.chrome(drawn).waitFor();
}

/** An API of WeChat that fails gives an object, of which only the fact arrives here. */
const outcomeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    () => 'failed',
  );

/** Chooses these photos of the album, and agrees where the shop first says what it uses them for. */
async function choose(...photos: readonly number[]): Promise<string[]> {
  const chosen = phone.api('chooseMedia', { count: 9, mediaType: ['image'] });
  await agree('.wx-album');
  for (const photo of photos) await phone.chrome('.wx-album button').nth(photo).click();
  await phone.chrome('.wx-sheet .wx-confirm').click();
  const { tempFiles } = await chosen;
  return tempFiles.map(({ tempFilePath }: { tempFilePath: string }) => tempFilePath);
}

test('photos are chosen, made small, put into the cloud, and seen there', async () => {
  const [photo, other] = await choose(0, 3);
  const { tempFilePath } = await phone.api('compressImage', { src: photo, quality: 80, compressedWidth: 300 });
  expect(await phone.api('getImageInfo', { src: tempFilePath })).toMatchObject({ width: 300, height: 300 });

  const cloudPath = 'uploads/0123456789abcdef01234567/0123456789abcdef0123456789abcdef/a1b2c3d4e5.jpg';
  const { fileID } = await phone.api('cloud.uploadFile', { cloudPath, filePath: tempFilePath });
  expect(fileID).toBe(`cloud://pinji.demo/${cloudPath}`);
  const there = await fetch(`${desk.url}/files/${cloudPath}`);
  expect(there.headers.get('content-type')).toBe('image/jpeg');

  const looking = phone.api('previewImage', { urls: [fileID, other!], current: fileID });
  await phone.chrome('.wx-preview b').getByText('1 / 2').waitFor();
  await looking;
  await phone.chrome('.wx-preview').click();
  await phone.chrome('.wx-preview').waitFor({ state: 'detached' });
});

test('without a network nothing is uploaded, and the mini program is told', async () => {
  const [photo] = await choose(1);
  await desk.press('断');
  const network = () => phone.api('getNetworkType');
  await until('the phone has lost its network', network, ({ networkType }) => networkType === 'none');
  const sent = phone.api('cloud.uploadFile', {
    cloudPath: 'uploads/0123456789abcdef01234567/0123456789abcdef0123456789abcdef/lost00000.jpg',
    filePath: photo,
  });
  expect(await outcomeOf(sent)).toBe('failed');
  await desk.press('好');
});

test('a code is typed where there is no camera, and a person may decline', async () => {
  const scanned = phone.api('scanCode');
  await phone.chrome('.wx-typed').fill('75312345678');
  await phone.chrome('.wx-scan .wx-confirm').click();
  expect(await scanned).toMatchObject({ result: '75312345678', scanType: 'CODE_128' });

  const declined = outcomeOf(phone.api('scanCode'));
  await phone.chrome('.wx-scan .wx-cancel').click();
  expect(await declined).toBe('failed');
});

test('the camera takes a photo of what is not in the album, and a short video', async () => {
  const shot = phone.api('chooseMedia', { count: 1, mediaType: ['image'], sourceType: ['album', 'camera'] });
  await agree('.wx-shoot');
  await phone.chrome('.wx-shoot').click();
  await phone.chrome('.wx-turn').click();
  await phone.chrome('.wx-shutter').click();
  const [photo] = (await shot).tempFiles;
  expect(await phone.api('getImageInfo', { src: photo.tempFilePath })).toMatchObject({ width: 720, height: 960 });

  const filmed = phone.api('chooseMedia', { count: 1, mediaType: ['video'], sourceType: ['camera'] });
  await phone.chrome('.wx-film').click();
  const [video] = (await filmed).tempFiles;
  expect(video).toMatchObject({ fileType: 'video', thumbTempFilePath: expect.stringContaining('.jpg') });
  expect((await phone.api('getVideoInfo', { src: video.tempFilePath })).duration).toBeGreaterThan(1);
});

test('a file that was written goes into the chat, and another phone chooses it there', async () => {
  const frame = phone.page.frames().find((one) => one.url().includes('person=o_xiaoman'));
  await frame!.evaluate(
    () =>
      new Promise((success, fail) => {
        const { wx } = window as unknown as { wx: any };
        const filePath = `${wx.env.USER_DATA_PATH}/goods.csv`;
        wx.getFileSystemManager().writeFile({ ...{ filePath, data: '编码,库存\n', encoding: 'utf8' }, success, fail });
      }),
  );
  const sending = phone.api('shareFileMessage', { filePath: 'http://usr/goods.csv', fileName: '商品.csv' });
  await phone.chrome('.wx-send .wx-confirm').click();
  await sending;
  await desk.page.locator('.said__file', { hasText: '商品.csv' }).waitFor();

  const other = await desk.phoneOf('o_zhe');
  const choosing = other.api('chooseMessageFile', { count: 1, type: 'file', extension: ['csv'] });
  const yes = (await other.frame()).getByText('同意', { exact: true }).last();
  await until(
    'the shop or WeChat asks',
    async () => (await yes.isVisible()) || other.chrome('.wx-files').isVisible(),
    Boolean,
  );
  if (await yes.isVisible()) await yes.click();
  await other.chrome('.wx-files [data-file="商品.csv"]').click();
  expect((await choosing).tempFiles[0]).toMatchObject({ name: '商品.csv', size: 14 });
});

test('an invoice is made out to a company or to a person', async () => {
  const chosen = phone.api('chooseInvoiceTitle');
  await agree('.wx-titles');
  await phone.chrome('.wx-titles .wx-row').first().click();
  expect(await chosen).toMatchObject({ type: '0', taxNumber: expect.stringMatching(/^[0-9A-Z]{18}$/) });
});

test('the panel of WeChat Pay shows the money that waits, and spoils a bill', async () => {
  await desk.page.locator('.strip').getByText('微信支付').click();
  const { funds, orders } = await desk.desk();
  expect(funds).toMatchObject({ free: expect.any(Number), frozen: expect.any(Number) });
  expect(orders.length).toBeGreaterThan(10);
  await desk.page.locator('.pay__row').getByText('冻结').first().waitFor();
  await desk.page.locator('.pay__tabs').getByText('账单').click();
  await desk.page.locator('.pay__chips').getByText('多 1 分').click();
  await desk.page.getByText('改回来').click();
  expect((await desk.desk()).billFaults).toEqual([]);
  await desk.page.locator('.drawer > header button').click();
});
