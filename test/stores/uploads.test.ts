import Taro from '@tarojs/taro';
import { Outage } from '@/domain/outage';
import { folderOf } from '@/domain/upload';
import { Uploads } from '@/stores/uploads';
import { fakeShop } from './fakeShop';

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    ...{ chooseMedia: jest.fn(), getImageInfo: jest.fn(), compressImage: jest.fn(), previewImage: jest.fn() },
    cloud: { uploadFile: jest.fn() },
  },
}));

const wx = Taro as unknown as Record<'chooseMedia' | 'getImageInfo' | 'compressImage' | 'previewImage', jest.Mock>;
const uploadFile = Taro.cloud.uploadFile as unknown as jest.Mock;

interface Sent {
  readonly cloudPath: string;
  readonly filePath: string;
  success(got: { fileID: string }): void;
  fail(error: object): void;
}
interface Line {
  readonly sent: Sent;
  readonly abort: jest.Mock;
  progress(percent: number): void;
}

/** The cloud as a test plays it: every upload waits until it is told what becomes of it. */
let lines: Line[];
beforeEach(() => {
  for (const api of Object.values(wx)) if ('mockReset' in api) api.mockReset();
  lines = [];
  wx.getImageInfo.mockResolvedValue({ width: 3_000, height: 4_000 });
  wx.compressImage.mockImplementation(async ({ src }) => ({ tempFilePath: `${src}.small.jpg` }));
  uploadFile.mockReset().mockImplementation((sent: Sent) => {
    let hear: (at: { progress: number }) => void = () => {};
    const abort = jest.fn();
    lines.push({ sent, abort, progress: (progress) => hear({ progress }) });
    const onProgressUpdate = (heard: typeof hear) => {
      hear = heard;
    };
    return { abort, onProgressUpdate };
  });
});

const chooses = (...paths: readonly string[]) =>
  wx.chooseMedia.mockResolvedValue({ tempFiles: paths.map((tempFilePath) => ({ tempFilePath })) });
const idOf = ({ sent: { cloudPath } }: Line) => `cloud://pinji.demo/${cloudPath}`;
const arrives = (line: Line) => line.sent.success({ fileID: idOf(line) });
const soon = () => new Promise((resume) => setTimeout(resume));

async function openUploads(most?: number, already?: readonly string[]) {
  return new Uploads(await fakeShop({}), most, already);
}

test('pictures are made small, sent into one folder that is theirs alone, and named in the order of the choice', async () => {
  const uploads = await openUploads();
  chooses('a.jpg', 'b.png');
  expect(await uploads.choose()).toBeUndefined();
  await soon();
  expect(wx.compressImage).toHaveBeenCalledWith({ src: 'a.jpg', quality: 80, compressedWidth: 750 });
  expect(lines.map(({ sent }) => sent.filePath)).toEqual(['a.jpg.small.jpg', 'b.png.small.jpg']);
  expect(lines.every(({ sent }) => /^uploads\/0{23}1\/f{32}\/\w+\.jpg$/.test(sent.cloudPath))).toBe(true);
  expect(uploads.busy).toBe(true);

  arrives(lines[1]!);
  arrives(lines[0]!);
  expect(await uploads.settled()).toBe(true);
  expect(uploads.fileIds).toEqual([idOf(lines[0]!), idOf(lines[1]!)]);
});

test('one sees how far it is, and never that all is there before it is', async () => {
  const uploads = await openUploads();
  chooses('a.jpg');
  await uploads.choose();
  await soon();
  lines[0]!.progress(41.6);
  expect(uploads.items).toMatchObject([{ state: 'sending', progress: 42 }]);
  lines[0]!.progress(100);
  expect(uploads.items).toMatchObject([{ state: 'sending', progress: 99 }]);
  arrives(lines[0]!);
  await soon();
  expect(uploads.items).toMatchObject([{ state: 'there', progress: 100 }]);
});

test('no more than there is room for: WeChat is asked for as many, and what is too much is left out', async () => {
  const uploads = await openUploads(2);
  chooses('a.jpg', 'b.jpg', 'c.jpg');
  await uploads.choose();
  expect(wx.chooseMedia).toHaveBeenCalledWith(expect.objectContaining({ count: 2 }));
  expect(uploads.items).toHaveLength(2);
  await uploads.choose();
  expect(wx.chooseMedia).toHaveBeenCalledTimes(1);
});

test('what was lost is sent again by a tap, and holds up what waits for it', async () => {
  const uploads = await openUploads();
  chooses('a.jpg');
  await uploads.choose();
  await soon();
  lines[0]!.sent.fail({ errMsg: 'cloud.uploadFile:fail' });
  expect(await uploads.settled()).toBe(false);
  expect(uploads.fileIds).toEqual([]);
  uploads.retry(uploads.items[0]!.key);
  await soon();
  expect(uploads.items).toMatchObject([{ state: 'sending' }]);
  uploads.retry(uploads.items[0]!.key); // A second tap sends nothing twice.
  arrives(lines[1]!);
  expect(await uploads.settled()).toBe(true);
  expect(lines).toHaveLength(2);
});

test('one that is removed is not sent to its end, and its answer changes nothing', async () => {
  const uploads = await openUploads();
  chooses('a.jpg', 'b.jpg');
  await uploads.choose();
  await soon();
  uploads.remove(uploads.items[0]!.key);
  expect(lines[0]!.abort).toHaveBeenCalled();
  arrives(lines[0]!);
  arrives(lines[1]!);
  expect(await uploads.settled()).toBe(true);
  expect(uploads.fileIds).toEqual([idOf(lines[1]!)]);
  expect(uploads.room).toBe(8);
});

test('who declines has chosen nothing', async () => {
  const uploads = await openUploads();
  wx.chooseMedia.mockRejectedValue({ errMsg: 'chooseMedia:fail cancel' });
  expect(await uploads.choose()).toBeUndefined();
  expect(uploads.items).toEqual([]);
});

test('one that cannot be read, or checked, is said so; the others are taken', async () => {
  const uploads = await openUploads();
  chooses('a.jpg', 'broken.jpg', 'c.heic');
  wx.getImageInfo.mockImplementation(async ({ src }) => {
    if (src === 'broken.jpg') throw { errMsg: 'getImageInfo:fail' };
    return { width: 100, height: 100 };
  });
  wx.compressImage.mockImplementation(async ({ src }) => ({ tempFilePath: src }));
  expect(await uploads.choose()).toBe('picture_unreadable');
  expect(uploads.items).toMatchObject([{ local: 'a.jpg' }]);
  expect(wx.compressImage).toHaveBeenCalledWith({ src: 'a.jpg', quality: 80, compressedWidth: 100 });
});

test('what is chosen another time, or sent again, has nothing in common with it: not even its folder', async () => {
  const uploads = await openUploads();
  chooses('a.jpg');
  await uploads.choose();
  await uploads.choose();
  await soon();
  lines[0]!.sent.fail({ errMsg: 'cloud.uploadFile:fail' });
  await soon();
  uploads.retry(uploads.items[0]!.key);
  await soon();
  const folders = lines.map(({ sent }) => sent.cloudPath.split('/').slice(0, 3).join('/'));
  expect(new Set(folders).size).toBe(3);
});

test('one that is removed before the shop has given a folder is never sent', async () => {
  const uploads = await openUploads();
  chooses('a.jpg', 'b.jpg');
  await uploads.choose();
  uploads.remove(uploads.items[0]!.key);
  await soon();
  expect(lines.map(({ sent }) => sent.filePath)).toEqual(['b.jpg.small.jpg']);
});

test('while the shop cannot be reached there is no folder: it can be sent again', async () => {
  const uploadFolder = jest.fn().mockRejectedValueOnce(new Outage('offline'));
  uploadFolder.mockResolvedValue({ folder: folderOf('0'.repeat(24), 'f'.repeat(32)) });
  const uploads = new Uploads(await fakeShop({ uploadFolder }));
  chooses('a.jpg', 'b.jpg');
  await uploads.choose();
  expect(await uploads.settled()).toBe(false);
  expect(uploads.items.map(({ state }) => state)).toEqual(['failed', 'failed']);
  expect(lines).toEqual([]);
  uploads.retry(uploads.items[0]!.key);
  await soon();
  expect(lines).toHaveLength(1);
});

test('pictures that are there already are shown, and stay', async () => {
  const uploads = await openUploads(3, [
    'cloud://pinji.demo/uploads/0123456789abcdef01234567/0123456789abcdef0123456789abcdef/a1b2c3d4.jpg',
  ]);
  expect(uploads.room).toBe(2);
  expect(uploads.busy || uploads.failed).toBe(false);
  expect(uploads.fileIds).toHaveLength(1);
});

test('all of them are looked at in full size, the one that was tapped first', async () => {
  const uploads = await openUploads();
  chooses('a.jpg', 'b.jpg');
  await uploads.choose();
  uploads.preview(uploads.items[1]!.key);
  const urls = ['a.jpg.small.jpg', 'b.jpg.small.jpg'];
  expect(wx.previewImage).toHaveBeenCalledWith({ urls, current: 'b.jpg.small.jpg' });
});
