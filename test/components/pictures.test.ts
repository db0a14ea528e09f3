import Taro from '@tarojs/taro';
import { fileOf } from '@/components/drawing/canvas';
import { type CanvasNode, picturesOf } from '@/components/drawing/pictures';

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    canvasToTempFilePath: jest.fn(),
    getFileSystemManager: jest.fn(),
    cloud: { getTempFileURL: jest.fn() },
  },
}));
const wechat = Taro as unknown as {
  canvasToTempFilePath: jest.Mock;
  getFileSystemManager: jest.Mock;
  cloud: { getTempFileURL: jest.Mock };
};

/** A canvas whose network is told, for each address, what comes: a picture, an error, or nothing. */
function canvasOn(network: (src: string) => 'comes' | 'fails' | 'hangs') {
  const asked: string[] = [];
  const createImage = () => {
    const image = { onload: () => {}, onerror: () => {}, width: 10, height: 10, address: '' };
    Object.defineProperty(image, 'src', {
      set(src: string) {
        image.address = src;
        asked.push(src);
        const told = network(src);
        if (told !== 'hangs') setTimeout(told === 'comes' ? image.onload : image.onerror);
      },
    });
    return image as unknown as HTMLImageElement;
  };
  return { canvas: { createImage, width: 0, height: 0 } as unknown as CanvasNode, asked };
}
const addressOf = (image: HTMLImageElement | undefined) => (image as { address?: string } | undefined)?.address;

beforeEach(() => jest.resetAllMocks());

test('what has come is there for the next drawing; what has not is asked for again', async () => {
  let isBroken = true;
  const { canvas, asked } = canvasOn((src) => (src === 'face' && isBroken ? 'fails' : 'comes'));
  const first = await picturesOf(canvas).load(['bag', 'face', ''], 1_000);
  expect(first.map(addressOf)).toEqual(['bag', undefined, undefined]);
  isBroken = false;
  const second = await picturesOf(canvas).load(['bag', 'face'], 1_000);
  expect(second.map(addressOf)).toEqual(['bag', 'face']);
  expect(asked).toEqual(['bag', 'face', 'face']);
});

test('nobody waits longer for a picture than was said', async () => {
  const { canvas, asked } = canvasOn((src) => (src === 'slow' ? 'hangs' : 'comes'));
  const loaded = await picturesOf(canvas).load(['bag', 'slow'], 30);
  expect(loaded.map(addressOf)).toEqual(['bag', undefined]);
  await picturesOf(canvas).load(['slow'], 30);
  expect(asked).toEqual(['bag', 'slow', 'slow']);
});

test('files of the cloud are loaded from the addresses that they have for a while', async () => {
  const { canvas, asked } = canvasOn(() => 'comes');
  wechat.cloud.getTempFileURL.mockResolvedValue({
    fileList: [{ fileID: 'cloud://pinji/lan', tempFileURL: 'https://files/lan' }],
  });
  await picturesOf(canvas).load(['cloud://pinji/lan', 'cloud://pinji/gone'], 1_000);
  await picturesOf(canvas).load(['cloud://pinji/lan'], 1_000);
  expect(asked).toEqual(['https://files/lan']);
  expect(wechat.cloud.getTempFileURL).toHaveBeenCalledTimes(1);
});

test('a canvas keeps some pictures, and not all that it ever drew', async () => {
  const { canvas, asked } = canvasOn(() => 'comes');
  const many = Array.from({ length: 30 }, (_, i) => `face${i}`);
  await picturesOf(canvas).load(many, 1_000);
  await picturesOf(canvas).load(['face29', 'face0'], 1_000);
  expect(asked.slice(30)).toEqual(['face0']);
});

test.each([
  ['in the best quality that is small enough', [200, 120, 60], 'file0.7', [0.86, 0.7]],
  ['in the last one, where none is', [900, 800, 700], 'file0.5', [0.86, 0.7, 0.5]],
  ['as it is, where the phone does not say how large', [undefined], 'file0.86', [0.86]],
])('a card is saved %s', async (_, sizes, file, tried) => {
  const left = [...sizes];
  wechat.canvasToTempFilePath.mockImplementation(async ({ quality }) => ({ tempFilePath: `file${quality}` }));
  wechat.getFileSystemManager.mockReturnValue({
    getFileInfo: ({ success, fail }: { success: (got: object) => void; fail: () => void }) => {
      const size = left.shift();
      if (size === undefined) fail();
      else success({ size });
    },
  });
  const wanted = { width: 500, height: 400, qualities: [0.86, 0.7, 0.5], budget: 128 };
  expect(await fileOf({} as CanvasNode, wanted)).toBe(file);
  expect(wechat.canvasToTempFilePath.mock.calls.map(([{ quality }]) => quality)).toEqual(tried);
});
