import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { catalogue } from '../simulator/demo/catalogue/all';
import { buildPictures } from '../simulator/demo/pictures/build';
import { allJobs } from '../simulator/demo/pictures/jobs';

const files = () => allJobs().flatMap((job) => job.outputs.map((output) => output.file));
const few = () => allJobs().filter((job) => ['face-me', 'milk-1-1', 'milk-1.wide', 'story goji'].includes(job.name));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pinji-pictures-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('every goods has its gallery, its list pictures and a wide one', () => {
  const drawn = new Set(files());

  expect(drawn.size).toBe(files().length);
  for (const { key, pictures } of catalogue) {
    expect(drawn).toContain(`goods/${key}.wide.jpg`);
    for (const picture of pictures) {
      expect(drawn).toContain(`goods/${picture}.webp`);
      expect(drawn).toContain(`goods/${picture}.list.webp`);
    }
  }
});

test('pictures have the sizes that the pages ask for', async () => {
  const steps: number[] = [];
  await buildPictures(folder, (done) => steps.push(done), few());
  const size = async (file: string) => {
    const { format, width, height } = await sharp(path.join(folder, file)).metadata();
    return [format, width, height];
  };

  expect(steps).toEqual([1, 2, 3, 4]);
  expect(await size('goods/milk-1-1.webp')).toEqual(['webp', 780, 780]);
  expect(await size('goods/milk-1-1.list.webp')).toEqual(['webp', 480, 480]);
  expect(await size('categories/stage-1.webp')).toEqual(['webp', 240, 240]);
  expect(await size('goods/milk-1.wide.jpg')).toEqual(['jpeg', 1280, 660]);
  expect(await size('stories/goji.webp')).toEqual(['webp', 1400, 500]);
  expect(await size('faces/face-me.webp')).toEqual(['webp', 168, 168]);
});

test('what is drawn stays, and only what is missing or changed is drawn again', async () => {
  const again = await buildPictures(folder, undefined, few());
  const before = await readFile(path.join(folder, 'faces/face-me.webp'));
  await rm(path.join(folder, 'faces/face-me.webp'));
  const missing = await buildPictures(folder, undefined, few());
  const changed = await buildPictures(
    folder,
    undefined,
    few().map((job) => (job.name === 'story goji' ? { ...job, hash: 'another' } : job)),
  );

  expect([again.written, missing.written, changed.written]).toEqual([0, 1, 1]);
  expect(await readFile(path.join(folder, 'faces/face-me.webp'))).toEqual(before);
});

test('a picture that no goods uses any more is taken away', async () => {
  await buildPictures(
    folder,
    undefined,
    few().filter((job) => job.name !== 'face-me'),
  );

  await expect(stat(path.join(folder, 'faces/face-me.webp'))).rejects.toThrow('ENOENT');
  expect((await stat(path.join(folder, 'goods/milk-1-1.webp'))).size).toBeGreaterThan(4_000);
});
