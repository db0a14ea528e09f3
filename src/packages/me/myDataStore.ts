import { makeAutoObservable } from 'mobx';
import { Loadable } from '@/stores/loadable';
import { PersonalFile } from '@/stores/personalFile';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

type Asks = 'viewErasing' | 'deleteAccount' | 'exportMine' | 'visit';

/** What the shop knows of who asks: as a file, and no more. */
export class MyDataStore {
  readonly erasing;
  readonly deleting;
  readonly file: PersonalFile;
  isGone = false;

  constructor(
    private readonly shop: Shop<Asks>,
    fileName: string,
  ) {
    this.erasing = new Loadable(() => shop.api.viewErasing({}));
    this.deleting = new Task(shop, shop.api.deleteAccount);
    this.file = new PersonalFile(fileName, (cursor) => shop.api.exportMine({ ...(cursor && { cursor }) }));
    makeAutoObservable<this, 'shop'>(this, { erasing: false, deleting: false, file: false, shop: false });
  }

  write(): Promise<void> {
    const { session, clock } = this.shop;
    return this.file.write({ shop: session.visit?.shop.name, userId: session.userId, at: new Date(clock.now) });
  }

  /** True: nothing is known any more. Else `deleting.failed` says why not, and the page is asked anew. */
  async leave(): Promise<boolean> {
    this.isGone = (await this.deleting.run({})) !== undefined;
    if (!this.isGone) void this.erasing.load();
    return this.isGone;
  }

  /** Somebody opens the shop for the first time, again. */
  beginAnew(): Promise<void> {
    return this.shop.session.again(this.shop.language.name);
  }
}
