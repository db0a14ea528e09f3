import { balances } from '@/domain/ledger';
import { dayOf } from '@/domain/reconcile';
import { hours, minutes } from '@/domain/time';
import { sendOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { hearNotice } from '../../cloudfunctions/usecases/payment/hearNotice';
import { endTeams } from '../../cloudfunctions/usecases/team/endTeams';
import { ann, type Counter, openCounter } from '../support/afterSales';
import { mistakesIn } from '../support/books';
import { embeddedDatabase } from '../support/database';
import { box } from '../support/fixtures';
import { tickShop } from '../support/settle';

const database = embeddedDatabase();

interface Failed {
  readonly items: readonly { readonly no: string; readonly because: string; readonly afterSaleId?: string }[];
}
const failedOf = async (counter: Counter) =>
  ((await counter.staffLook<Failed>('listFailedRefunds', {})) as Failed).items;

/** Ann's money of a team that did not fill, or that she paid after her order was closed; and WeChat cannot give it back. */
async function lost(because: 'team_lapsed' | 'paid_late') {
  const counter = await openCounter(database);
  counter.world.refunds = 'abnormal';
  if (because === 'team_lapsed') {
    await counter.openTeam(ann);
    counter.pass(hours(24));
  } else {
    const lines = [{ skuId: box.id, quantity: 1 }];
    const placed = await counter.buyer('placeOrder', { lines, to: counter.toOf(ann), agreed: 96_00 });
    const { orderId } = placed as { orderId: `order_${string}` };
    await counter.buyer('payOrder', { orderId });
    const { no, amount } = await counter.paymentOf(orderId);
    counter.pass(minutes(31));
    await tickShop(counter.shop);
    await hearNotice(counter.shopId, counter.notice(counter.payAtWechat(no, amount)), counter.platform);
  }
  await tickShop(counter.shop);
  const [refund] = await failedOf(counter);
  return { counter, refund: refund! };
}

test('what WeChat will not even take in hand is seen, and is settled by hand or tried again', async () => {
  const counter = await openCounter(database);
  const { orderId } = await counter.openTeam(ann);
  counter.pass(hours(24));
  const { pay } = counter.platform;
  const refuses = async () => {
    throw Object.assign(new Error('403 NOT_ENOUGH'), { name: 'PayRefused', status: 400 });
  };
  await endTeams(counter.shopId, counter.platform);
  await sendOutbox(counter.shopId, { ...counter.platform, pay: { ...pay, refund: refuses } });
  const [refund] = await failedOf(counter);
  expect(refund).toMatchObject({ because: 'team_lapsed' });
  expect(await counter.counterLook(({ outbox }) => outbox.dead(9))).toHaveLength(1);

  await counter.merchant('retryLetter', { letterId: `${refund!.no}.refund` });
  await tickShop(counter.shop);
  expect(await failedOf(counter)).toEqual([]);
  expect(await counter.counterLook(({ refunds }) => refunds.ofOrders([orderId]))).toMatchObject(
    new Map([[orderId, [{ no: refund!.no, status: 'done' }]]]),
  );
});

test.each(['team_lapsed', 'paid_late'] as const)(
  'what goes back because of %s is settled by hand, once',
  async (because) => {
    const { counter, refund } = await lost(because);
    expect(refund).toMatchObject({ because, afterSaleId: undefined });
    const settle = (words = '转到了支付宝') => counter.merchant('settleRefund', { refundNo: refund.no, words });
    expect(await counter.merchant('settleRefund', { refundNo: 'R2611182105000000000001', words: '转了' })).toBe(
      'not_found',
    );
    expect(await settle('')).toBe('not_understood');
    expect(await settle()).toEqual({});
    expect(await settle()).toBe('refund_moved_on');

    expect(await failedOf(counter)).toEqual([]);
    expect(await counter.staffLook('listDeadLetters', {})).toEqual([]);
    expect(await counter.counterLook(({ refunds }) => refunds.owed())).toBe(0);
    expect(balances(await counter.counterLook(({ ledger }) => ledger.all())).get('refunds')).toBe(0);
    const { items } = (await counter.look<{ items: readonly { id: string }[] }>('listOrders', {})) as {
      items: [{ id: string }];
    };
    expect(await counter.look('viewOrder', { orderId: items[0].id })).toMatchObject({
      refunds: [{ no: refund.no, because, status: 'done', settled: '转到了支付宝' }],
    });
    // WeChat has never given it back: its bill is not asked for it.
    const ours = await counter.counterLook(({ bills }) => bills.ours(dayOf(counter.world.now), [], []));
    expect(ours.filter(({ what }) => what === 'refund')).toEqual([]);
    expect(await mistakesIn(database, counter.shopId)).toEqual([]);
  },
);

test('what WeChat is asked about again is not settled meanwhile', async () => {
  const { counter, refund } = await lost('team_lapsed');
  await counter.merchant('retryLetter', { letterId: `${refund.no}.refund` });
  const settle = () => counter.merchant('settleRefund', { refundNo: refund.no, words: '转了' });
  expect(await settle()).toBe('refund_moved_on');
  counter.world.refunds = 'done';
  await tickShop(counter.shop);
  expect(await settle()).toBe('refund_moved_on');
  expect(await failedOf(counter)).toEqual([]);
});
