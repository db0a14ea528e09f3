import Taro from '@tarojs/taro';
import type { CanvasNode } from './pictures';

/** The canvas of this id on the page that is on top; nothing when that page has none. */
export const findCanvas = (id: string) =>
  new Promise<CanvasNode | undefined>((found) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true })
      .exec(([canvas]) => found(canvas?.node as CanvasNode | undefined));
  });

interface Wanted {
  readonly width: number; // pixels
  readonly height: number;
  readonly qualities: readonly number[]; // Of JPEG, the best first: the next where the file is larger than `budget`.
  readonly budget?: number; //               bytes
}

/** What is drawn on it, as a file of the phone: in the best quality that is small enough, or else in the last. */
export async function fileOf(canvas: CanvasNode, { width, height, qualities, budget }: Wanted): Promise<string> {
  let file = '';
  for (const quality of qualities) {
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      canvas: canvas as unknown as Taro.Canvas,
      ...{ destWidth: width, destHeight: height, fileType: 'jpg', quality },
    });
    file = tempFilePath;
    if (budget === undefined || (await sizeOf(file)) <= budget) break;
  }
  return file;
}

/** Bytes; none where the phone does not say. */
const sizeOf = (filePath: string) =>
  new Promise<number>((done) => {
    Taro.getFileSystemManager().getFileInfo({
      filePath,
      success: ({ size }: { readonly size?: number }) => done(size ?? 0),
      fail: () => done(0),
    });
  });
