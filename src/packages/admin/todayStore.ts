import { makeAutoObservable } from 'mobx';
import type { TopFigures } from '@/contract/adminFigures';
import type { AdminTeam } from '@/contract/adminTeams';
import type { Today } from '@/contract/adminToday';
import { later } from '@/domain/time';
import { ENDS_SOON } from '@/domain/today';
import { isSound, type Verdict } from '@/domain/verdict';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { staffDesk } from '@/stores/staffDesk';
import { Completing } from './completing';
import { DeadLetterBox } from './deadLetters';

type Asks =
  | 'viewToday'
  | 'verifyBooks'
  | 'listDeadLetters'
  | 'retryLetter'
  | 'listCampaignTeams'
  | 'completeTeam'
  | 'viewTopFigures';

const SHOWN = 3; // Of the teams that are about to end.

/** How the day goes, what waits for the staff; and, when somebody asks, whether everything adds up. */
export class TodayStore {
  readonly today: Loadable<Today>;
  readonly figures: Loadable<TopFigures>;
  readonly ending: Loadable<readonly AdminTeam[]>;
  readonly verdict: Loadable<Verdict>;
  readonly letters: DeadLetterBox;
  readonly completing: Completing;

  constructor(private readonly shop: Shop<never, Asks>) {
    const { admin, clock } = shop;
    this.today = new Loadable(async () => {
      const today = await admin.viewToday({});
      staffDesk.counted(today.toShip);
      return today;
    });
    this.figures = new Loadable(() => admin.viewTopFigures({}));
    this.ending = new Loadable(async () => {
      const { items } = await admin.listCampaignTeams({ which: 'open' });
      const soon = later(clock.now, ENDS_SOON);
      return items.filter(({ status, deadline }) => status === 'open' && deadline <= soon).slice(0, SHOWN);
    });
    this.verdict = new Loadable(() => admin.verifyBooks({}));
    this.letters = new DeadLetterBox(shop);
    this.completing = new Completing(shop);
    makeAutoObservable<this, 'shop'>(this, {
      shop: false,
      today: false,
      figures: false,
      ending: false,
      verdict: false,
      letters: false,
      completing: false,
    });
  }

  get seesFigures(): boolean {
    return this.shop.session.may('figures.see');
  }

  get isSound(): boolean | undefined {
    return this.verdict.value && isSound(this.verdict.value);
  }

  get wrong(): number {
    return this.verdict.value?.checks.reduce((count, check) => count + check.wrong, 0) ?? 0;
  }

  /** Everything that my role may see. */
  async load(): Promise<void> {
    await this.shop.session.begin(this.shop.language.name);
    const asked = [this.today.load()];
    if (this.seesFigures) asked.push(this.figures.load());
    if (this.shop.session.may('campaigns.see')) asked.push(this.ending.load());
    await Promise.all(asked);
  }
}
