import { makeAutoObservable, observableRef } from 'mobx';
import type { Unmasked } from '@/contract/adminPrivacy';
import type { UserId } from '@/domain/id';
import { Loadable } from '@/stores/loadable';
import { PersonalFile } from '@/stores/personalFile';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

type Asks = 'previewErasing' | 'eraseCustomer' | 'exportCustomer';

/** What staff do with all that is known of one customer. */
export class PersonalStore {
  readonly preview;
  readonly erasing;
  readonly file: PersonalFile;
  shown: Unmasked | undefined = undefined;

  constructor(
    private readonly shop: Shop<never, Asks>,
    private readonly userId: UserId,
  ) {
    const asked = { requestId: shop.newRequestId(), userId }; // One look, however many pages.
    this.preview = new Loadable(() => shop.admin.previewErasing({ userId }));
    this.erasing = new Task(shop, shop.admin.eraseCustomer);
    this.file = new PersonalFile(userId, (cursor) =>
      shop.admin.exportCustomer({ ...asked, ...(cursor && { cursor }) }),
    );
    makeAutoObservable<this, 'shop' | 'userId'>(this, {
      ...{ preview: false, erasing: false, file: false, shop: false, userId: false, shown: observableRef },
    });
  }

  show(unmasked: Unmasked): void {
    this.shown = unmasked;
  }

  write(): Promise<void> {
    const { session, clock } = this.shop;
    const about = { shop: session.visit?.shop.name, userId: this.userId, by: session.userId };
    return this.file.write({ ...about, at: new Date(clock.now) });
  }

  /** True: nobody knows any more who it was. */
  async erase(): Promise<boolean> {
    const done = (await this.erasing.run({ userId: this.userId })) !== undefined;
    if (!done) void this.preview.load();
    return done;
  }
}
