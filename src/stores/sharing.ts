import Taro from '@tarojs/taro';
import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { OutputOf, SentBy } from '@/contract/endpoint';
import type { ShopContract } from '@/contract/shop';
import { type GroupId, isId, type RequestId } from '@/domain/id';
import { newShareCode, type Shared } from '@/domain/share';
import { type Instant, isOver, later, seconds } from '@/domain/time';
import { pathTo } from '@/navigation';
import { chatTool } from './chatTool';
import { codeIn, type Entrance, groupOf } from './entrance';
import { failedBy } from './failed';
import type { Shop } from './shop';

type SharingShop = Shop<'makeShare' | 'openShare' | 'enterGroup'>;
export type Opened = OutputOf<ShopContract['openShare']>;

/** A link that the shop has not heard of yet. */
type Made = SentBy<ShopContract['makeShare']>;

/** The code of a link, and the path of what it shows with the code in it. */
interface Link {
  readonly code: string;
  readonly path: string;
}

/** An entrance by a link or out of a group that the shop has not heard of yet. */
interface Entered {
  readonly requestId: RequestId;
  readonly code: string | undefined;
  readonly teamId: string | undefined;
  readonly group: () => Promise<string | undefined>;
}

const MADE = 'sharesMade';
const CAME_BY = 'cameBy';
const MOST_KEPT = 50;
const AGAIN = seconds(5); // Not sooner, where nobody answered.

/** The code of a share: drawn here, so that WeChat gets its card at once. */
export const newCode = () => newShareCode((sides) => Math.floor(Math.random() * sides));

/** A path with the code of a link in it. */
export const withCode = (path: string, code: string) => `${path}${path.includes('?') ? '&' : '?'}s=${code}`;

/** Inside WeChat's chat tool cards go straight into the chat. */
const usual = () => (chatTool.inside ? 'tool' : 'card');

function keyOf(what: Shared): string {
  if (what.kind === 'goods') return what.goodsId;
  if (what.kind === 'store') return what.leaderId;
  return what.kind === 'team' ? what.teamId : 'shop';
}

/**
 * The links of this phone: those that are made here, and those that it is opened by. Neither a card nor a page waits
 * for the shop: what it could not be told is kept, and told when it answers again.
 */
export class Sharing {
  group: GroupId | undefined = undefined; // The chat group that the app was last entered from.
  private said: Readonly<Record<string, Opened>> = {}; // What the shop said of codes.
  private made: readonly Made[] = storedMade();
  private cameBy: Readonly<Record<string, string>> = storedCameBy(); // By which code each target was opened.
  private held: Made[] | undefined = undefined;
  private lastEntrance = '';
  private untold: readonly Entered[] = [];
  private sending = false;
  private notBefore = 0 as Instant;

  constructor() {
    makeAutoObservable<this, 'said' | 'made' | 'cameBy' | 'held' | 'lastEntrance' | 'untold' | 'sending' | 'notBefore'>(
      this,
      {
        ...{ said: observableRef, made: false, cameBy: false, untold: false, held: false, lastEntrance: false },
        ...{ sending: false, notBefore: false },
      },
    );
  }

  /** A link to this, at once; the shop hears of it in the background. `code`: one that was prepared with newCode. */
  link(shop: SharingShop, what: Shared, channel: Made['channel'] = usual(), code = newCode()): Link {
    const from = this.from(what);
    const made = { requestId: shop.newRequestId(), code, what, channel, ...(from && { from }) };
    if (this.held) this.held.push(made);
    else this.tellOf(shop, [made]);
    return { code, path: withCode(pathOf(what), code) };
  }

  /** The code that this was opened by, if it was: a link to it that is made now comes from that one. */
  from(what: Shared): string | undefined {
    return this.cameBy[keyOf(what)];
  }

  /** Until the answer is called with whether they went out, links are not told: a chat tool says so, a card never does. */
  hold(shop: SharingShop): (sent: boolean) => void {
    const held: Made[] = [];
    this.held = held;
    return (sent) => {
      if (this.held === held) this.held = undefined;
      if (sent) this.tellOf(shop, held);
    };
  }

  private tellOf(shop: SharingShop, links: readonly Made[]): void {
    this.keep([...this.made, ...links].slice(-MOST_KEPT));
    void this.send(shop);
  }

  /** App.onShow: by which link, and out of which group. Once for each entrance; nobody waits for it. */
  entered(shop: SharingShop, entrance: Entrance): void {
    const code = codeIn(entrance.query);
    const mark = [code, entrance.path, entrance.shareTicket].join();
    if (mark === this.lastEntrance) return; // Brought back as it was.
    this.lastEntrance = mark;
    const teamId = entrance.query?.['teamId'];
    void this.tell(shop, { requestId: shop.newRequestId(), code, teamId, group: () => groupOf(entrance) });
  }

  /** What the shop has said of this code so far. Ask in an observer. */
  opened(code: string | undefined): Opened | undefined {
    return code ? this.said[code] : undefined;
  }

  /** Tells the shop what it has not heard of; called whenever it has answered something. */
  async send(shop: SharingShop): Promise<void> {
    const idle = this.made.length === 0 && this.untold.length === 0;
    if (this.sending || idle || !isOver(this.notBefore, shop.clock.now)) return;
    this.sending = true;
    try {
      const { untold } = this;
      this.untold = [];
      for (const one of untold) await this.tell(shop, one);
      for (let [next] = this.made; next; [next] = this.made) {
        if (!(await this.register(shop, next))) return;
        this.keep(this.made.filter((made) => made !== next));
      }
    } finally {
      this.sending = false;
    }
  }

  /** False: nobody answered. A link that the shop refuses leads to the page all the same. */
  private async register(shop: SharingShop, made: Made): Promise<boolean> {
    try {
      await shop.api.makeShare(made);
      return true;
    } catch (error) {
      const refused = failedBy(error).kind === 'refused';
      if (!refused) this.notBefore = later(shop.clock.now, AGAIN);
      return refused;
    }
  }

  /** The group is asked for each time: what WeChat gives is good for minutes. */
  private async tell(shop: SharingShop, entered: Entered): Promise<void> {
    try {
      const group = await entered.group();
      const { code } = entered;
      if (code && (await this.open(shop, { ...entered, code }, group))) return;
      if (group) await this.enter(shop, entered.teamId, group);
    } catch (error) {
      if (failedBy(error).kind === 'refused') return; // WeChat does not say the group after all.
      this.untold = [...this.untold, entered].slice(-MOST_KEPT);
      this.notBefore = later(shop.clock.now, AGAIN);
    }
  }

  /** False: nobody knows this code. The page that it came with works all the same. */
  private async open(shop: SharingShop, entered: Entered & { code: string }, group?: string): Promise<boolean> {
    const { requestId, code } = entered;
    try {
      const opened = await shop.api.openShare({ requestId, code }, { group });
      runInAction(() => {
        this.said = { ...this.said, [code]: opened };
        if (opened.groupId) this.group = opened.groupId;
      });
      if (!opened.mine) this.came(keyOf(opened.what), code);
      return true;
    } catch (error) {
      if (failedBy(error).kind === 'refused') return false;
      throw error;
    }
  }

  private async enter(shop: SharingShop, team: string | undefined, group: string): Promise<void> {
    const named = isId('team', team) ? { teamId: team } : {};
    const { groupId } = await shop.api.enterGroup({ requestId: shop.newRequestId(), ...named }, { group });
    runInAction(() => (this.group = groupId));
  }

  private came(target: string, code: string): void {
    const others = Object.entries(this.cameBy).filter(([other]) => other !== target);
    this.cameBy = Object.fromEntries([...others, [target, code]].slice(-MOST_KEPT));
    Taro.setStorage({ key: CAME_BY, data: this.cameBy });
  }

  private keep(made: readonly Made[]): void {
    this.made = made;
    Taro.setStorage({ key: MADE, data: made });
  }
}

/** What this shows, without the code of a link. */
export function pathOf(what: Shared): string {
  if (what.kind === 'goods') return pathTo.goods(what.goodsId);
  if (what.kind === 'store') return pathTo.store(what.leaderId);
  return what.kind === 'team' ? pathTo.team(what.teamId) : pathTo.home();
}

/** What an earlier run of the app has left. */
function storedMade(): readonly Made[] {
  const found: unknown = Taro.getStorageSync(MADE);
  if (!Array.isArray(found)) return [];
  return found.filter((one: Partial<Made> | null) => typeof one?.code === 'string' && typeof one.what === 'object');
}

function storedCameBy(): Readonly<Record<string, string>> {
  const found: unknown = Taro.getStorageSync(CAME_BY);
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return {};
  return Object.fromEntries(Object.entries(found).filter(([, code]) => typeof code === 'string'));
}

/** One for the app: every page shares by it, and every entrance is told by it. */
export const sharing = new Sharing();
