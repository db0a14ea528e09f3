import { type Client, openClient } from '@/api/client';
import { httpTransport } from '@/api/httpTransport';
import type { AdminContract } from '@/contract/admin';
import type { OrderId, UserId } from '@/domain/id';
import { newShareCode } from '@/domain/share';
import { days, type Milliseconds, minutes } from '@/domain/time';
import type { SimulatedWechat } from '../wechat/wechat';
import { catalogue } from './catalogue/all';
import { type DemoOptions, enter } from './enter';
import {
  afterTheDebt,
  applicant,
  type DemoWish,
  givenBack,
  invited,
  invitedLongAgo,
  lately,
  ledBy,
  longAgo,
  onTheWay,
} from './leaderPast';
import { goodsCommissions, lessons, payoutRule, referralRules } from './leaderRules';
import { otherLeaders, stores } from './leaderStores';
import { goodsIdOf, skuIdOf } from './seed';
import type { Visitor } from './visitor';

type Options = Omit<DemoOptions, 'wechat'> & {
  readonly owner: string; // the merchant's openid
  readonly wechat: Pick<SimulatedWechat, 'pay' | 'confirmTransfer' | 'settled'>;
  readonly goBack: (ago: Milliseconds) => Promise<void>;
};

const [LAN, CHEN, LAOZHENG] = ['o_lan', 'o_chen', 'o_laozheng'] as const;

/**
 * Six weeks of leaders: the merchant sets the rules, four lead, their links bring customers, these buy, receive, give
 * back; what is due is paid out through WeChat and as credit, and a debt is paid by what came next. All of it through the
 * doors, on the days on which it would have happened; nothing is written past the shop.
 */
export async function leadAround({ owner, goBack, ...options }: Options): Promise<void> {
  const { wechat } = options;
  const come = (openid: string) => enter(options, openid);
  const admin = openClient<AdminContract>(
    'admin',
    httpTransport(options.shopUrl, { 'x-wx-openid': owner, 'x-wx-appid': options.appId }),
  );
  const { newRequest } = await come(owner);
  const asks = () => ({ requestId: newRequest() });
  const idOf = new Map<string, UserId>();
  const waybills = { next: 75_400_000_100 };

  async function userId(who: Visitor): Promise<UserId> {
    const known = idOf.get(who.openid) ?? (await who.shop.viewMe({})).me.userId;
    idOf.set(who.openid, known);
    return known;
  }
  async function buy({ openid, goods, quantity }: DemoWish, isSent = true): Promise<Order> {
    const buyer = await come(openid);
    const { orderId } = await buyer.buy(firstSku(goods), quantity);
    if (isSent) {
      waybills.next += 1;
      await admin.shipOrder({ ...asks(), orderId, carrier: 'ZTO', waybill: String(waybills.next) });
    }
    return { buyer, orderId };
  }
  async function receive(orders: readonly Order[]): Promise<void> {
    for (const { buyer, orderId } of orders) await buyer.shop.receiveOrder({ ...asks(), orderId });
  }

  await goBack(days(45));
  await setUp(admin, asks);
  for (const openid of [LAN, CHEN, ...otherLeaders]) {
    const leader = await come(openid);
    await admin.inviteLeader({ ...asks(), userId: await userId(leader), words: invitedLongAgo });
    await leader.shop.answerInvitation({ ...asks(), accept: true });
    await leader.shop.setOnBoard({ ...asks(), onBoard: true });
  }
  for (const store of stores) {
    const { shop, ...who } = await come(store.openid);
    if (store.isStaff) await admin.openStaffStore(asks());
    const { name, story, claim } = store;
    await shop.saveStore({ ...asks(), name, story, claim });
    await shop.putPicks({ ...asks(), picks: store.picks.map(([key, words]) => ({ goodsId: goodsIdOf(key), words })) });
    const leaderId = await userId({ shop, ...who });
    if (store.isVerified) await admin.verifyStore({ ...asks(), userId: leaderId, claim, badge: claim });
  }
  const lan = await come(LAN);
  const chen = await come(CHEN);
  await readFirst(lan, asks);

  await goBack(days(40));
  for (const [openid, led] of Object.entries(ledBy)) await bring(await come(openid), led);
  const received: Order[] = [];
  for (const wish of longAgo) received.push(await buy(wish));
  await goBack(days(38));
  await receive(received);
  await buy(afterTheDebt); // Who does not say that it has come is taken to have it after a while.

  // Fifteen days after the receipt it can be paid out: hers through WeChat, his as credit; and one waits for a yes.
  await goBack(days(22));
  const { withdrawable: all } = await chen.shop.viewPayouts({});
  const asCredit = await chen.shop.askPayout({ ...asks(), amount: all, way: 'credit' });
  await admin.approvePayout({ ...asks(), payoutId: asCredit.payoutId });
  await payOut(30_00);
  // Then goodwill goes back to a customer of his, later than anybody is asked for it: a debt, until the next is payable.
  await goBack(days(20));
  const kele = received.find(({ buyer }) => buyer.openid === 'o_kele')!;
  const faulty = { orderId: kele.orderId, sent: true, lines: [{ skuId: firstSku('bag-light'), units: 1 }] };
  await admin.refundBuyer({ ...asks(), ...faulty, amount: 50_00, words: '一只肩带开线了，退一部分' });
  await visit(['o_hupo']);

  await goBack(days(12));
  await giveBack(await buy(givenBack, false));
  await visit(['o_zhou', 'o_doudou', 'o_tuanzi', 'o_juanmao']);
  const recent: Order[] = [];
  for (const wish of lately) recent.push(await buy(wish));
  await goBack(days(9));
  await receive(recent);

  await goBack(days(3));
  for (const wish of onTheWay) await buy(wish);
  const laozheng = await come(LAOZHENG);
  const { withdrawable } = await laozheng.shop.viewPayouts({});
  await laozheng.shop.askPayout({ ...asks(), amount: withdrawable, way: 'wechat' });
  await (await come(applicant.openid)).shop.applyToLead({ ...asks(), words: applicant.words });
  const guest = await userId(await come(invited.openid));
  await admin.inviteLeader({ ...asks(), userId: guest, words: invited.words });

  type What = Parameters<Visitor['shop']['makeShare']>[0]['what'];
  async function share({ shop }: Visitor, what: What): Promise<string> {
    const made = newShareCode((sides) => Math.floor(Math.random() * sides));
    await shop.makeShare({ ...asks(), code: made, what, channel: 'card' });
    return made;
  }

  /** By a link to the storefront, where there is one: whoever opens it is the leader's customer from then on. */
  async function bring(leader: Visitor, led: readonly string[]): Promise<void> {
    const leaderId = await userId(leader);
    const hasStore = stores.some(({ openid }) => openid === leader.openid);
    const made = await share(leader, hasStore ? { kind: 'store', leaderId } : { kind: 'shop' });
    for (const openid of led) await (await come(openid)).shop.openShare({ ...asks(), code: made });
  }

  async function visit(openids: readonly string[]): Promise<void> {
    for (const openid of openids) {
      await (await come(openid)).shop.visitStore({ ...asks(), leaderId: idOf.get(LAN)! });
    }
  }

  /** She asks, the merchant says yes, WeChat has it, and she confirms it there. */
  async function payOut(amount: number): Promise<void> {
    const { payoutId } = await lan.shop.askPayout({ ...asks(), amount, way: 'wechat' });
    await admin.approvePayout({ ...asks(), payoutId });
    await goBack(days(22) - minutes(5)); // The timer sends it.
    const { sheet } = await lan.shop.confirmSheet({ ...asks(), payoutId });
    wechat.confirmTransfer(LAN, sheet, 'normal');
    await wechat.settled();
  }

  async function giveBack({ buyer, orderId }: Order): Promise<void> {
    const lines = [{ skuId: firstSku(givenBack.goods), units: 1 }];
    const wish = { orderId, kind: 'refund', sent: false, reason: 'changed_mind', lines } as const;
    const { total } = await buyer.shop.previewAfterSale(wish);
    const { afterSaleId } = await buyer.shop.askAfterSale({ ...asks(), ...wish, agreed: total });
    await admin.acceptAfterSale({ ...asks(), afterSaleId });
  }
}

interface Order {
  readonly buyer: Visitor;
  readonly orderId: OrderId;
}
type Asks = () => { readonly requestId: `request_${string}` };

async function setUp(admin: Client<AdminContract>, asks: Asks): Promise<void> {
  await admin.putReferralRules({ ...asks(), ...referralRules });
  for (const [key, own] of Object.entries(goodsCommissions)) {
    await admin.putGoodsCommission({ ...asks(), goodsId: goodsIdOf(key), own });
  }
  await admin.putPayoutRule({ ...asks(), rule: payoutRule });
  for (const [position, lesson] of lessons.entries()) await admin.putLesson({ ...asks(), ...lesson, position });
}

/** She has read the first of the lessons. */
async function readFirst({ shop }: Visitor, asks: Asks): Promise<void> {
  const { items } = await shop.listLessons({});
  await shop.finishLesson({ ...asks(), lessonId: items[0]!.id });
}

/** Of the first choice. */
export const firstSku = (key: string) => skuIdOf(key, catalogue.find((goods) => goods.key === key)!.skus[0]!.options);
