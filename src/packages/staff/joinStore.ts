import { makeAutoObservable } from 'mobx';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

type Asks = 'viewInvite' | 'joinStaff';

/** An invitation: by the code of a card, or typed; looked at, and taken. */
export class JoinStore {
  readonly looking;
  readonly joining;

  constructor(
    shop: Shop<Asks>,
    public code = '',
  ) {
    this.looking = new Loadable(() => shop.api.viewInvite({ code: this.code.trim() || '?' }));
    this.joining = new Task(shop, shop.api.joinStaff);
    makeAutoObservable(this, { looking: false, joining: false });
  }

  get invite() {
    return this.looking.value;
  }

  write(code: string): void {
    this.code = code;
  }

  look(): Promise<void> {
    return this.looking.load();
  }

  async join(): Promise<boolean> {
    return (await this.joining.run({ code: this.code })) !== undefined;
  }
}
