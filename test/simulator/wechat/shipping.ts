import { Refused } from './refused';
import type { Payment, Shipped } from './state';
import { random, type Words, type World, yuan } from './world';

/** The companies that WeChat's shipping management knows, of some hundred. */
const COMPANIES = ['ZTO', 'SF', 'YTO', 'STO', 'YD', 'JD', 'EMS', 'DBL', 'JTSD', 'YZPY', 'OTHER'];
const MOST_PARCELS = 15;
const LONGEST_WHAT = 120;
const [UNIFIED, SPLIT, EXPRESS] = [1, 2, 1];
const CONTACT = /^[\d*+-]*\*+\d{4}$/;
// biome-ignore lint/suspicious/noTemplateCurlyInString: WeChat's own words.
const NUMBER = '${商品订单号}';

/** POST /wxa/sec/order/upload_shipping_info */
export function uploadShipping(world: World, asked: any) {
  const payment = paymentOf(world, asked?.order_key ?? {});
  const told = understood(asked, payment, world.now());
  const { shipped } = world.store.state;
  const known = shipped.find(({ paymentNo }) => paymentNo === payment.paymentNo);
  if (known) {
    if (same(known, told)) throw new Refused(10060023, '发货信息未更新');
    if (told.uploadedAt < known.uploadedAt) throw new Refused(10060014, '参数错误: upload_time');
    if (known.isAll && known.corrected) throw new Refused(10060003, '支付单已使用重新发货机会');
    const corrected = known.isAll;
    Object.assign(known, told, { corrected, isAll: known.isAll || told.isAll });
  } else shipped.push({ ...told, corrected: false });
  world.store.changed();
  if (told.isAll && !known?.corrected) release(world, payment);
  const parcels = told.parcels.length;
  world.tell({
    kind: 'shipping',
    title: { zh: '发货信息', en: 'Shipping info' },
    detail: {
      zh: `${payment.description}，${told.isAll ? '全部发出' : `${parcels} 个包裹，还没发完`}`,
      en: `${payment.description}: ${told.isAll ? 'all of it is sent' : `${parcels} so far, not all`}`,
    },
    about: { paymentNo: payment.paymentNo, parcels, all: told.isAll ? 1 : 0 },
  });
  return { errcode: 0, errmsg: 'ok' };
}

/** All of it is on its way: buyer and merchant are told, and the money is the merchant's. */
function release(world: World, { paymentNo, openid, description, amount }: Payment): void {
  const put = (to: string, title: Words, text: Words, page = '') =>
    world.store.state.ownMessages.push({ id: random(), openid: to, title, text, page, at: world.now() });
  put(
    openid,
    { zh: '商品已发货', en: 'Your goods are on their way' },
    { zh: `${description}，微信提醒你留意包裹`, en: description },
    orderPage(world, paymentNo),
  );
  put(
    '',
    { zh: '发货信息已录入', en: 'Shipping info received' },
    { zh: `${yuan(amount)} 已解冻，可以用了`, en: `${yuan(amount)} is free to use` },
  );
}

function paymentOf(world: World, key: any): Payment {
  const { payments, refunds } = world.store.state;
  if (key.order_number_type !== 1 && key.order_number_type !== 2) throw new Refused(268485194, '订单单号类型非法');
  if (key.order_number_type === 2 && !key.transaction_id) throw new Refused(268485195, 'transaction_id 不能为空');
  if (key.order_number_type === 1 && !key.mchid) throw new Refused(268485196, 'mchid 不能为空');
  if (key.order_number_type === 1 && !key.out_trade_no) throw new Refused(268485197, 'out_trade_no 不能为空');
  const found = payments.find(({ paymentNo, transactionId }) =>
    key.order_number_type === 1
      ? paymentNo === key.out_trade_no && key.mchid === world.keys.mchId
      : transactionId === key.transaction_id,
  );
  if (found?.paidAt === undefined) throw new Refused(10060001, '支付单不存在');
  const gone = refunds.filter(({ paymentNo, state }) => paymentNo === found.paymentNo && state === 'SUCCESS');
  if (gone.reduce((sum, { amount }) => sum + amount, 0) >= found.amount) {
    throw new Refused(10060004, '支付单处于不可发货的状态');
  }
  return found;
}

function understood(asked: any, payment: Payment, now: number): Omit<Shipped, 'corrected'> {
  const { logistics_type: way, delivery_mode: mode, is_all_delivered: all, shipping_list: list } = asked;
  if (![1, 2, 3, 4].includes(way)) throw new Refused(10060005, '物流类型有误');
  if (mode !== UNIFIED && mode !== SPLIT) throw new Refused(268485224, '发货模式非法');
  if (!Array.isArray(list) || list.length === 0) throw new Refused(47001, 'data format error');
  if (list.length > MOST_PARCELS) throw new Refused(10060024, '物流信息列表太长');
  if (mode === UNIFIED && list.length !== 1) throw new Refused(268485228, '统一发货模式下，物流信息列表长度必须为 1');
  if (mode === SPLIT && way !== EXPRESS) throw new Refused(10060006, '非快递发货时不允许分拆发货');
  if (mode === SPLIT && typeof all !== 'boolean') throw new Refused(10060007, '必须填写 is_all_delivered 字段');
  if (asked.payer?.openid !== payment.openid) throw new Refused(10060031, '该笔支付单不属于 openid 所指定的用户');
  const parcels = list.map((one: any) => parcelOf(one, way));
  const written = String(asked.upload_time);
  const uploadedAt = Date.parse(written);
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(written);
  if (!isTime || Number.isNaN(uploadedAt) || uploadedAt > now + 300_000) throw new Refused(268485216, '上传时间非法');
  return { paymentNo: payment.paymentNo, way, parcels, isAll: mode === UNIFIED || all, uploadedAt };
}

function parcelOf(one: any, way: number): Shipped['parcels'][number] {
  const what = one?.item_desc;
  if (typeof what !== 'string' || what === '') throw new Refused(10060008, '商品描述 item_desc 字段不能为空');
  if (what.length > LONGEST_WHAT) throw new Refused(10060009, '商品描述 item_desc 字段太长');
  if (way !== EXPRESS) return { company: '', number: '', what };
  const { tracking_no: number, express_company: company, contact } = one;
  if (typeof number !== 'string' || number === '') throw new Refused(268485226, '物流单号不能为空');
  if (typeof company !== 'string' || company === '') throw new Refused(268485227, '物流公司编码不能为空');
  if (!COMPANIES.includes(company)) throw new Refused(10060014, '参数错误: express_company');
  const told = contact?.receiver_contact ?? contact?.consignor_contact;
  if (company === 'SF' && !told) throw new Refused(10060014, '参数错误: contact');
  if (told !== undefined && !CONTACT.test(told)) throw new Refused(10060014, '参数错误: 联系方式要掩码');
  return { company, number, what };
}

const content = ({ way, parcels, isAll }: Pick<Shipped, 'way' | 'parcels' | 'isAll'>) =>
  JSON.stringify([way, parcels.map(({ company, number, what }) => [company, number, what]), isAll]);
const same = (one: Shipped, other: Omit<Shipped, 'corrected'>) => content(one) === content(other);

/** POST /wxa/sec/order/update_order_detail_path */
export function setOrderPath(world: World, asked: any) {
  const path = asked?.path;
  if (typeof path !== 'string' || !path.includes(NUMBER) || path.startsWith('/'))
    throw new Refused(40097, 'invalid args');
  world.store.state.orderPath = path;
  world.store.changed();
  return { errcode: 0, errmsg: 'ok' };
}

/** Where WeChat's list of orders leads; '' where nobody has said so. */
export const orderPage = ({ store }: Pick<World, 'store'>, paymentNo: string) =>
  store.state.orderPath.replace(NUMBER, paymentNo);

/** A payment as WeChat's list of orders, and the merchant's account, show it. Amounts in fen. */
export interface WechatOrder {
  readonly paymentNo: string;
  readonly openid: string;
  readonly description: string;
  readonly amount: number;
  readonly paidAt: number;
  readonly returned: number;
  readonly parcels: number;
  /** `frozen`: the merchant has not said yet that all of it is on its way. */
  readonly state: 'frozen' | 'free' | 'returned';
}

/** The newest first. */
export function ordersOf({ store }: Pick<World, 'store'>): readonly WechatOrder[] {
  const { payments, refunds, shipped } = store.state;
  const returnedOf = new Map<string, number>();
  for (const { paymentNo, amount, state } of refunds) {
    if (state === 'SUCCESS') returnedOf.set(paymentNo, (returnedOf.get(paymentNo) ?? 0) + amount);
  }
  const shippedOf = new Map(shipped.map((one) => [one.paymentNo, one]));
  return payments
    .flatMap(({ paymentNo, openid, description, amount, paidAt }) => {
      if (paidAt === undefined) return [];
      const returned = returnedOf.get(paymentNo) ?? 0;
      const sent = shippedOf.get(paymentNo);
      const state = returned >= amount ? 'returned' : sent?.isAll ? 'free' : 'frozen';
      const parcels = sent?.parcels.length ?? 0;
      return [{ paymentNo, openid, description, amount, paidAt, returned, parcels, state } as const];
    })
    .sort((a, b) => b.paidAt - a.paidAt);
}

/** What the merchant may use, and what WeChat keeps until the goods are on their way. In fen. */
export function funds(world: Pick<World, 'store'>): { readonly free: number; readonly frozen: number } {
  const sum = { free: 0, frozen: 0 };
  for (const { state, amount, returned } of ordersOf(world)) {
    if (state !== 'returned') sum[state] += amount - returned;
  }
  return sum;
}
