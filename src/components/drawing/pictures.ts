import Taro from '@tarojs/taro';
import { answerOf } from '@/stores/wechat';

/** The node of a `<Canvas type="2d">`. */
export interface CanvasNode {
  width: number;
  height: number;
  getContext(kind: '2d'): CanvasRenderingContext2D;
  createImage(): HTMLImageElement;
}
type Loaded = Promise<HTMLImageElement | undefined>;

const MOST_KEPT = 24; // A picture of a phone takes a megabyte of memory and more.

/**
 * Pictures of a canvas: a canvas draws only what it has loaded itself. What has come stays, so that the next drawing
 * waits for nothing; what did not come is asked for again.
 */
export class Pictures {
  private readonly kept = new Map<string, Loaded>();
  private readonly addresses = new Map<string, string>(); // Of files in the cloud.

  constructor(private readonly canvas: CanvasNode) {}

  /** In their order; nothing for those without an address, and for those that have not come after `patience` ms. */
  async load(sources: readonly string[], patience: number): Promise<(HTMLImageElement | undefined)[]> {
    const late = new Promise<undefined>((done) => setTimeout(() => done(undefined), patience));
    await Promise.race([this.findAddresses(sources), late]);
    return Promise.all(
      sources.map(async (source) => {
        const image = await Promise.race([this.one(source), late]);
        if (!image) this.kept.delete(source);
        return image;
      }),
    );
  }

  /** Only the network has pictures for a canvas: files of the cloud have an address there for a while. */
  private async findAddresses(sources: readonly string[]): Promise<void> {
    const fileList = [...new Set(sources)].filter((src) => src.startsWith('cloud://') && !this.addresses.has(src));
    if (fileList.length === 0) return;
    const { given } = await answerOf(Taro.cloud.getTempFileURL({ fileList }));
    for (const { fileID, tempFileURL } of given?.fileList ?? []) {
      if (tempFileURL) this.addresses.set(fileID, tempFileURL);
    }
  }

  private one(source: string): Loaded {
    const address = source.startsWith('cloud://') ? this.addresses.get(source) : source;
    if (!address) return Promise.resolve(undefined);
    const known = this.kept.get(source);
    if (known) return known;
    const loaded = loadImage(this.canvas, address);
    this.kept.set(source, loaded);
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return loaded;
  }
}

const loadImage = (canvas: CanvasNode, src: string) =>
  new Promise<HTMLImageElement | undefined>((done) => {
    const image = canvas.createImage();
    image.onload = () => done(image);
    image.onerror = () => done(undefined);
    image.src = src;
  });

const ofCanvas = new WeakMap<CanvasNode, Pictures>();

/** The pictures that this canvas has loaded so far. */
export function picturesOf(canvas: CanvasNode): Pictures {
  const pictures = ofCanvas.get(canvas) ?? new Pictures(canvas);
  ofCanvas.set(canvas, pictures);
  return pictures;
}
