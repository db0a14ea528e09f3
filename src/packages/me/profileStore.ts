import Taro from '@tarojs/taro';
import { makeAutoObservable, runInAction } from 'mobx';
import type { Me } from '@/contract/person';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

/** One's name and picture while they are being changed. */
export class ProfileStore {
  nickname: string;
  face: string; //      What is shown: the old one, or the file that was just chosen.
  chosen = ''; //       That file, until it is uploaded.
  uploading = false;
  readonly saving;
  private uploaded = ''; // Its name in the cloud: a second try does not send it again.

  constructor(
    private readonly shop: Shop<'saveProfile'>,
    me: Me,
  ) {
    this.nickname = me.nickname;
    this.face = me.avatar;
    this.saving = new Task(shop, shop.api.saveProfile);
    makeAutoObservable<this, 'shop' | 'uploaded'>(this, { shop: false, saving: false, uploaded: false });
  }

  get busy(): boolean {
    return this.uploading || this.saving.running;
  }

  write(nickname: string): void {
    this.nickname = nickname;
  }

  choose(file: string): void {
    this.face = file;
    this.chosen = file;
    this.uploaded = '';
  }

  /** saved · missing: no name · upload: the picture did not go through · refused: see saving.failed. */
  async save(): Promise<'saved' | 'missing' | 'upload' | 'refused'> {
    const nickname = this.nickname.trim();
    if (!nickname) return 'missing';
    if (this.chosen && !this.uploaded && !(await this.upload())) return 'upload';
    const me = await this.saving.run({ nickname, avatar: this.uploaded });
    if (!me) return 'refused';
    this.shop.session.renamed(me);
    return 'saved';
  }

  private async upload(): Promise<boolean> {
    this.uploading = true;
    try {
      const name = this.shop.newRequestId().replace('request_', ''); // Nobody guesses it, and none is written over.
      const ending = /\.(png|jpe?g|webp|gif)$/i.exec(this.chosen)?.[0].toLowerCase() ?? '.jpg';
      const cloudPath = `faces/${name}${ending}`;
      const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath: this.chosen });
      this.uploaded = fileID;
      return true;
    } catch {
      return false; // The network, or WeChat: the page says so, and one tries again.
    } finally {
      runInAction(() => (this.uploading = false));
    }
  }
}
