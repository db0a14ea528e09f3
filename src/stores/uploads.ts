import Taro from '@tarojs/taro';
import { makeAutoObservable, observableRef, runInAction, when } from 'mobx';
import type { RefusalCode } from '@/domain/refusal';
import { kindOf, MOST_PICTURES, pathOfUpload, widthToSend } from '@/domain/upload';
import type { Shop } from './shop';

/** A picture that was chosen: on its way to the cloud, there, or lost on the way. */
export interface Upload {
  readonly key: number;
  readonly local: string; //        What is shown: the file on this phone, or the one in the cloud.
  readonly state: 'sending' | 'there' | 'failed';
  readonly progress: number; //     percent
  readonly fileId?: string; //      Its name in the cloud, once it is there.
}

const QUALITY = 80;

/**
 * Pictures that somebody chooses for a review or as evidence: made small, sent into a folder of the cloud that the
 * shop gives him for it while he goes on writing, sent again where the network failed. The page waits for `settled`, then hands `fileIds` over.
 */
export class Uploads {
  items: readonly Upload[] = [];
  private made = 0;
  private readonly tasks = new Map<number, { abort(): void }>();

  constructor(
    private readonly shop: Pick<Shop<'uploadFolder'>, 'api' | 'newRequestId'>,
    readonly most: number = MOST_PICTURES,
    already: readonly string[] = [],
  ) {
    makeAutoObservable<this, 'shop' | 'made' | 'tasks'>(this, {
      items: observableRef,
      shop: false,
      most: false,
      made: false,
      tasks: false,
    });
    this.items = already.map((fileId) => ({
      key: this.nextKey(),
      local: fileId,
      state: 'there',
      progress: 100,
      fileId,
    }));
  }

  get room(): number {
    return Math.max(0, this.most - this.items.length);
  }

  /** In the order in which they were chosen; those that are there. */
  get fileIds(): readonly string[] {
    return this.items.flatMap(({ fileId }) => (fileId ? [fileId] : []));
  }

  get busy(): boolean {
    return this.items.some(({ state }) => state === 'sending');
  }

  get failed(): boolean {
    return this.items.some(({ state }) => state === 'failed');
  }

  /**
   * Asks for pictures, from the album or the camera, and begins to send them. A person may decline: then nothing
   * happens. Gives `picture_unreadable` where one is of a kind that cannot be shown; the others are taken.
   */
  async choose(): Promise<RefusalCode | undefined> {
    const { room } = this;
    if (room === 0) return undefined;
    let chosen: readonly string[];
    try {
      const { tempFiles } = await Taro.chooseMedia({
        ...{ count: room, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['album', 'camera'] },
      });
      chosen = tempFiles.map(({ tempFilePath }) => tempFilePath);
    } catch {
      return undefined; // Declined; if it was the privacy question, WeChat has said so.
    }
    const small = await Promise.all(chosen.map(shrunk));
    const good = small.flatMap((path) => (path && kindOf(path) ? [path] : []));
    this.add(good);
    return good.length < small.length ? 'picture_unreadable' : undefined;
  }

  retry(key: number): void {
    const item = this.items.find((one) => one.key === key);
    if (item?.state === 'failed') void this.send(key, item.local, this.newFolder());
  }

  remove(key: number): void {
    this.tasks.get(key)?.abort();
    this.tasks.delete(key);
    this.items = this.items.filter((one) => one.key !== key);
  }

  /** What was there before: `local` is where it can be seen. */
  hold(already: readonly { readonly fileId: string; readonly local: string }[]): void {
    this.items = already.map((one) => ({ key: this.nextKey(), ...one, state: 'there', progress: 100 }));
  }

  /** One place forward (−1) or back (1). */
  move(key: number, by: -1 | 1): void {
    const from = this.items.findIndex((one) => one.key === key);
    const to = from + by;
    if (from < 0 || to < 0 || to >= this.items.length) return;
    const items = [...this.items];
    [items[from], items[to]] = [items[to]!, items[from]!];
    this.items = items;
  }

  /** Shows them all in full size, this one first. */
  preview(key: number): void {
    const urls = this.items.map(({ local }) => local);
    const at = this.items.findIndex((one) => one.key === key);
    if (at >= 0) void Taro.previewImage({ urls, current: urls[at]! });
  }

  /** Resolves when nothing is on its way any more: whether all of it is there. */
  async settled(): Promise<boolean> {
    await when(() => !this.busy);
    return !this.failed;
  }

  private add(paths: readonly string[]): void {
    const taken = paths.slice(0, this.room);
    if (taken.length === 0) return;
    const folder = this.newFolder();
    for (const path of taken) {
      const key = this.nextKey();
      this.items = [...this.items, { key, local: path, state: 'sending', progress: 0 }];
      void this.send(key, path, folder);
    }
  }

  private nextKey(): number {
    this.made += 1;
    return this.made;
  }

  private async send(key: number, path: string, folder: Promise<string>): Promise<void> {
    this.change(key, { state: 'sending', progress: 0 });
    try {
      const place = await folder;
      if (!this.items.some((one) => one.key === key)) return; // Removed meanwhile.
      const name = this.shop.newRequestId().replace('request_', ''); // Nobody guesses it, and none is written over.
      const fileId = await this.upload(key, pathOfUpload(place, name, kindOf(path) ?? 'jpg'), path);
      this.change(key, { state: 'there', progress: 100, fileId });
    } catch {
      this.change(key, { state: 'failed' }); // The network, or WeChat: it can be sent again.
    } finally {
      this.tasks.delete(key);
    }
  }

  /** One for what is chosen at once. Nobody can tell from it whose it is, nor that two of them are one person's. */
  private async newFolder(): Promise<string> {
    const { folder } = await this.shop.api.uploadFolder({});
    return folder;
  }

  private upload(key: number, cloudPath: string, filePath: string): Promise<string> {
    return new Promise((there, lost) => {
      const task = Taro.cloud.uploadFile({
        cloudPath,
        filePath,
        success: ({ fileID }: { fileID: string }) => there(fileID),
        fail: lost,
      }) as Taro.UploadTask | undefined;
      if (!task) return; // An old base library tells nothing of its progress.
      this.tasks.set(key, task);
      task.onProgressUpdate?.(({ progress }) => this.change(key, { progress: Math.min(99, Math.round(progress)) }));
    });
  }

  private change(key: number, changes: Partial<Upload>): void {
    runInAction(() => {
      this.items = this.items.map((one) => (one.key === key ? { ...one, ...changes } : one));
    });
  }
}

/** Small enough for WeChat's content check. Nothing where the phone cannot read it. */
async function shrunk(src: string): Promise<string | undefined> {
  try {
    const { width, height } = await Taro.getImageInfo({ src });
    const compressedWidth = widthToSend(width, height);
    const { tempFilePath } = await Taro.compressImage({ src, quality: QUALITY, compressedWidth });
    return tempFilePath;
  } catch {
    return undefined;
  }
}

/** Height by width in percent, of a picture on this phone; a square where the phone cannot read it. */
export async function ratioOf(src: string): Promise<number> {
  try {
    const { width, height } = await Taro.getImageInfo({ src });
    return Math.round((height / width) * 100);
  } catch {
    return 100;
  }
}
