import type { Faults, Refund, Transfer } from '../wechat/state';

/** What the desk says of WeChat Pay, of parcels and of the bill. */
export interface PayWords {
  readonly title: string;
  readonly free: string;
  readonly frozen: string;
  readonly tabs: Readonly<Record<'payments' | 'refunds' | 'transfers' | 'parcels' | 'bill' | 'faults', string>>;
  readonly noPayments: string;
  readonly states: Readonly<Record<'frozen' | 'free' | 'returned', string>>;
  readonly buyerStates: PayWords['states']; // The same, as WeChat tells them to the buyer.
  readonly parcelsOf: (count: number) => string;
  readonly returned: (amount: string) => string;
  readonly refunds: string;
  readonly refundFaults: Readonly<Record<Faults['refund'], string>>;
  readonly refundStates: Readonly<Record<Refund['state'], string>>;
  readonly outcomes: Readonly<Record<'SUCCESS' | 'ABNORMAL' | 'CLOSED', string>>;
  readonly transfers: string;
  readonly noTransfers: string;
  readonly transferFaults: Readonly<Record<Faults['transfer'], string>>;
  readonly transferStates: Readonly<Record<Transfer['state'], string>>;
  readonly silence: string;
  readonly letFail: string;
  readonly letBeSilent: string;
  readonly letSpeak: string;
  readonly noParcels: string;
  readonly nextStop: string;
  readonly bill: string;
  readonly spoil: Readonly<Record<'missing' | 'amount' | 'payment' | 'refund', string>>;
  readonly mend: string;
  readonly server: string;
  readonly payFaults: Readonly<Record<Faults['pay'], string>>;
  readonly services: string;
  readonly apiFaults: Readonly<Record<Faults['api'], string>>;
  readonly carriers: string;
  readonly trackingFaults: Readonly<Record<Faults['tracking'], string>>;
}

export const payWords: Readonly<Record<'zh' | 'en', PayWords>> = {
  zh: {
    title: '微信支付',
    free: '可用',
    frozen: '冻结，录入发货信息后解冻',
    tabs: { payments: '付款', refunds: '退款', transfers: '转账', parcels: '包裹', bill: '账单', faults: '故障' },
    noPayments: '还没有人付款',
    states: { frozen: '冻结', free: '可用', returned: '已退完' },
    buyerStates: { frozen: '待发货', free: '已发货', returned: '已退款' },
    parcelsOf: (count) => `${count} 个包裹`,
    returned: (amount) => `已退 ${amount}`,
    refunds: '下一笔退款',
    refundFaults: { normal: '正常', slow: '拖一天', abnormal: '异常', closed: '被关闭' },
    refundStates: { PROCESSING: '处理中', SUCCESS: '已到账', CLOSED: '已关闭', ABNORMAL: '异常' },
    outcomes: { SUCCESS: '到账', ABNORMAL: '异常', CLOSED: '关闭' },
    transfers: '下一笔商家转账',
    noTransfers: '团长提现后会到这里',
    transferFaults: { normal: '正常', poor: '商户余额不足', limit: '收款人超限', silent: '不回应' },
    transferStates: {
      ...{ ACCEPTED: '已受理', WAIT_USER_CONFIRM: '等他确认', SUCCESS: '已到账' },
      ...{ FAIL: '没有成功', CANCELING: '撤销中', CANCELLED: '已撤销' },
    },
    silence: '微信不回应',
    letFail: '让它失败',
    letBeSilent: '不回应',
    letSpeak: '恢复回应',
    noParcels: '查过物流的包裹会到这里',
    nextStop: '下一站',
    bill: '让日账单错一处',
    spoil: { missing: '少一笔付款', amount: '多 1 分', payment: '多一笔付款', refund: '多一笔退款' },
    mend: '改回来',
    server: '微信支付的服务器',
    payFaults: { good: '好', slow: '慢', busy: '忙', down: '断', unsigned: '不签名', stranger: '冒名' },
    services: '微信的其他接口',
    apiFaults: { good: '好', slow: '慢', busy: '忙', down: '断' },
    carriers: '快递查询',
    trackingFaults: { good: '好', busy: '忙', down: '断' },
  },
  en: {
    title: 'WeChat Pay',
    free: 'Free',
    frozen: 'Frozen until shipping info comes',
    tabs: {
      payments: 'Payments',
      refunds: 'Refunds',
      transfers: 'Transfers',
      parcels: 'Parcels',
      bill: 'Bill',
      faults: 'Faults',
    },
    noPayments: 'Nobody has paid yet',
    states: { frozen: 'frozen', free: 'free', returned: 'returned' },
    buyerStates: { frozen: 'to ship', free: 'shipped', returned: 'returned' },
    parcelsOf: (count) => (count === 1 ? '1 parcel' : `${count} parcels`),
    returned: (amount) => `${amount} returned`,
    refunds: 'The next refund',
    refundFaults: { normal: 'works', slow: 'takes a day', abnormal: 'is abnormal', closed: 'is closed' },
    refundStates: { PROCESSING: 'in the making', SUCCESS: 'done', CLOSED: 'closed', ABNORMAL: 'abnormal' },
    outcomes: { SUCCESS: 'done', ABNORMAL: 'abnormal', CLOSED: 'close' },
    transfers: 'The next transfer',
    noTransfers: 'What leaders withdraw comes here',
    transferFaults: { normal: 'works', poor: 'too little left', limit: 'above a limit', silent: 'no answer' },
    transferStates: {
      ...{ ACCEPTED: 'accepted', WAIT_USER_CONFIRM: 'to be confirmed', SUCCESS: 'done' },
      ...{ FAIL: 'failed', CANCELING: 'being cancelled', CANCELLED: 'cancelled' },
    },
    silence: 'WeChat does not answer',
    letFail: 'Fail',
    letBeSilent: 'No answer',
    letSpeak: 'Answer again',
    noParcels: 'Parcels whose way was looked up come here',
    nextStop: 'Next stop',
    bill: 'Put a mistake into the daily bill',
    spoil: { missing: 'a payment less', amount: '1 fen more', payment: 'a payment more', refund: 'a refund more' },
    mend: 'Put it right',
    server: 'The servers of WeChat Pay',
    payFaults: { good: 'good', slow: 'slow', busy: 'busy', down: 'down', unsigned: 'unsigned', stranger: 'impostor' },
    services: 'WeChat’s other services',
    apiFaults: { good: 'good', slow: 'slow', busy: 'busy', down: 'down' },
    carriers: 'Tracking',
    trackingFaults: { good: 'good', busy: 'busy', down: 'down' },
  },
};
