import sharp from 'sharp';
import { readCode } from '../simulator/wechat/readCode';
import { openTown } from './town';

let town: Awaited<ReturnType<typeof openTown>>;
let code: Uint8Array;
beforeAll(async () => {
  town = await openTown();
  code = await town.services().code({ scene: 'aB3dE6gH9k', page: 'packages/share/pages/landing/index' });
});
afterAll(() => town.close());

/** A poster of this width with the code on it, `size` pixels wide. */
const poster = async (size: number, width = 1_080) =>
  sharp({ create: { width, height: Math.round(width * 1.6), channels: 3, background: '#fcece1' } })
    .composite([{ input: await sharp(code).resize(size).png().toBuffer(), left: width - size - 40, top: 1_200 }])
    .jpeg({ quality: 85 })
    .toBuffer();

const page = 'pinji:packages/share/pages/landing/index?scene=aB3dE6gH9k';

test('the code of a poster is read from its pixels, as a picture of it has them', async () => {
  expect(await readCode(await poster(280))).toBe(page);
});

test('a large poster is seen in as many pixels as a phone shows', async () => {
  expect(await readCode(await poster(600, 2_160))).toBe(page);
});

test('a code that is too small to be read, or blurred, or is none, says nothing', async () => {
  expect(await readCode(await poster(40))).toBeUndefined();
  expect(
    await readCode(
      await sharp(await poster(280))
        .blur(9)
        .toBuffer(),
    ),
  ).toBeUndefined();
  const blank = sharp({ create: { width: 500, height: 500, channels: 3, background: '#fcece1' } });
  expect(await readCode(await blank.png().toBuffer())).toBeUndefined();
});

test('a scene stays encoded in the page that it opens, as WeChat gives it to the mini program', async () => {
  const odd = await town.services().code({ scene: 'a=1&b=2', page: 'pages/home/index' });
  expect(await readCode(odd)).toBe('pinji:pages/home/index?scene=a%3D1%26b%3D2');
});
