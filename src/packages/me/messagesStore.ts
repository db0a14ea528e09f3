import { makeAutoObservable } from 'mobx';
import type { OutputOf } from '@/contract/endpoint';
import type { viewMessages } from '@/contract/message';
import type { Message } from '@/domain/message';
import { kept } from '@/stores/kept';
import { Loadable } from '@/stores/loadable';
import { askForMessages } from '@/stores/messages';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

type View = OutputOf<typeof viewMessages>;
export type MessageKind = View['kinds'][number];

/** What WeChat may still tell me, and what I want to be told. */
export class MessagesStore {
  readonly view: Loadable<View>;
  readonly choosing;

  constructor(private readonly shop: Shop<'viewMessages' | 'chooseMessages' | 'grantMessages'>) {
    this.view = new Loadable(() => shop.api.viewMessages({}));
    this.choosing = new Task(shop, shop.api.chooseMessages);
    makeAutoObservable<this, 'shop'>(this, { view: false, choosing: false, shop: false });
  }

  async load(): Promise<void> {
    void kept.read();
    await this.shop.session.begin(this.shop.language.name); // Its templates are asked for.
    await this.view.load();
  }

  /** True: the shop knows. Otherwise it is as it was. */
  quiet(quiet: boolean): Promise<boolean> {
    return this.choose((view) => ({ ...view, quiet }));
  }

  switch(message: Message, isOn: boolean): Promise<boolean> {
    return this.choose((view) => ({
      ...view,
      kinds: view.kinds.map((kind) => (kind.message === message ? { ...kind, isOn } : kind)),
    }));
  }

  /** Inside a tap: WeChat asks. True: one more may come. */
  async allow(message: Message): Promise<boolean> {
    const granted = await askForMessages(this.shop, [message]);
    if (granted.length > 0) await this.view.load();
    return granted.length > 0;
  }

  /** Shown at once, and taken back where the shop did not take it. */
  private async choose(change: (view: View) => View): Promise<boolean> {
    const before = this.view.value;
    if (!before) return false;
    const after = change(before);
    this.view.put(after);
    const off = after.kinds.flatMap(({ message, isOn }) => (isOn ? [] : [message]));
    if (await this.choosing.run({ quiet: after.quiet, off })) return true;
    this.view.put(before);
    return false;
  }
}
