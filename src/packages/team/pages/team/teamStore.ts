import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { GoodsView } from '@/contract/goods';
import type { OrderView } from '@/contract/order';
import type { SeatView, TeamView } from '@/contract/team';
import type { TeamId, UserId } from '@/domain/id';
import { Refusal, type RefusalCode } from '@/domain/refusal';
import { seatsFree, seatsUnpaid, whyNotJoin } from '@/domain/team';
import { isOver, seconds } from '@/domain/time';
import { failedBy } from '@/stores/failed';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { SkuChoice } from '@/stores/skuChoice';

const LOOK_EVERY = seconds(5);
const JUST_CAME = seconds(5); // How long a new face is marked.
const NOBODY: UserId = 'user_nobody'; // Who has not been greeted yet sits in no team.

export type TeamState =
  | ('joinable' | 'mine' | 'unpaid' | 'held' | 'unstarted' | 'over')
  | 'notForMe' // seats are free, but this person may not take one
  | ('settling' | 'formed' | 'lapsed');

/** One team, seen by one person, kept up to date while it is looked at. */
export class TeamStore {
  readonly team: Loadable<TeamView>;
  order: OrderView | undefined = undefined; // Mine, once the team has ended: what comes next, or where the money is.
  choice: SkuChoice | undefined = undefined;
  choosing = false;
  waiting = false; // For the goods that the sheet shows.
  arrived: readonly UserId[] = []; // Who has sat down while one was looking.
  private preparing: Promise<void> | undefined = undefined;
  private looking: ReturnType<typeof setInterval> | undefined = undefined;
  private greeting: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(
    private readonly shop: Shop<'viewTeam' | 'viewGoods' | 'viewOrder'>,
    private readonly teamId: TeamId | undefined,
  ) {
    this.team = new Loadable(() => this.fetch());
    makeAutoObservable<this, 'shop' | 'teamId' | 'preparing' | 'looking' | 'greeting'>(this, {
      team: false,
      order: observableRef,
      choice: observableRef,
      arrived: observableRef,
      shop: false,
      teamId: false,
      preparing: false,
      looking: false,
      greeting: false,
    });
  }

  /** There is no such team: the link was cut. */
  get missing(): boolean {
    const { value, failed } = this.team;
    return value === undefined && failed?.kind === 'refused' && failed.code === 'not_found';
  }

  /** The server asks the same; asked here, the button says why. Changes when the answer does, not each second. */
  get whyNot(): RefusalCode | undefined {
    const { value: team } = this.team;
    if (!team) return undefined;
    if (team.mine) return 'team_already_joined';
    return whyNotJoin(team, this.me, this.shop.clock.now) ?? team.whyNotPart;
  }

  /** What has become of the team, as the page says it. */
  get state(): TeamState {
    const { value: team } = this.team;
    if (!team) return 'over';
    if (team.status !== 'open' && team.status !== 'unstarted') return team.status;
    if (team.mine && !team.mine.paid) return 'unpaid';
    if (team.mine) return 'mine';
    if (team.status === 'unstarted') return 'unstarted';
    if (this.whyNot === 'team_closed') return 'over';
    if (seatsFree(team) === 0) return 'held';
    return team.whyNotPart ? 'notForMe' : 'joinable';
  }

  /** Until it has formed everybody who has paid may leave. */
  get canQuit(): boolean {
    const { value: team } = this.team;
    return team?.status === 'open' && this.state === 'mine' && !isOver(team.deadline, this.shop.clock.now);
  }

  /** Leads a team that others may still join. */
  get leads(): boolean {
    const { value: team } = this.team;
    return team !== undefined && team.leaderId === this.me && (team.status === 'open' || team.status === 'unstarted');
  }

  /** Who opened it has left, and now I sit longest. */
  get inherited(): boolean {
    return this.leads && this.team.value?.openedBy !== this.me;
  }

  get me(): UserId {
    return this.shop.session.userId ?? NOBODY;
  }

  get free(): number {
    return this.team.value ? seatsFree(this.team.value) : 0;
  }

  get unpaid(): number {
    return this.team.value ? seatsUnpaid(this.team.value) : 0;
  }

  /** The team; and for who may join it, what the sheet will show. */
  async open(): Promise<void> {
    await this.team.load();
    if (this.state === 'joinable') await this.prepare();
  }

  /** While the page is on top: looks again every few seconds, quietly. */
  watch(): void {
    this.looking ??= setInterval(() => void this.look(), LOOK_EVERY);
    if (this.team.value) void this.look();
  }

  rest(): void {
    clearInterval(this.looking);
    clearTimeout(this.greeting);
    this.looking = undefined;
    this.greeted();
  }

  /** Opens the sheet on which a kind is chosen, as soon as the goods are there. False: they did not come. */
  async choose(): Promise<boolean> {
    if (!this.choice) {
      runInAction(() => (this.waiting = true));
      await this.prepare();
      runInAction(() => (this.waiting = false));
    }
    runInAction(() => (this.choosing = this.choice !== undefined));
    return this.choosing;
  }

  chosen(): void {
    this.choosing = false;
  }

  /** Fetches the goods beforehand, so that the sheet comes at once. */
  prepare(): Promise<void> {
    this.preparing ??= this.fetchGoods().finally(() => (this.preparing = undefined));
    return this.preparing;
  }

  /** What has not changed is not shown again; no answer is not worth a word, the next look is soon. */
  private async look(): Promise<void> {
    const { value: before } = this.team;
    if (!before || this.isDone(before) || this.team.loading) return;
    try {
      const now = await this.fetch();
      if (JSON.stringify(now) !== JSON.stringify(before)) runInAction(() => this.team.put(now));
    } catch (error) {
      failedBy(error);
    }
  }

  /** Nothing more comes of it; but for money that is on its way back. */
  private isDone({ status }: TeamView): boolean {
    const isGoingBack = this.order?.refunds.some((refund) => refund.status === 'asked') ?? false;
    return (status === 'formed' || status === 'lapsed') && !isGoingBack;
  }

  private async fetch(): Promise<TeamView> {
    if (!this.teamId) throw new Refusal('not_found');
    const team = await this.shop.api.viewTeam({ teamId: this.teamId });
    const { value: before } = this.team;
    if (before) this.welcome(newlySeated(before.seats, team.seats));
    if ((team.status === 'formed' || team.status === 'lapsed') && team.mine) void this.follow(team.mine.orderId);
    return team;
  }

  private async fetchGoods(): Promise<void> {
    const { value: team } = this.team;
    if (!team || this.choice) return;
    try {
      const goods = await this.shop.api.viewGoods({ goodsId: team.goodsId });
      runInAction(() => (this.choice = new SkuChoice(inTeam(goods, team), 'friend')));
    } catch (error) {
      failedBy(error);
    }
  }

  private async follow(orderId: OrderView['id']): Promise<void> {
    try {
      const order = await this.shop.api.viewOrder({ orderId });
      runInAction(() => (this.order = order));
    } catch (error) {
      failedBy(error);
    }
  }

  private welcome(people: readonly UserId[]): void {
    if (people.length === 0) return;
    runInAction(() => (this.arrived = people));
    clearTimeout(this.greeting);
    this.greeting = setTimeout(() => this.greeted(), JUST_CAME);
  }

  private greeted(): void {
    if (this.arrived.length > 0) this.arrived = [];
  }
}

/** Who has a paid seat that was not paid for before. */
function newlySeated(before: readonly SeatView[], now: readonly SeatView[]): UserId[] {
  const known = new Set(before.filter(({ paid }) => paid).map(({ userId }) => userId));
  return now.filter(({ userId, paid }) => paid && !known.has(userId)).map(({ userId }) => userId);
}

/** The goods at the prices of this team: its campaign may have ended since, and another one may run. */
function inTeam(goods: GoodsView, { campaign, deadline }: TeamView): GoodsView {
  const { prices } = campaign;
  const skus = goods.skus.map((sku) => ({ ...sku, teamPrice: prices.find(({ skuId }) => skuId === sku.id)?.price }));
  return { ...goods, skus, campaign: { ...campaign, lasts: 0, endsAt: deadline } };
}
