import { makeAutoObservable, observableRef } from 'mobx';
import type {
  AbcGoods,
  CampaignCosts,
  CampaignsChart,
  CohortsChart,
  LeadersChart,
  SalesCurve,
  ShareFunnel,
  TiersChart,
} from '@/contract/adminFigures';
import type { Figure } from '@/domain/figures';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import type { Measure } from './measures';
import { lastDays, type Range } from './range';

export type Asks =
  | 'viewSalesCurve'
  | 'viewShareFunnel'
  | 'viewCampaignCosts'
  | 'viewAbcGoods'
  | 'viewTiers'
  | 'viewCohorts'
  | 'viewLeadersChart'
  | 'viewCampaignsChart';

const USUAL = 7; // days

/** All charts of one span of days. Each comes by itself: a slow one holds up no other. */
export class FiguresStore {
  range: Range;
  measure: Measure = 'sales';
  comparing = true;
  defined: Figure | undefined = undefined; // The figure whose counting is told.
  readonly sales: Loadable<SalesCurve>;
  readonly sharing: Loadable<ShareFunnel>;
  readonly costs: Loadable<CampaignCosts>;
  readonly goods: Loadable<AbcGoods>;
  readonly tiers: Loadable<TiersChart>;
  readonly cohorts: Loadable<CohortsChart>;
  readonly leaders: Loadable<LeadersChart>;
  readonly campaigns: Loadable<CampaignsChart>;

  constructor({ admin, clock }: Pick<Shop<never, Asks>, 'admin' | 'clock'>) {
    this.range = lastDays(USUAL, clock.now);
    this.sales = new Loadable(() => admin.viewSalesCurve({ ...this.asked, by: this.isOneDay ? 'hour' : 'day' }));
    this.sharing = new Loadable(() => admin.viewShareFunnel(this.asked));
    this.costs = new Loadable(() => admin.viewCampaignCosts(this.asked));
    this.goods = new Loadable(() => admin.viewAbcGoods(this.asked));
    this.tiers = new Loadable(() => admin.viewTiers({}));
    this.cohorts = new Loadable(() => admin.viewCohorts({}));
    this.leaders = new Loadable(() => admin.viewLeadersChart(this.asked));
    this.campaigns = new Loadable(() => admin.viewCampaignsChart(this.asked));
    makeAutoObservable(this, {
      range: observableRef,
      sales: false,
      sharing: false,
      costs: false,
      goods: false,
      tiers: false,
      cohorts: false,
      leaders: false,
      campaigns: false,
    });
  }

  choose(range: Range): void {
    this.range = range;
    void this.loadRange();
  }

  measured(measure: Measure): void {
    this.measure = measure;
  }

  compare(): void {
    this.comparing = !this.comparing;
  }

  define(figure: Figure): void {
    this.defined = figure;
  }

  known(): void {
    this.defined = undefined;
  }

  async load(): Promise<void> {
    await Promise.all([this.loadRange(), this.tiers.load(), this.cohorts.load()]);
  }

  /** What depends on the days that were chosen. */
  private async loadRange(): Promise<void> {
    const { sales, sharing, costs, goods, leaders, campaigns } = this;
    await Promise.all([sales, sharing, goods, costs, campaigns, leaders].map((chart) => chart.load()));
  }

  /** A single day is drawn by its hours. */
  get isOneDay(): boolean {
    return this.range.from === this.range.until;
  }

  private get asked() {
    const { from, until } = this.range;
    return { from, until };
  }
}
