import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { AdminContract } from '@/contract/admin';
import type { MessageKind } from '@/contract/adminMessages';
import type { OutputOf } from '@/contract/endpoint';
import type { Message } from '@/domain/message';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

export const SPANS = [1, 7, 30] as const;
type Span = (typeof SPANS)[number];
type Asks = 'listMessageKinds' | 'viewMessageDays' | 'switchMessage';

/** Kinds of messages and what became of them, in a span of days. */
export class MessagesPage {
  readonly kinds: Loadable<readonly MessageKind[]>;
  readonly switching;
  days: Span = 7;
  opened: Message | undefined = undefined; // Whose days are shown.
  byDay: Loadable<OutputOf<AdminContract['viewMessageDays']>> | undefined = undefined;

  constructor(private readonly shop: Shop<never, Asks>) {
    this.kinds = new Loadable(() => shop.admin.listMessageKinds({ days: this.days }));
    this.switching = new Task(shop, shop.admin.switchMessage);
    makeAutoObservable<this, 'shop'>(this, {
      ...{ shop: false, kinds: false, switching: false, byDay: observableRef },
    });
  }

  span(days: Span): void {
    this.days = days;
    void this.kinds.load();
  }

  open(message: Message): void {
    const { days } = this;
    this.opened = message;
    this.byDay = new Loadable(() => this.shop.admin.viewMessageDays({ message, days }));
    void this.byDay.load();
  }

  close(): void {
    this.opened = undefined;
  }

  /** False: it is as it was. */
  async toggle(message: Message, isOn: boolean): Promise<boolean> {
    const done = await this.switching.run({ message, isOn });
    const now = this.kinds.value;
    if (done && now)
      runInAction(() => this.kinds.put(now.map((one) => (one.message === message ? { ...one, isOn } : one))));
    return done !== undefined;
  }
}
