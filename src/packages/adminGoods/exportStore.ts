import { makeAutoObservable, runInAction } from 'mobx';
import { type Failed, failedBy } from '@/stores/failed';
import { FileFailed, type SavedFile } from '@/stores/savedFile';
import type { Shop } from '@/stores/shop';

/** The table of all goods, piece by piece into a file of this phone. What stops goes on where it stopped. */
export class ExportStore {
  state: 'none' | 'running' | 'stopped' | 'done' = 'none';
  goods = 0; // so many are in the file,
  of = 0; //    of so many.
  failed: Failed | 'full' | undefined = undefined;
  private next: string | undefined = undefined;

  constructor(
    private readonly shop: Shop<never, 'exportGoods'>,
    private readonly file: SavedFile,
  ) {
    makeAutoObservable<this, 'shop' | 'file' | 'next'>(this, { shop: false, file: false, next: false });
  }

  get percent(): number {
    return this.of === 0 ? 0 : Math.floor((this.goods / this.of) * 100);
  }

  /** From the beginning, or where it stopped. */
  async run(): Promise<void> {
    if (this.state === 'running') return;
    if (this.state !== 'stopped') this.begin();
    runInAction(() => Object.assign(this, { state: 'running', failed: undefined }));
    try {
      do await this.piece();
      while (this.next !== undefined);
      runInAction(() => (this.state = 'done'));
    } catch (error) {
      const failed = error instanceof FileFailed ? 'full' : failedBy(error);
      runInAction(() => Object.assign(this, { state: 'stopped', failed }));
    }
  }

  send() {
    return this.file.send();
  }

  private begin(): void {
    Object.assign(this, { goods: 0, of: 0 });
    this.next = undefined;
  }

  private async piece(): Promise<void> {
    const cursor = this.next;
    const { language } = this.shop;
    const { csv, goods, of, next } = await this.shop.admin.exportGoods({
      language: language.name === 'zh' ? 'zh' : 'en',
      ...(cursor && { cursor }),
    });
    if (cursor === undefined) await this.file.begin(csv);
    else await this.file.append(csv);
    this.next = next;
    runInAction(() => Object.assign(this, { goods: this.goods + goods, of }));
  }
}
