import type { ShareLanding } from '@/contract/share';
import { Refusal, type RefusalCode } from '@/domain/refusal';
import { pathTo } from '@/navigation';
import { Loadable } from '@/stores/loadable';
import { pathOf as pathToShared, withCode } from '@/stores/sharing';
import type { Shop } from '@/stores/shop';

/** What became of the thing that a link leads to, as the page says it. */
export type Ending =
  | 'full'
  | 'lapsed'
  | 'notStarted'
  | 'closed'
  | 'store'
  | 'campaign'
  | 'gone'
  | 'soldOut'
  | 'notForYou';

/** Somebody came by the code of a poster, a short link, or a card whose team is over. */
export class LandingStore {
  readonly landing: Loadable<ShareLanding>;

  constructor(shop: Shop<'viewShare'>, code: string | undefined) {
    this.landing = new Loadable(async () => {
      if (!code) throw new Refusal('share_unknown');
      return shop.api.viewShare({ code });
    });
  }

  /** Nobody has made such a link; or it was cut. */
  get unknown(): boolean {
    const { value, failed } = this.landing;
    return value === undefined && failed?.kind === 'refused';
  }

  /** The path to go on to, where the link still leads somewhere. */
  async open(): Promise<string | undefined> {
    await this.landing.load();
    const { value } = this.landing;
    return value && pathOf(value);
  }
}

/** Where the link leads; nothing when that is over. */
export function pathOf({ next, what, code }: ShareLanding): string | undefined {
  if (next !== 'go') return undefined;
  return what.kind === 'shop' ? pathTo.home() : withCode(pathToShared(what), code);
}

const ENDINGS: Partial<Record<RefusalCode, Ending>> = {
  team_full: 'full',
  team_not_started: 'notStarted',
  campaign_over: 'campaign',
  campaign_sold_out: 'campaign',
  goods_off: 'gone',
  not_found: 'gone',
  stock_short: 'soldOut',
  store_closed: 'store',
};

export function endingOf({ over, team }: Pick<ShareLanding, 'over' | 'team'>): Ending {
  if (over === 'team_closed') return team?.status === 'lapsed' ? 'lapsed' : 'closed';
  return (over && ENDINGS[over]) ?? 'notForYou';
}
