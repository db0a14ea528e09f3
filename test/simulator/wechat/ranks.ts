import { isIP } from 'node:net';
import { Refused } from './refused';
import type { Rank } from './state';
import type { World } from './world';

export const RANKS: readonly Rank[] = [0, 1, 2, 3, 4, 'unseen'];

export function setRank(world: World, openid: string, rank: Rank): void {
  world.store.state.ranks[openid] = rank;
  world.store.changed();
}

/** POST /wxa/getuserriskrank */
export function riskRank(world: World, asked: any) {
  const { appid, openid, scene, client_ip: ip } = asked ?? {};
  if (appid !== world.appId) throw new Refused(40013, 'invalid appid');
  if (typeof openid !== 'string' || openid === '') throw new Refused(40003, 'invalid openid');
  if (![0, 1, 2].includes(scene) || typeof ip !== 'string' || isIP(ip) === 0)
    throw new Refused(47001, 'data format error');
  const rank = world.store.state.ranks[openid] ?? 0;
  if (rank === 'unseen') throw new Refused(61010, 'code is expired');
  if (rank > 0) {
    world.tell({
      kind: 'check',
      title: { zh: '安全等级', en: 'Risk rank' },
      detail: { zh: `${rank} 级，来自 ${ip}`, en: `${rank}, from ${ip}` },
      about: { openid, rank, ip },
    });
  }
  return { errcode: 0, errmsg: 'getuserriskrank succ', risk_rank: rank, unoin_id: Date.now() };
}
