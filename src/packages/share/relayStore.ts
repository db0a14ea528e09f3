import { makeAutoObservable } from 'mobx';
import type { SeatView, TeamView } from '@/contract/team';
import type { TeamId, UserId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { seatsFree, whyNotJoin } from '@/domain/team';
import { seconds } from '@/domain/time';
import { failedBy } from '@/stores/failed';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';

const LOOK_EVERY = seconds(5);
const NOBODY: UserId = 'user_nobody'; // Who has not been greeted yet sits in no team.

/** A team as a numbered list that friends write themselves into, kept up to date while it is looked at. */
export class RelayStore {
  readonly team: Loadable<TeamView>;
  private looking: ReturnType<typeof setInterval> | undefined = undefined;

  constructor(
    private readonly shop: Shop<'viewTeam'>,
    private readonly teamId: TeamId | undefined,
  ) {
    this.team = new Loadable(() => this.fetch());
    makeAutoObservable<this, 'shop' | 'teamId' | 'looking'>(this, {
      ...{ team: false, shop: false, teamId: false, looking: false },
    });
  }

  get missing(): boolean {
    const { value, failed } = this.team;
    return value === undefined && failed?.kind === 'refused' && failed.code === 'not_found';
  }

  /** In the order of the seats: that is the order of the lines. */
  get lines(): readonly SeatView[] {
    return [...(this.team.value?.seats ?? [])].sort((a, b) => a.position - b.position);
  }

  get free(): number {
    const { value } = this.team;
    return value?.status === 'open' ? seatsFree(value) : 0;
  }

  /** Who looks can write himself into the next line. */
  get joinable(): boolean {
    const { value } = this.team;
    if (!value || value.mine || value.whyNotPart) return false;
    return whyNotJoin(value, this.shop.session.userId ?? NOBODY, this.shop.clock.now) === undefined;
  }

  get state(): 'open' | 'formed' | 'over' {
    const { value } = this.team;
    if (value?.status === 'formed' || value?.status === 'settling') return 'formed';
    return value?.status === 'lapsed' ? 'over' : 'open';
  }

  watch(): void {
    this.looking ??= setInterval(() => void this.look(), LOOK_EVERY);
    void this.team.load();
  }

  rest(): void {
    clearInterval(this.looking);
    this.looking = undefined;
  }

  /** What has not changed is not shown again; no answer is not worth a word, the next look is soon. */
  private async look(): Promise<void> {
    const { value: before, loading } = this.team;
    if (!before || loading || before.status === 'formed' || before.status === 'lapsed') return;
    try {
      const now = await this.fetch();
      if (JSON.stringify(now) !== JSON.stringify(before)) this.team.put(now);
    } catch (error) {
      failedBy(error);
    }
  }

  private async fetch(): Promise<TeamView> {
    if (!this.teamId) throw new Refusal('not_found');
    return this.shop.api.viewTeam({ teamId: this.teamId });
  }
}
