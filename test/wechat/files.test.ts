import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { Outage } from '@/domain/outage';
import type { Instant } from '@/domain/time';
import { LARGEST_PICTURE } from '@/domain/upload';
import { openFiles } from '../../cloudfunctions/platform/wechatApi/files';
import { WechatRefused } from '../../cloudfunctions/platform/wechatApi/talk';
import { openTown } from './town';

const FOLDER = 'uploads/0123456789abcdef01234567/0123456789abcdef0123456789abcdef';
let town: Awaited<ReturnType<typeof openTown>>;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
beforeEach(() => town.wechat.reset());

const refused = (code: string) => expect.objectContaining({ name: 'Refusal', code });
const picture = (background: string, width = 600) =>
  sharp({ create: { width, height: 800, channels: 3, background } })
    .jpeg()
    .toBuffer();

describe('a picture in the cloud', () => {
  test('is read byte for byte', async () => {
    const jpeg = await picture('#fa8');
    const fileId = town.upload(`${FOLDER}/a1b2c3d4.jpg`, jpeg);
    expect(Buffer.from(await town.files().read(fileId)).equals(jpeg)).toBe(true);
  });

  test.each([
    ['that is not there', `cloud://pinji.demo/${FOLDER}/nothing1.jpg`],
    ['outside of the folder', 'cloud://pinji.demo/../wechat.json'],
    ['with a name that is none', 'https://pictures.test/a.jpg'],
  ])('%s is refused', async (_, fileId) => {
    await expect(town.files().read(fileId)).rejects.toEqual(refused('picture_unreadable'));
  });

  test('of another cloud is refused: by WeChat, and where our own is known WeChat is not even asked', async () => {
    const other = `cloud://other.bucket/${FOLDER}/a1b2c3d4.jpg`;
    await expect(town.files().read(other)).rejects.toEqual(refused('picture_unreadable'));
    const ask = jest.fn();
    await expect(openFiles(ask, 'pinji').read(other)).rejects.toEqual(refused('picture_unreadable'));
    expect(ask).not.toHaveBeenCalled();
  });

  test.each([
    [-501_000, 'Environment not found', refused('picture_unreadable')],
    [-501_001, 'resource system error', expect.objectContaining({ name: 'WechatRefused' })],
    [40_097, 'invalid args: env', expect.objectContaining({ name: 'WechatRefused' })],
  ])('an answer %s %s is no more than it says', async (code, message, error) => {
    const files = openFiles(() => Promise.reject(new WechatRefused(code, message)));
    await expect(files.read(FILE)).rejects.toEqual(error);
  });

  test('that is too large is not read to its end', async () => {
    const fileId = town.upload(`${FOLDER}/large000.jpg`, new Uint8Array(LARGEST_PICTURE + 1));
    await expect(town.files().read(fileId)).rejects.toEqual(refused('picture_too_large'));
  });

  test.each(['down', 'busy'] as const)('cannot be read while WeChat is %s', async (api) => {
    const fileId = town.upload(`${FOLDER}/a1b2c3d4.jpg`, await picture('#fa8'));
    town.wechat.setFaults({ api });
    await expect(town.files().read(fileId)).rejects.toBeInstanceOf(Outage);
  });

  test('whose storage fails is an outage, and no error shows its address', async () => {
    const storage = await answeringWith(503, 'later');
    const read = openFiles(async () => ({ json: linkTo(`${storage.url}/a.jpg?sign=SECRET`) })).read(FILE);
    const error = await read.catch((thrown) => thrown);
    expect(error).toBeInstanceOf(Outage);
    expect(String(error.stack)).not.toContain('SECRET');
    storage.close();
  });

  test('that nobody sends is an outage, too', async () => {
    const files = openFiles(async () => ({ json: linkTo('http://127.0.0.1:1/a.jpg') }));
    await expect(files.read(FILE)).rejects.toBeInstanceOf(Outage);
  });

  test('without a length that is said is read up to the limit', async () => {
    const storage = await answeringWith(200, 'x'.repeat(LARGEST_PICTURE + 1));
    const files = openFiles(async () => ({ json: linkTo(storage.url) }));
    await expect(files.read(FILE)).rejects.toEqual(refused('picture_too_large'));
    storage.close();
  });

  test('about which WeChat answers something else is a mistake that is seen', async () => {
    await expect(openFiles(async () => ({ json: { files: [] } })).read(FILE)).rejects.toThrow();
    const other = openFiles(async () => ({ json: linkTo('http://127.0.0.1:1', 'cloud://pinji.demo/other.jpg') }));
    await expect(other.read(FILE)).rejects.toEqual(refused('picture_unreadable'));
  });
});

describe('the check of a picture', () => {
  const check = (bytes: Uint8Array) => town.services().checkPicture({ openid: 'o_xiaoman', picture: bytes });

  test('passes what others may see, and finds what they may not', async () => {
    expect(await check(await picture('#fa8'))).toBe('pass');
    expect(await check(await picture('#ff00ff'))).toBe('risky');
    expect(
      await check(
        await sharp(await picture('#7ad'))
          .png()
          .toBuffer(),
      ),
    ).toBe('pass');
  });

  test('refuses what is no picture, and what is too large', async () => {
    await expect(check(new TextEncoder().encode('<svg/>'))).rejects.toEqual(refused('picture_unreadable'));
    await expect(check(new Uint8Array(LARGEST_PICTURE + 1))).rejects.toEqual(refused('picture_too_large'));
    await expect(check(await picture('#fa8', 2_000))).rejects.toEqual(refused('picture_too_large'));
  });

  test.each(['down', 'busy'] as const)('is an outage while WeChat is %s', async (api) => {
    const jpeg = await picture('#fa8');
    town.wechat.setFaults({ api });
    await expect(check(jpeg)).rejects.toBeInstanceOf(Outage);
  });
});

const FILE = `cloud://pinji.demo/${FOLDER}/a1b2c3d4.jpg`;
const linkTo = (download_url: string, fileid = FILE) => ({
  file_list: [{ fileid, download_url, status: 0, errmsg: 'ok' }],
  now: 0 as Instant,
});

async function answeringWith(status: number, body: string) {
  const server = createServer((_, response) => {
    response.writeHead(status);
    response.write(body);
    response.end();
  });
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
