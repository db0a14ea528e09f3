import { hours, minutes } from '@/domain/time';
import type { Platform } from '../../cloudfunctions/platform/platform';
import { embeddedDatabase } from '../support/database';
import { lan, openPayouts } from '../support/payouts';

const database = embeddedDatabase();
const open = () => openPayouts(database);
const nothing = { pending: 0, payable: 0, inPayout: 0, paid: 0 };

describe('WeChat', () => {
  test('gives up what nobody has confirmed in 24 hours: it can be asked for again, and he is told why', async () => {
    const here = await open();
    await here.earn();
    const payoutId = await here.sent();
    here.shop.pass(hours(24));
    await here.becomes(payoutId, 'failed', 'OVERDUE_CLOSE');
    await here.tick();
    await here.letters();
    expect(await here.account()).toEqual({ ...nothing, payable: 86_00 });
    expect(await here.news()).toEqual(['confirm', 'failed']);
    expect(await here.look('listPayouts', {}, lan)).toMatchObject({ items: [{ state: 'failed', failure: 'overdue' }] });
    expect(await here.staffLook('listShopPayouts', { tab: 'ended' })).toMatchObject({
      items: [{ reason: 'OVERDUE_CLOSE', failure: 'overdue' }],
    });
  });

  test('fails after he has confirmed: it is back', async () => {
    const here = await open();
    await here.earn();
    const payoutId = await here.sent();
    await here.becomes(payoutId, 'processing');
    expect(await here.check(payoutId)).toEqual({ state: 'sent' });
    await here.becomes(payoutId, 'failed', 'PAYEE_ACCOUNT_ABNORMAL');
    here.shop.pass(minutes(1));
    await here.tick();
    expect(await here.look('listPayouts', {}, lan)).toMatchObject({ items: [{ state: 'failed', failure: 'account' }] });
    expect(await here.account()).toEqual({ ...nothing, payable: 86_00 });
  });

  test('has it in hand for a while: it is asked every minute until it can be confirmed', async () => {
    const here = await open();
    await here.earn();
    here.shop.transfers.next = 'processing';
    const payoutId = await here.sent();
    expect(await here.payoutOf(payoutId)).toMatchObject({ state: 'sent', package: undefined });
    expect(await here.news()).toEqual([]);
    expect(await here.sheet(payoutId)).toBe('payout_moved_on');
    await here.becomes(payoutId, 'confirming');
    here.shop.pass(minutes(1));
    await here.tick();
    await here.letters();
    expect(await here.news()).toEqual(['confirm']);
    for (const _ of [1, 2]) {
      expect(await here.sheet(payoutId)).toMatchObject({ sheet: { package: expect.any(String) } });
    }
    expect(here.atWechat().filter((what) => what.startsWith('transfer'))).toHaveLength(3); // One to make it, one for each sheet.
  });

  test('does it and its answer is lost: it is found, and never sent under another number', async () => {
    const here = await open();
    await here.earn();
    here.shop.transfers.answers = false;
    const payoutId = await here.sent();
    expect(await here.payoutOf(payoutId)).toMatchObject({ state: 'approved', triedAt: expect.any(Number) });
    expect(await here.cancel(payoutId)).toBe('payout_moved_on'); // WeChat may have it.
    here.shop.transfers.answers = true;
    here.shop.pass(minutes(1));
    await here.letters();
    expect(await here.stateOf(payoutId)).toBe('sent');
    expect(here.atWechat()).toEqual(['transfer o_lan 1980 佣金提现', 'find transfer']);
    expect(here.shop.transfers.made.size).toBe(1);
    expect(await here.sheet(payoutId)).toMatchObject({ sheet: { package: expect.any(String) } });
  });

  test('never heard of it: it is asked first, and then sent again with the same number', async () => {
    const here = await open();
    await here.earn();
    here.shop.world.wechatIsDown = true;
    const payoutId = await here.sent();
    here.shop.pass(minutes(1));
    await here.letters();
    here.shop.world.wechatIsDown = false;
    here.shop.pass(minutes(1));
    await here.letters();
    expect(await here.stateOf(payoutId)).toBe('sent');
    expect(here.atWechat()).toEqual(['find transfer', 'transfer o_lan 1980 佣金提现']);
  });

  test('is silent while the phone asks: the shop says so, and nothing has changed', async () => {
    const here = await open();
    await here.earn();
    const payoutId = await here.sent();
    here.shop.world.wechatIsDown = true;
    expect(await here.check(payoutId)).toBe('outage');
    here.shop.pass(minutes(10));
    expect(await here.tick()).toBe(0);
    here.shop.world.wechatIsDown = false;
    await here.becomes(payoutId, 'done');
    expect(await here.check(payoutId)).toEqual({ state: 'paid' });
    expect(await here.check(payoutId)).toEqual({ state: 'paid' });
  });

  test('will not have it: it is back, and its letter is not sent for ever', async () => {
    const here = await open();
    await here.earn();
    here.shop.transfers.refuses = 'PAYEE_ACCOUNT_ABNORMAL';
    const payoutId = await here.sent();
    expect(await here.stateOf(payoutId)).toBe('failed');
    expect(await here.account()).toEqual({ ...nothing, payable: 86_00 });
    expect(await here.news()).toEqual(['failed']);
    expect(await here.staffLook('listDeadLetters', {})).toEqual([]);
  });

  test('does not know the shop: it is tried for a day, then the merchant sees it, and gives it up or tries again', async () => {
    const here = await open();
    await here.earn();
    const { platform } = here.shop;
    const refuses = forbidden(platform);
    const payoutId = await here.sent();
    for (let tries = 0; tries < 20; tries += 1) {
      here.shop.pass(hours(2));
      await here.letters();
    }
    expect(await here.stateOf(payoutId)).toBe('approved');
    expect(await here.staffLook('listShopPayouts', { tab: 'sent' })).toMatchObject({ items: [{ stuck: true }] });
    expect(await here.merchant('retryLetter', { letterId: `${payoutId}.send` })).toEqual({});
    expect(await here.merchant('giveUpPayout', { payoutId })).toBe('payout_moved_on'); // It is tried again just now.
    for (let tries = 0; tries < 20; tries += 1) {
      here.shop.pass(hours(2));
      await here.letters();
    }
    refuses.restore();
    expect(await here.merchant('giveUpPayout', { payoutId })).toEqual({});
    expect(await here.merchant('giveUpPayout', { payoutId })).toEqual({});
    await here.letters();
    expect(await here.stateOf(payoutId)).toBe('failed');
    expect(await here.account()).toEqual({ ...nothing, payable: 86_00 });
    expect(await here.news()).toEqual(['failed']);
    expect(await here.staffLook('listDeadLetters', {})).toEqual([]);
  });

  test('knows one after all that was to be given up: it becomes what WeChat says', async () => {
    const here = await open();
    await here.earn();
    here.shop.transfers.answers = false;
    const payoutId = await here.sent();
    here.shop.transfers.answers = true;
    expect(await here.merchant('giveUpPayout', { payoutId })).toBe('payout_moved_on');
    expect(await here.stateOf(payoutId)).toBe('sent');
  });

  test('tells twice, late, otherwise, and of another amount: what has ended does not move', async () => {
    const here = await open();
    await here.earn();
    const payoutId = await here.sent();
    const paid = await here.becomes(payoutId, 'done');
    const wrong = JSON.parse(paid.body);
    const other = here.noticeOf({ ...wrong, transfer: { ...wrong.transfer, amount: 20_00 } });
    await expect(here.hear(other)).rejects.toMatchObject({ code: 'payment_mismatch' });
    await here.hear(paid);
    await here.hear(paid);
    expect(await here.check(payoutId)).toEqual({ state: 'paid' });
    await here.hear(await here.becomes(payoutId, 'failed', 'OVERDUE_CLOSE'));
    expect(await here.stateOf(payoutId)).toBe('paid');
    expect(here.shop.world.failures.splice(0)).toHaveLength(1); // A person sees that.
    expect(await here.account()).toEqual({ ...nothing, payable: 66_00, paid: 20_00 });
    expect(await here.moves()).toHaveLength(3);
    const unknown = here.noticeOf({ ...wrong, transfer: { ...wrong.transfer, payoutNo: '404' } });
    await expect(here.hear(unknown)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('says nothing of one that it was never asked for', async () => {
    const here = await open();
    await here.earn();
    const { no } = await here.payoutOf(await here.asked(50_00));
    const made = here.noticeOf({ kind: 'transfer', transfer: { payoutNo: no, amount: 49_50, state: 'done' } });
    await expect(here.hear(made)).rejects.toMatchObject({ code: 'payment_mismatch' });
  });
});

/** From now on WeChat says that the shop may not do this. */
function forbidden(platform: Platform) {
  const { send } = platform.transfers;
  const refused = Object.assign(new Error('NO_AUTH'), { name: 'PayRefused', status: 403, code: 'NO_AUTH' });
  Object.assign(platform.transfers, { send: () => Promise.reject(refused) });
  return { restore: () => Object.assign(platform.transfers, { send }) };
}
