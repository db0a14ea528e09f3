import { makeAutoObservable } from 'mobx';
import type { UserId } from '@/domain/id';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { Wording } from './wording';

/** Somebody who is, may become, or was a leader. */
export interface Led {
  readonly userId: UserId;
  readonly nickname: string;
}
export const LEADER_DEEDS = ['invite', 'accept', 'decline', 'takeBack', 'end'] as const;
export type LeaderDeed = (typeof LEADER_DEEDS)[number];
type Asks = 'inviteLeader' | 'decideApplication' | 'endLeader';

/** What the merchant does with leaders, each with words that they read. `whenDone`: what was shown has changed. */
export class LeaderDeeds {
  private readonly inviting;
  private readonly deciding;
  private readonly ending;
  /** An answer can do without words; who is sent away is told why. */
  readonly wordings: Readonly<Record<LeaderDeed, Wording<Led>>> = {
    ...{ invite: new Wording(false), accept: new Wording(false), decline: new Wording(false) },
    ...{ takeBack: new Wording(true), end: new Wording(true) },
  };

  constructor(
    shop: Shop<never, Asks>,
    private readonly whenDone: () => Promise<unknown>,
  ) {
    this.inviting = new Task(shop, shop.admin.inviteLeader);
    this.deciding = new Task(shop, shop.admin.decideApplication);
    this.ending = new Task(shop, shop.admin.endLeader);
    makeAutoObservable<this, 'inviting' | 'deciding' | 'ending' | 'whenDone'>(this, {
      ...{ inviting: false, deciding: false, ending: false, whenDone: false, wordings: false },
    });
  }

  begin(deed: LeaderDeed, led: Led): void {
    this.wordings[deed].begin(led);
  }

  taskOf(deed: LeaderDeed) {
    if (deed === 'invite') return this.inviting;
    return deed === 'accept' || deed === 'decline' ? this.deciding : this.ending;
  }

  /** False: a reason is missing, it was refused, or not answered. Refused, somebody else has been faster: looked at anew. */
  async run(deed: LeaderDeed): Promise<boolean> {
    const isDone = await this.wordings[deed].run(({ userId }, words) => {
      if (deed === 'invite') return this.inviting.run({ userId, words });
      if (deed === 'accept' || deed === 'decline')
        return this.deciding.run({ userId, accept: deed === 'accept', words });
      return this.ending.run({ userId, reason: words });
    });
    if (isDone || this.taskOf(deed).failed?.kind === 'refused') await this.whenDone();
    return isDone;
  }
}
