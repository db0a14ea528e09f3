import { randomUUID } from 'node:crypto';
import { groupOpenidOf, openGIdOf } from './groups';

const LIFE = 300_000; // ms: a CloudID is good for five minutes, as WeChat says.
const MOST_KEPT = 500;
const FROM_A_GROUP = 3; // chat_type: an ordinary group

/** Open data that WeChat puts in place of a CloudID, or why not. */
export interface OpenData {
  readonly cloudID: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly errCode?: number;
  readonly errMsg?: string;
}

interface Known {
  readonly openid: string;
  readonly group: string;
  readonly until: number;
}

export interface Tickets {
  /** The shareTicket with which this person enters by a card of this group. */
  give(openid: string, group: string): string;
  /** Of which group such a ticket is; nothing where it was given to somebody else. */
  groupOf(openid: string, ticket: unknown): string | undefined;
  /** What a phone gets in place of the group's id: only a cloud function can read it. */
  hide(openid: string, group: string): string;
  /** What a cloud function gets in place of a CloudID that this person's phone has sent. */
  open(openid: string, cloudID: string): OpenData;
}

export function openTickets(appId: string, now: () => number): Tickets {
  const tickets = new Map<string, Known>();
  const hidden = new Map<string, Known>();

  function keep(where: Map<string, Known>, openid: string, group: string): string {
    const id = randomUUID().replaceAll('-', '');
    where.set(id, { openid, group, until: now() + LIFE });
    const [oldest] = where.keys();
    if (where.size > MOST_KEPT && oldest) where.delete(oldest);
    return id;
  }

  return {
    give: (openid, group) => keep(tickets, openid, group),
    groupOf(openid, ticket) {
      const known = tickets.get(String(ticket));
      return known?.openid === openid ? known.group : undefined;
    },
    hide: (openid, group) => `27_${keep(hidden, openid, group)}`,
    open(openid, cloudID) {
      const known = hidden.get(cloudID.replace(/^27_/, ''));
      if (known?.openid !== openid || known.until <= now())
        return { cloudID, errCode: -601_006, errMsg: 'cloudID is not valid or has expired' };
      const { group } = known;
      const names = { opengid: openGIdOf(appId, group), open_single_roomid: '' };
      const about = { group_openid: groupOpenidOf(appId, group, openid), chat_type: FROM_A_GROUP };
      return {
        cloudID,
        data: { ...names, ...about, watermark: { appid: appId, timestamp: Math.floor(now() / 1_000) } },
      };
    },
  };
}
