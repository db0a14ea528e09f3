import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { TeamView } from '@/contract/team';
import type { Fen } from '@/domain/money';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

/** What who sits in a team can do with it: leave it, and as its leader say whether strangers see it. */
export class TeamDeeds {
  readonly quitting;
  readonly showing;
  wished: boolean | undefined = undefined; // The switch as it was moved, until the shop has answered.

  constructor(shop: Shop<'quitTeam' | 'showTeam'>) {
    this.quitting = new Task(shop, shop.api.quitTeam);
    this.showing = new Task(shop, shop.api.showTeam);
    makeAutoObservable(this, { quitting: false, showing: false, wished: observableRef });
  }

  isListed(team: TeamView): boolean {
    return this.wished ?? team.isListed;
  }

  /** True: the seat is given back, and everything that was paid is on its way. */
  async quit({ id: teamId }: TeamView): Promise<boolean> {
    return (await this.quitting.run({ teamId })) !== undefined;
  }

  /** True: it is as the switch was moved. Otherwise the switch goes back. */
  async show({ id: teamId }: TeamView, isListed: boolean): Promise<boolean> {
    if (this.showing.running) return false;
    this.wished = isListed;
    const done = await this.showing.run({ teamId, isListed });
    if (!done) runInAction(() => (this.wished = undefined));
    return done !== undefined;
  }
}

/** What leaving means for the others. */
export interface Leaving {
  readonly back: Fen;
  readonly after: 'ends' | 'inherits' | 'goes_on'; // Nobody is left · somebody else leads · the leader stays.
  readonly heir: string; // nickname, or nothing
}

/** Who then leads: whoever has paid and sits longest, as domain/team says it. */
export function leaving({ seats, leaderId, mine }: TeamView, me: string): Leaving | undefined {
  if (!mine?.paid) return undefined;
  const others = seats.filter(({ userId }) => userId !== me);
  const byTime = [...others].sort((a, b) => a.at - b.at);
  const heir = byTime.find(({ paid }) => paid) ?? byTime[0];
  const after = !heir ? 'ends' : leaderId === me ? 'inherits' : 'goes_on';
  return { back: mine.total, after, heir: heir?.nickname ?? '' };
}
