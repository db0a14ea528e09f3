import sharp from 'sharp';
import { fen } from '@/domain/money';
import { openTown } from '../../wechat/town';
import { PHOTO_NAMES, photo } from './album';
import { merchantActs, merchantSide, messagesOf, Unwilling } from './merchant';
import { OWNER } from './people';
import type { World } from './world';

let town: Awaited<ReturnType<typeof openTown>>;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
beforeEach(() => town.wechat.reset());

const no = 'T20261121000001';
const world = () => ({ wechat: town.wechat }) as World;
const act = async (name: string, asked: object) => await merchantActs[name]!(world(), asked);
const ship = () =>
  town.services().uploadShipping({
    ...{ paymentNo: no, openid: 'o_xiaoman', way: 'express', allShipped: true, at: town.clock.now() },
    parcels: [{ carrier: 'ZTO', waybill: '75300000001', what: '护脊轻量书包', phone: '13812345678' }],
  });

test('the desk shows what is frozen, and what is free once it is shipped', async () => {
  await town.buy(no);
  expect(merchantSide(world())).toMatchObject({ funds: { free: 0, frozen: 169_00 }, orders: [{ state: 'frozen' }] });
  await ship();
  expect(merchantSide(world())).toMatchObject({ funds: { free: 169_00, frozen: 0 }, orders: [{ state: 'free' }] });
});

test('WeChat’s own messages stand beside those of the shop, and the merchant has his', async () => {
  const templateId = town.wechat.environment['TEMPLATE_ORDER_SHIPPED']!;
  town.wechat.grant('o_xiaoman', templateId);
  await town.buy(no);
  await town.services().tell({ openid: 'o_xiaoman', templateId, page: 'p', data: { thing1: '书包' } });
  await ship();
  expect(messagesOf(world())).toMatchObject([
    { openid: 'o_xiaoman', title: { zh: '发货通知' }, left: 0 },
    { openid: 'o_xiaoman', title: { zh: '商品已发货' }, left: undefined },
    { openid: OWNER, title: { zh: '发货信息已录入' }, page: '' },
  ]);
});

test('faults are set one by one, and notices have their own name', async () => {
  await act('fault', { fault: 'twice' });
  await act('fault', { refund: 'slow' });
  await act('fault', { tracking: 'down' });
  await act('fault', { transfer: 'poor' });
  expect(town.wechat.faults).toMatchObject({ notice: 'twice', refund: 'slow', tracking: 'down', transfer: 'poor' });
  expect(town.wechat.faults.pay).toBe('good');
});

test('a refund in the making is shown, and ended by hand; one that is done is not', async () => {
  town.wechat.setFaults({ refund: 'slow' });
  await town.buy(no);
  const { amount } = town.order(no);
  await town.pay.refund({ refundNo: 'R1', paymentNo: no, amount, total: amount, reason: '' });
  expect(merchantSide(world()).refunds).toMatchObject([{ refundNo: 'R1', state: 'PROCESSING' }]);
  await act('refund', { refundNo: 'R1', outcome: 'SUCCESS' });
  await town.wechat.settled();
  expect(merchantSide(world()).refunds).toEqual([]);
  expect(merchantSide(world()).orders).toMatchObject([{ state: 'returned', returned: 169_00 }]);
  await expect(act('refund', { refundNo: 'R1', outcome: 'SUCCESS' })).rejects.toThrow(Unwilling);
});

test('transfers are shown, the newest first, and the desk lets one fail or WeChat say nothing of it', async () => {
  const transfers = town.transfers();
  const asked = { openid: 'o_zhe', amount: fen(32_80), remark: '推广佣金' };
  await transfers.send({ ...asked, payoutNo: 'T1' });
  await transfers.send({ ...asked, payoutNo: 'T2' });
  await act('transfer', { billNo: 'T1', how: 'fail' });
  await act('transfer', { billNo: 'T2', how: 'silent' });
  expect(merchantSide(world()).transfers).toMatchObject([
    { billNo: 'T2', openid: 'o_zhe', amount: 32_80, state: 'WAIT_USER_CONFIRM', isSilent: true, isOver: false },
    { billNo: 'T1', state: 'FAIL', reason: 'DAY_RECEIVED_QUOTA_EXCEED', isOver: true },
  ]);
  await expect(transfers.find('T2')).rejects.toThrow('WeChat Pay');
  await act('transfer', { billNo: 'T2', how: 'speaks' });
  expect(await transfers.find('T2')).toMatchObject({ state: 'confirming' });
  await expect(act('transfer', { billNo: 'T1', how: 'fail' })).rejects.toThrow(Unwilling);
});

test('a bill is spoilt and mended; where nothing was paid there is nothing to spoil', async () => {
  await expect(act('bill', { kind: 'missing' })).rejects.toThrow(Unwilling);
  await town.buy(no);
  expect(await act('bill', { kind: 'missing' })).toMatchObject({ kind: 'missing', no });
  await act('bill', { kind: 'missing' });
  expect(merchantSide(world()).billFaults).toHaveLength(1);
  await act('bill', { kind: 'right' });
  expect(merchantSide(world()).billFaults).toEqual([]);
});

test('parcels that were asked about are moved on until they are there', async () => {
  await town.tracking().follow({ carrier: 'ZTO', waybill: '75300000001', phone: '13812345678' });
  expect(merchantSide(world()).parcels).toMatchObject([{ number: '75300000001', at: { zh: '已揽收' } }]);
  for (let stop = 1; stop < 6; stop += 1) await act('parcel', { number: '75300000001' });
  expect(merchantSide(world()).parcels).toMatchObject([{ at: { zh: '已签收' }, isThere: true }]);
  await expect(act('parcel', { number: '75300000001' })).rejects.toThrow(Unwilling);
});

test('of the photos on the phones one does not pass WeChat’s check', async () => {
  const verdicts = await Promise.all(
    PHOTO_NAMES.map(async (name) => {
      const picture = await photo(name)!;
      const small = await sharp(picture).resize(750).jpeg().toBuffer();
      return [name, await town.services().checkPicture({ openid: 'o_xiaoman', picture: small })];
    }),
  );
  expect(verdicts.filter(([, verdict]) => verdict === 'risky')).toEqual([['forbidden', 'risky']]);
  expect(photo('nothing')).toBeUndefined();
});
