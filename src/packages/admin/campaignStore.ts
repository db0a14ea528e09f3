import { makeAutoObservable, runInAction } from 'mobx';
import { dayIn, instantOf, timeIn } from '@/components/admin/chinaTime';
import type { AdminCampaign, AdminTeam, CAMPAIGN_STAGES, TEAM_TABS } from '@/contract/adminTeams';
import { hasBegun } from '@/domain/campaignTerms';
import type { CampaignId } from '@/domain/id';
import { type Instant, isOver } from '@/domain/time';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { Completing } from './completing';

export type Stage = (typeof CAMPAIGN_STAGES)[number];
export type TeamTab = (typeof TEAM_TABS)[number];
export const STAGES: readonly Stage[] = ['running', 'coming', 'over'];
export const TEAM_LISTS: readonly TeamTab[] = ['open', 'settling', 'all'];

export const stageOf = ({ startsAt, endsAt }: Pick<AdminCampaign, 'startsAt' | 'endsAt'>, now: number): Stage =>
  now >= endsAt ? 'over' : now >= startsAt ? 'running' : 'coming';
export const keyOfCampaign = ({ id }: AdminCampaign) => id;
export const keyOfTeam = ({ id }: AdminTeam) => id;

/** The campaigns of one stage. */
export class Campaigns {
  readonly list: PagedList<AdminCampaign>;

  constructor(
    shop: Shop<never, 'listCampaigns'>,
    public stage: Stage,
  ) {
    this.list = new PagedList(
      (cursor) => shop.admin.listCampaigns({ stage: this.stage, ...(cursor && { cursor }) }),
      keyOfCampaign,
    );
    makeAutoObservable(this, { list: false });
  }

  choose(stage: Stage): void {
    this.stage = stage;
    void this.list.restart();
  }
}

/** The teams of the shop, or of one campaign. */
export class CampaignTeams {
  readonly list: PagedList<AdminTeam>;
  readonly completing: Completing;

  constructor(
    shop: Shop<never, 'listCampaignTeams' | 'completeTeam' | 'retryLetter'>,
    public which: TeamTab,
    campaignId?: CampaignId,
  ) {
    this.list = new PagedList(
      (cursor) =>
        shop.admin.listCampaignTeams({
          which: this.which,
          ...(campaignId && { campaignId }),
          ...(cursor && { cursor }),
        }),
      keyOfTeam,
    );
    this.completing = new Completing(shop);
    makeAutoObservable(this, { list: false, completing: false });
  }

  choose(which: TeamTab): void {
    this.which = which;
    void this.list.restart();
  }
}

type Asks = 'viewCampaign' | 'endCampaign' | 'listCampaignTeams' | 'completeTeam' | 'retryLetter';

/** One campaign with its numbers and its teams; and its end, which can be moved. */
export class CampaignStore {
  readonly campaign: Loadable<AdminCampaign>;
  readonly teams: CampaignTeams;
  readonly ending;
  now: Instant; // When it was looked at: its stage does not tick.
  newEnd: Instant | undefined = undefined; // Nothing: it is not being moved.

  constructor(
    private readonly shop: Shop<never, Asks>,
    readonly campaignId: CampaignId,
  ) {
    this.now = shop.clock.now;
    this.campaign = new Loadable(() => shop.admin.viewCampaign({ campaignId }));
    this.teams = new CampaignTeams(shop, 'all', campaignId);
    this.ending = new Task(shop, shop.admin.endCampaign);
    makeAutoObservable<this, 'shop'>(this, {
      ...{ shop: false, campaign: false, teams: false, ending: false, campaignId: false },
    });
  }

  async load(): Promise<void> {
    await Promise.all([this.campaign.load(), this.teams.list.load()]);
    runInAction(() => Object.assign(this, { now: this.shop.clock.now }));
  }

  /** Its terms can still be changed, its end can, or neither. */
  stateOf(campaign: AdminCampaign): 'changeable' | 'running' | 'over' {
    const { now } = this;
    if (isOver(campaign.endsAt as Instant, now)) return 'over';
    return hasBegun(campaign, now) ? 'running' : 'changeable';
  }

  beginMoving(): void {
    this.newEnd = this.campaign.value?.endsAt as Instant | undefined;
  }

  stopMoving(): void {
    this.newEnd = undefined;
  }

  /** The day, or the time of it. */
  move(part: 'day' | 'time', value: string): void {
    const at = this.newEnd;
    if (at !== undefined) this.newEnd = part === 'day' ? instantOf(value, timeIn(at)) : instantOf(dayIn(at), value);
  }

  /** Ends it then, or now. One that has not begun is gone: true, and nothing to look at. */
  async end(endsAt?: Instant): Promise<boolean> {
    const { campaignId } = this;
    return (await this.ending.run({ campaignId, ...(endsAt !== undefined && { endsAt }) })) !== undefined;
  }
}
