import Taro from '@tarojs/taro';
import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { Video } from '@/domain/detail';
import { LARGEST_VIDEO, LONGEST_VIDEO, pathOfUpload } from '@/domain/upload';
import type { Shop } from '@/stores/shop';

export type VideoWrong = 'tooLarge' | 'tooLong';
type State =
  | { readonly is: 'none' }
  | { readonly is: 'sending'; readonly cover: string; readonly progress: number }
  | { readonly is: 'failed'; readonly cover: string }
  | { readonly is: 'there'; readonly cover: string; readonly play: string; readonly video: Video };

/** The film of the goods: taken or chosen, sent with its first picture while the merchant goes on writing. */
export class VideoUpload {
  state: State = { is: 'none' };
  private chosen: { readonly path: string; readonly cover: string } | undefined = undefined;
  private task: { abort(): void } | undefined = undefined;

  constructor(private readonly shop: Pick<Shop<'uploadFolder'>, 'api' | 'newRequestId'>) {
    makeAutoObservable<this, 'shop' | 'chosen' | 'task'>(this, {
      ...{ state: observableRef, shop: false, chosen: false, task: false },
    });
  }

  hold(video: Video, shown: (key: string) => string): void {
    this.state = { is: 'there', video, cover: shown(video.cover), play: shown(video.file) };
  }

  get video(): Video | undefined {
    return this.state.is === 'there' ? this.state.video : undefined;
  }

  /** From the camera or the album; whoever declines has chosen nothing. */
  async choose(): Promise<VideoWrong | undefined> {
    const file = await chosenVideo();
    if (!file) return undefined;
    if (file.duration > LONGEST_VIDEO + 1) return 'tooLong';
    if (file.size > LARGEST_VIDEO) return 'tooLarge';
    this.chosen = { path: file.tempFilePath, cover: file.thumbTempFilePath };
    void this.send();
    return undefined;
  }

  /** Sends what is chosen, also again. */
  async send(): Promise<void> {
    const { chosen } = this;
    if (!chosen) return;
    this.put({ is: 'sending', cover: chosen.cover, progress: 0 });
    try {
      const { folder } = await this.shop.api.uploadFolder({});
      const name = () => this.shop.newRequestId().replace('request_', '');
      const cover = await this.upload(pathOfUpload(folder, name(), 'jpg'), chosen.cover);
      const kind = /\.mov$/i.test(chosen.path) ? 'mov' : 'mp4';
      const file = await this.upload(pathOfUpload(folder, name(), kind), chosen.path, (progress) => {
        if (this.chosen === chosen) this.put({ is: 'sending', cover: chosen.cover, progress });
      });
      if (this.chosen === chosen)
        this.put({ is: 'there', cover: chosen.cover, play: chosen.path, video: { file, cover } });
    } catch {
      if (this.chosen === chosen) this.put({ is: 'failed', cover: chosen.cover }); // It can be sent again.
    }
  }

  remove(): void {
    this.task?.abort();
    this.chosen = undefined;
    this.put({ is: 'none' });
  }

  private put(state: State): void {
    runInAction(() => (this.state = state));
  }

  private upload(cloudPath: string, filePath: string, heard?: (progress: number) => void): Promise<string> {
    return new Promise((there, lost) => {
      const task = Taro.cloud.uploadFile({
        ...{ cloudPath, filePath, fail: lost },
        success: ({ fileID }: { fileID: string }) => there(fileID),
      }) as Taro.UploadTask | undefined;
      this.task = task;
      if (heard) task?.onProgressUpdate?.(({ progress }) => heard(Math.min(99, Math.round(progress))));
    });
  }
}

async function chosenVideo() {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      ...{ count: 1, mediaType: ['video'], sourceType: ['album', 'camera'] },
      ...{ maxDuration: LONGEST_VIDEO, camera: 'back', sizeType: ['compressed'] },
    });
    return tempFiles[0];
  } catch {
    return undefined; // Declined; if it was the privacy question, WeChat has said so.
  }
}
