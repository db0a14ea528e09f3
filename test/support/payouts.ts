import type { OrderId, PayoutId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import type { Payout, PayoutRule, PayoutWay } from '@/domain/payout';
import { days } from '@/domain/time';
import type { TransferFound } from '../../cloudfunctions/platform/transfers';
import type { Database } from '../../cloudfunctions/storage/database';
import { hearNotice } from '../../cloudfunctions/usecases/payment/hearNotice';
import { askPayouts } from '../../cloudfunctions/usecases/payout/askPayouts';
import { both, box } from './fixtures';
import { openLeading } from './leading';

export const lan: UserId = 'user_lan';

/** From ¥10 to ¥500, three a day, 1% of it kept; what is above ¥20 needs somebody's approval. */
export const payoutRule: PayoutRule = {
  ...{ least: fen(10_00), most: fen(500_00), perDay: 3, fee: 100, approvedUpTo: fen(20_00) },
  ...{ ways: ['wechat', 'credit'], taxNote: both('个税由平台代扣') },
};

/** A shop where Lan leads, Ann came by her link, and what Lan has earned can be taken out. */
export async function openPayouts(database: Database, rule: PayoutRule | undefined = payoutRule) {
  const here = await openLeading(database);
  const { shop } = here;
  if (rule) await shop.transact((tx) => tx.rules.put('payout', rule, shop.world.now));
  await here.lead(lan);
  await shop.moveIn('user_ann');
  await here.brings(lan, 'user_ann');

  /** Ten boxes at ¥860, received, and nothing of them can be asked back any more: ¥86 for Lan. */
  async function earn(boxes = 10): Promise<OrderId> {
    const orderId = await here.received({ [box.id]: boxes }, 'user_ann');
    await here.letters();
    shop.pass(days(16));
    await here.mature();
    return orderId;
  }
  /** All units come back after all, and the merchant takes them. */
  async function goesBack(orderId: OrderId, units = 10): Promise<void> {
    const lines = [{ skuId: box.id, units }];
    const shown = (await here.staffLook('previewRefundBuyer', { orderId, sent: true, lines })) as { total: number };
    const done = await here.merchant('refundBuyer', { orderId, sent: true, lines, amount: shown.total, words: '退' });
    if (typeof done === 'string') throw new Error(done);
    await here.letters();
  }

  const ask = (amount: number, way: PayoutWay = 'wechat', who: UserId = lan) =>
    here.buyer('askPayout', { amount, way }, who);
  /** Asked for, or it ends the test. */
  async function asked(amount: number, way: PayoutWay = 'wechat'): Promise<PayoutId> {
    const done = await ask(amount, way);
    if (typeof done === 'string') throw new Error(done);
    return done['payoutId'] as PayoutId;
  }
  const payoutOf = (payoutId: PayoutId): Promise<Payout> => shop.look((tx) => tx.payouts.get(payoutId));
  const stateOf = async (payoutId: PayoutId) => (await payoutOf(payoutId)).state;

  /** Small enough to need nobody's approval, and WeChat waits for Lan. */
  async function sent(amount = 20_00): Promise<PayoutId> {
    const payoutId = await asked(amount);
    await here.letters();
    return payoutId;
  }
  const noticeOf = (notice: object) => ({ headers: { 'wechatpay-signature': 'signed' }, body: JSON.stringify(notice) });
  /** At WeChat it becomes this, and nobody has told the shop. Gives the notice of it. */
  async function becomes(payoutId: PayoutId, state: TransferFound['state'], reason?: string) {
    return noticeOf(shop.transfers.become((await payoutOf(payoutId)).no, state, reason));
  }
  const hear = (raw: Parameters<typeof hearNotice>[1]) => hearNotice(shop.shopId, raw, shop.platform);
  const tick = () => askPayouts(shop.shopId, shop.platform);
  const account = () => shop.look((tx) => tx.leaders.account(lan));
  const check = (payoutId: PayoutId, who: UserId = lan) => here.buyer('checkPayout', { payoutId }, who);
  const cancel = (payoutId: PayoutId, who: UserId = lan) => here.buyer('cancelPayout', { payoutId }, who);
  const sheet = (payoutId: PayoutId, who: UserId = lan) => here.buyer('confirmSheet', { payoutId }, who);
  /** What WeChat was asked about transfers, in order. */
  const atWechat = () =>
    shop.world.asked.filter((what) => /transfer/.test(what)).map((what) => what.replace(/ [0-9A-Za-z]*\d{8}\b/, ''));
  const news = async () =>
    (await shop.look((tx) => tx.inbox.of(lan, undefined, 20)))
      .filter(({ message }) => message === 'payout_news')
      .map(({ facts }) => facts.payout)
      .reverse();
  /** The movements of payouts, without their ids. */
  const moves = async () =>
    (await shop.look((tx) => tx.ledger.all()))
      .filter(({ from, to }) => /payout/.test(`${from} ${to}`))
      .map(({ from, to, amount }) => `${from} ${to} ${amount}`.replaceAll(`/${lan}`, ''));

  return {
    ...here,
    ...{ earn, goesBack, ask, asked, payoutOf, stateOf, sent, becomes, noticeOf, hear, tick },
    ...{ account, check, cancel, sheet, atWechat, news, moves },
  };
}
export type Payouts = Awaited<ReturnType<typeof openPayouts>>;
