import { makeAutoObservable } from 'mobx';
import type { LeadershipView } from '@/contract/leader';
import type { LeaderStatus } from '@/domain/referral';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

/** How I stand as a leader: what the shop offers, asking for it, and answering an invitation. */
export class ApplyStore {
  readonly view: Loadable<LeadershipView>;
  readonly applying;
  readonly answering;
  words = '';

  constructor(shop: Shop<'viewLeadership' | 'applyToLead' | 'answerInvitation'>) {
    this.view = new Loadable(() => shop.api.viewLeadership({}));
    this.applying = new Task(shop, shop.api.applyToLead);
    this.answering = new Task(shop, shop.api.answerInvitation);
    makeAutoObservable(this, { view: false, applying: false, answering: false });
  }

  write(words: string): void {
    this.words = words;
  }

  /** The status that one has now; or nothing: see `applying.failed`. */
  async apply(): Promise<LeaderStatus | undefined> {
    return await this.after(this.applying.run({ words: this.words.trim() }));
  }

  async answer(accept: boolean): Promise<LeaderStatus | undefined> {
    return await this.after(this.answering.run({ accept }));
  }

  /** What is shown is what the shop says, also where it has refused: somebody may have decided meanwhile. */
  private async after(
    asked: Promise<{ readonly status: LeaderStatus } | undefined>,
  ): Promise<LeaderStatus | undefined> {
    const done = await asked;
    await this.view.load();
    return done?.status;
  }
}
