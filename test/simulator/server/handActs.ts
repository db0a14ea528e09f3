import { RANKS } from '../wechat/ranks';
import type { Rank } from '../wechat/state';
import { deviceOf } from './devices';
import { Unwilling } from './merchant';
import { everybody } from './people';
import { isKnown } from './sides';
import type { World } from './world';

/** Which phone is in whose hand, and what WeChat thinks of them. */
export function handOf({ store, wechat }: Pick<World, 'store' | 'wechat'>, openid: string) {
  const { brand, model, system, ip } = deviceOf(store.state, openid);
  const name = `${model.startsWith(brand) ? '' : `${brand} `}${model.replace(/<.*>$/, '')}`;
  return { model: name, system, ip, uses: store.state.phones[openid], rank: wechat.ranks()[openid] ?? (0 as const) };
}

type Act = (world: World, asked: any) => unknown;

/** What the desk does to people by POST /desk/<name>. */
export const handActs: Readonly<Record<string, Act>> = {
  /** { openid, of }: uses the phone of that person from now on, and the network it is in; without `of` an own one again. */
  samePhone(world, { openid, of }: { openid: string; of?: string }) {
    const { state } = world.store;
    if (!isKnown(world, openid)) throw new Unwilling('没有这个人');
    if (of !== undefined && !everybody(state.guests).some((one) => one.openid === of))
      throw new Unwilling('没有这个人');
    // Whose phone is lent out has it in the own hand: there is no phone behind a phone.
    const lender = of === undefined || of === openid ? openid : (state.phones[of] ?? of);
    if (lender === openid) delete state.phones[openid];
    else state.phones[openid] = lender;
    for (const [who, whose] of Object.entries(state.phones)) if (whose === openid) state.phones[who] = lender;
    world.sockets.toPhone(openid, { type: 'restart' });
  },

  /** { openid, rank }: what WeChat thinks of somebody, 0 to 4, or 'unseen'. */
  rank({ wechat }, { openid, rank }: { openid: string; rank: Rank }) {
    if (!RANKS.includes(rank)) throw new Unwilling('安全等级是 0 到 4');
    wechat.setRank(String(openid), rank);
  },
};
