import { type Client, openClient } from '@/api/client';
import { httpTransport } from '@/api/httpTransport';
import type { AdminContract } from '@/contract/admin';
import { fen } from '@/domain/money';
import { hours, type Instant } from '@/domain/time';
import { FIRST_GROUP, openGIdOf } from '../server/groups';
import { type DemoOptions, enter } from './enter';
import { coupons, giveaways, membership, points, standardEnvelopes } from './memberRules';
import { goodsIdOf, skuIdOf } from './seed';
import type { Visitor } from './visitor';

const SHOPPER = 'o_xiaoman';
const LEADER = 'o_lan';
/** Who was quicker than whoever tries the shop out. */
const QUICK = ['o_juzi', 'o_zhou', 'o_kunkun', 'o_taozi', 'o_doubao'];

type Options = DemoOptions & { readonly owner: string; readonly now: () => Instant };

/** A packet that lies in the chat, as its card is shown there. */
export interface SharedPacket {
  readonly openid: string;
  readonly card: {
    readonly title: string;
    readonly path: string;
    readonly picture: string;
    readonly withShareTicket: true;
  };
}

/**
 * The shop has members, coupons and red envelopes: what its merchant has set up, and what people have of it before it is
 * first seen. All of it through the doors. Returns the packet that the leader has dropped into the chat.
 */
export async function openMembership({ owner, now, ...options }: Options): Promise<SharedPacket> {
  const admin = openClient<AdminContract>(
    'admin',
    httpTransport(options.shopUrl, { 'x-wx-openid': owner, 'x-wx-appid': options.appId }),
  );
  const shopper = await enter(options, SHOPPER);
  const asks = () => ({ requestId: shopper.newRequest() });

  const templates = await putCoupons(admin, asks, now());
  await admin.putMembership({ ...asks(), rule: membership(templates.birthday) });
  await admin.putPoints({ ...asks(), rule: points });
  await admin.putPointsGoods({
    ...asks(),
    skuId: skuIdOf('pencil-case', [0]),
    points: 1_500,
    cash: fen(0),
    perUser: 2,
  });
  await admin.putPointsGoods({ ...asks(), skuId: skuIdOf('laver', [0]), points: 800, cash: fen(9_90), total: 20 });
  await admin.setEnvelopeRule({ ...asks(), rule: standardEnvelopes });
  const gift = await putGiveaways(admin, asks, now(), templates.gather);

  const { me } = await shopper.shop.viewMe({});
  const why = { reason: '开店前就是老顾客' };
  await admin.adjustGrowth({ ...asks(), userId: me.userId, change: 1_700, ...why });
  await admin.adjustPoints({ ...asks(), userId: me.userId, change: 1_820, ...why });
  await give(admin, shopper, gift, 6_66);

  const leader = await enter(options, LEADER);
  await give(admin, leader, gift, 88_00);
  return drop(leader, (openid) => enter(options, openid, openGIdOf(options.appId, FIRST_GROUP)));

  /** Somebody gets credit as anybody would: the shop fills a packet, and he opens it. */
  async function give(staff: Client<AdminContract>, who: Visitor, giveawayId: typeof gift, amount: number) {
    const words = { zh: '谢谢你常来', en: 'Thank you for coming' };
    const packet = { giveawayId, words, total: amount, shares: 1, split: 'equal' as const, lasts: hours(1) };
    const { envelopeId } = await staff.sendShopEnvelope({ ...asks(), ...packet });
    await who.shop.openEnvelope({ ...asks(), envelopeId, device: phoneOf(who.openid) });
  }
}

type Asks = () => { readonly requestId: `request_${string}` };

async function putCoupons(admin: Client<AdminContract>, asks: Asks, now: Instant) {
  const ids = new Map<string, `template_${string}`>();
  for (const { key, ...template } of coupons(now)) {
    ids.set(key, (await admin.putTemplate({ ...asks(), ...template })).templateId);
  }
  return { birthday: ids.get('birthday')!, gather: ids.get('gather')! };
}

async function putGiveaways(admin: Client<AdminContract>, asks: Asks, now: Instant, gather: `template_${string}`) {
  let gift: `giveaway_${string}` | undefined;
  for (const giveaway of giveaways(now, gather)) {
    const { giveawayId } = await admin.putGiveaway({ ...asks(), ...giveaway });
    if (giveaway.rule.kind === 'gift') gift = giveawayId;
  }
  return gift!;
}

const WORDS = '谢谢大家，一起拼掉了 128 斤沃柑';

/** The leader fills a packet from her own credit and drops it into the chat; five are quick, three shares are left. */
async function drop(leader: Visitor, come: (openid: string) => Promise<Visitor>): Promise<SharedPacket> {
  const packet = { total: 50_00, shares: 8, split: 'lucky' as const, words: WORDS };
  const { envelopeId } = await leader.shop.sendEnvelope({ requestId: leader.newRequest(), ...packet });
  for (const openid of QUICK) {
    const friend = await come(openid);
    await friend.shop.openEnvelope({ requestId: friend.newRequest(), envelopeId, device: phoneOf(openid) });
  }
  const { wide } = await leader.shop.viewGoods({ goodsId: goodsIdOf('orah') });
  const path = `packages/envelope/pages/envelope/index?envelopeId=${envelopeId}`;
  return { openid: leader.openid, card: { title: `岚姐的红包：${WORDS}`, path, picture: wide, withShareTicket: true } };
}

/** The mark of somebody's phone: nobody shares one. */
const phoneOf = (openid: string) => `phone${openid.replace('_', '')}`;
