import { openApiServer } from './apiServer';
import { spoilBill } from './billFaults';
import { cardWords, endOldCards } from './cards';
import { ENVIRONMENT } from './cloudFiles';
import { keepKeys } from './keys';
import { pageOfLink } from './links';
import { grant, grantsLeft } from './messages';
import { NOTICE_DELAYS, releaseHeld, send } from './notices';
import { openPayServer } from './payServer';
import { setRank } from './ranks';
import { endRefund, settleRefunds } from './refunds';
import { virtualKeysOf } from './seal';
import { cancel, pay, type Sheet, type SheetArguments, sheet } from './sheet';
import { funds, orderPage, ordersOf, type WechatOrder } from './shipping';
import type { Card, Faults, Message, Notice, Payment, PaymentFault } from './state';
import {
  type BillFault,
  type OwnMessage,
  openStore,
  type Rank,
  type Refund,
  type Shipped,
  type Transfer,
  type TransferFault,
  type VirtualOrder,
} from './state';
import { nextStop, openTrackingServer, type ParcelSeen, parcelsOf, TRACKING } from './tracking';
import {
  confirmTransfer,
  leaveTransfer,
  openTransfer,
  type TransferPage,
  type TransferSheetArguments,
} from './transferSheet';
import { isOver, settleTransfers, spoilTransfer } from './transfers';
import {
  login,
  openVirtual,
  payVirtual,
  settleVirtual,
  type VirtualSheet,
  type VirtualSheetArguments,
} from './virtualPay';
import type { WechatEvent, Words, World } from './world';

export interface WechatOptions {
  readonly stateDir: string;
  readonly clock: () => number; // ms since 1970; may be moved, then call tick()
  readonly appId: string;
  readonly appSecret: string;
  readonly notifyUrl: string;
  readonly pushUrl?: string; // of messages; without: beside that of notices
  readonly shopName?: string;
  readonly ports?: { readonly pay?: number; readonly api?: number; readonly tracking?: number }; // without: any free one
  readonly noticeDelays?: readonly number[]; // ms between one notice and the next; without: WeChat's
  readonly refundDelay?: number; // ms from accepted to done
  readonly slowness?: number; // ms that a slow server takes
  readonly files?: string; // the folder in which what phones upload lies
}

export interface SimulatedWechat {
  readonly payUrl: string;
  readonly apiUrl: string;
  /** The settings that the shop host needs to find this WeChat and to be known to it. */
  readonly environment: Readonly<Record<string, string>>;
  /** What the pay sheet shows, or nothing for a prepay id that WeChat does not know. */
  sheet(prepayId: string): Sheet | undefined;
  /** Confirms the pay sheet. Throws SheetRefused. `paid` is false where the payment was only pretended (forged). */
  pay(asked: {
    readonly prepayId: string;
    readonly openid: string;
    readonly paySheet: SheetArguments;
    readonly fault?: PaymentFault; // without: as the faults say
  }): { paid: boolean };
  cancel(prepayId: string): void;
  /** wx.login: a code that is good once. */
  login(openid: string): { code: string };
  /** What the sheet of a virtual payment shows. Throws SheetRefused. */
  openVirtual(openid: string, sheet: VirtualSheetArguments): VirtualSheet;
  /** Confirms it. `paid` is false where the payment was only pretended (forged). */
  payVirtual(openid: string, sheet: VirtualSheetArguments, fault?: PaymentFault): { paid: boolean };
  virtualOrders(): readonly Readonly<VirtualOrder>[];
  /** wx.requestMerchantTransfer: what its page shows. Throws SheetRefused. */
  openTransfer(openid: string, given: TransferSheetArguments): TransferPage;
  /** Confirms it. `paid` is false where that was only pretended (forged). Throws SheetRefused. */
  confirmTransfer(openid: string, given: TransferSheetArguments, fault?: TransferFault): { paid: boolean };
  leaveTransfer(given: TransferSheetArguments): void;
  transfers(): readonly Readonly<Transfer>[];
  /** Lets a transfer fail, or lets WeChat say nothing of it (and speak again). Returns whether there was one. */
  spoilTransfer(billNo: string, how: 'fail' | 'silent' | 'speaks'): boolean;
  /** The person allows one subscribe message of this kind. */
  grant(openid: string, templateId: string): void;
  grantsLeft(openid: string, templateId: string): number;
  payments(): readonly Readonly<Payment>[];
  refunds(): readonly Readonly<Refund>[];
  notices(): readonly Readonly<Notice>[];
  messages(openid?: string): readonly (Message & { readonly title: string })[];
  cards(): readonly (Readonly<Card> & { readonly words: Words })[];
  /** What merchants have told of how payments are on their way. */
  shipped(): readonly Readonly<Shipped>[];
  /** Every payment as WeChat's list of orders shows it, the newest first. */
  orders(): readonly WechatOrder[];
  /** Where that list leads for this payment; '' where no path was registered. */
  orderPage(paymentNo: string): string;
  /** What the merchant may use, and what waits for its goods to be on their way. In fen. */
  funds(): { readonly free: number; readonly frozen: number };
  /** WeChat's own messages: to buyers, and to the merchant (an openid of ''). */
  ownMessages(): readonly OwnMessage[];
  /** Ends a refund that takes its time. Returns whether there was one. */
  endRefund(refundNo: string, outcome: Refund['outcome']): boolean;
  /** The bill of a day says something that did not happen. Returns what, or nothing where nothing was ever paid. */
  spoilBill(kind: BillFault['kind'], no?: string): BillFault | undefined;
  /** Bills are right again. */
  mendBills(): void;
  billFaults(): readonly BillFault[];
  /** The parcels that were asked about. */
  parcels(): readonly ParcelSeen[];
  /** Moves a parcel on by hand. Returns whether there was a stop left. */
  nextStop(number: string): boolean;
  /** The page that such a text opens where it is tapped: '#小程序://…'. */
  pageOfLink(text: string): string | undefined;
  /** openid → what WeChat thinks of somebody. */
  ranks(): Readonly<Record<string, Rank>>;
  setRank(openid: string, rank: Rank): void;
  /** Sends the notices that were held back ("late"). Gives their number. */
  deliverLate(): number;
  /** The subscribe messages that can be sent: template id → its title. */
  readonly templates: Readonly<Record<string, string>>;
  /** Tells of everything that happens. Gives the way to stop. */
  on(listener: (event: WechatEvent) => void): () => void;
  readonly faults: Readonly<Faults>;
  setFaults(faults: Partial<Faults>): void;
  /** To be called when the clock was moved. */
  tick(): void;
  /** Waits until nothing is on its way and nothing is due. */
  settled(): Promise<void>;
  /** Forgets everything but the keys. */
  reset(): void;
  close(): Promise<void>;
}

/** The templates of subscribe messages that this WeChat knows, by the setting that names them. */
const TEMPLATES = {
  TEMPLATE_TEAM_FORMED: { id: 'tmpl_team_formed_0000000000000000000000000001', title: '成团通知' },
  TEMPLATE_TEAM_LAPSED: { id: 'tmpl_team_lapsed_0000000000000000000000000002', title: '没成团，退款通知' },
  TEMPLATE_ORDER_SHIPPED: { id: 'tmpl_order_shipped_000000000000000000000003', title: '发货通知' },
  TEMPLATE_GOODS_BACK: { id: 'tmpl_goods_back_00000000000000000000000000004', title: '到货通知' },
  TEMPLATE_AFTER_SALE: { id: 'tmpl_after_sale_00000000000000000000000000005', title: '售后进度通知' },
  TEMPLATE_SEAT_LEFT: { id: 'tmpl_seat_left_000000000000000000000000000006', title: '还差 1 人提醒' },
  TEMPLATE_REFUND_DONE: { id: 'tmpl_refund_done_0000000000000000000000000007', title: '退款到账通知' },
  TEMPLATE_CREDIT_EXPIRING: { id: 'tmpl_credit_expiring_00000000000000000000008', title: '红包到期提醒' },
  TEMPLATE_POINTS_EXPIRING: { id: 'tmpl_points_expiring_00000000000000000000009', title: '积分到期提醒' },
  TEMPLATE_TIER_FALLING: { id: 'tmpl_tier_falling_00000000000000000000000010', title: '会员等级变动提醒' },
  TEMPLATE_COUPON_GIVEN: { id: 'tmpl_coupon_given_00000000000000000000000011', title: '优惠券到账通知' },
  TEMPLATE_CARD_ENDING: { id: 'tmpl_card_ending_000000000000000000000000012', title: '会员卡到期提醒' },
  TEMPLATE_LEADER_NEWS: { id: 'tmpl_leader_news_000000000000000000000000013', title: '团长申请结果通知' },
  TEMPLATE_CUSTOMERS_MOVED: { id: 'tmpl_customers_moved_00000000000000000000014', title: '专属服务人员变更通知' },
  TEMPLATE_PAYOUT_NEWS: { id: 'tmpl_payout_news_000000000000000000000000015', title: '提现进度通知' },
} as const;

const LONGEST_SLEEP = 30_000;

/** Starts WeChat Pay and api.weixin.qq.com on this machine. What they know is kept in `stateDir`. */
export async function openSimulatedWechat(options: WechatOptions): Promise<SimulatedWechat> {
  const store = openStore(options.stateDir);
  const keys = await keepKeys(options.stateDir);
  const listeners = new Set<(event: WechatEvent) => void>();
  const onTheirWay = new Map<string, Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const virtual = virtualKeysOf(keys.apiV3Key);
  const world: World = {
    virtual,
    pushUrl: options.pushUrl ?? options.notifyUrl.replace(/wechatPay$/, 'wechatPush'),
    ...{ store, keys, appId: options.appId, appSecret: options.appSecret, shopName: options.shopName ?? '拼集' },
    templates: Object.fromEntries(Object.values(TEMPLATES).map(({ id, title }) => [id, title])),
    noticeDelays: options.noticeDelays ?? NOTICE_DELAYS,
    refundDelay: options.refundDelay ?? 1_500,
    slowness: options.slowness ?? 2_000,
    files: options.files,
    now: options.clock,
    tell(event) {
      const told: WechatEvent = { about: {}, ...event, at: options.clock() };
      for (const listener of listeners) listener(told);
    },
    wake() {
      if (closed) return;
      clearTimeout(timer);
      timer = setTimeout(run, 0);
    },
  };

  /** Does what is due, then sleeps until the next thing is. */
  function run() {
    const now = options.clock();
    endOldCards(world);
    const refundsAt = settleRefunds(world) ?? Number.POSITIVE_INFINITY;
    let next = Math.min(refundsAt, settleVirtual(world), settleTransfers(world));
    for (const notice of store.state.notices) {
      if ((notice.state !== 'waiting' && notice.state !== 'held') || onTheirWay.has(notice.key)) continue;
      if (notice.dueAt > now) {
        next = Math.min(next, notice.dueAt);
        continue;
      }
      const sent = send(world, notice).finally(() => {
        onTheirWay.delete(notice.key);
        world.wake();
      });
      onTheirWay.set(notice.key, sent);
    }
    clearTimeout(timer);
    if (!closed) timer = setTimeout(run, Math.min(LONGEST_SLEEP, Math.max(5, next - options.clock())));
  }

  const due = () => {
    const now = options.clock();
    const { notices, refunds, transfers, virtualOrders } = store.state;
    const open = ({ state, dueAt }: Notice) => (state === 'waiting' || state === 'held') && dueAt <= now;
    const isSettled = ({ isRefund, state, settleAt = 0 }: VirtualOrder) => isRefund && state === 3 && settleAt <= now;
    return (
      virtualOrders.some(isSettled) ||
      transfers.some((one) => !isOver(one) && (one.endsAt ?? one.until) <= now) ||
      notices.some(open) ||
      refunds.some(({ state, settleAt }) => state === 'PROCESSING' && settleAt <= now)
    );
  };

  const payServer = await openPayServer(world, options.ports?.pay ?? 0);
  const apiServer = await openApiServer(world, options.ports?.api ?? 0);
  const trackingServer = await openTrackingServer(world, options.ports?.tracking ?? 0);
  run();

  return {
    payUrl: payServer.url,
    apiUrl: apiServer.url,
    environment: {
      WECHAT_APP_ID: options.appId,
      WECHAT_APP_SECRET: options.appSecret,
      WECHAT_API_URL: apiServer.url,
      CLOUD_ENV: ENVIRONMENT,
      WECHAT_PAY_URL: payServer.url,
      WECHAT_PAY_MCH_ID: keys.mchId,
      WECHAT_PAY_KEY_SERIAL: keys.merchant.serial,
      WECHAT_PAY_PRIVATE_KEY: keys.merchant.privateKey,
      WECHAT_PAY_API_V3_KEY: keys.apiV3Key,
      WECHAT_PAY_PUBLIC_KEY_ID: keys.wechat.serial,
      WECHAT_PAY_PUBLIC_KEY: keys.wechat.publicKey,
      WECHAT_PAY_NOTIFY_URL: options.notifyUrl,
      ...{ VIRTUAL_PAY_OFFER_ID: virtual.offerId, VIRTUAL_PAY_APP_KEY: virtual.appKey },
      ...{ PUSH_TOKEN: virtual.token, PUSH_AES_KEY: virtual.aesKey },
      ...{ TRACKING_URL: trackingServer.url, TRACKING_CUSTOMER: TRACKING.customer, TRACKING_KEY: TRACKING.key },
      ...Object.fromEntries(Object.entries(TEMPLATES).map(([setting, { id }]) => [setting, id])),
    },
    sheet: (prepayId) => sheet(world, prepayId),
    pay: ({ fault, ...asked }) => pay(world, { ...asked, fault: fault ?? store.state.faults.notice }),
    cancel: (prepayId) => cancel(world, prepayId),
    login: (openid) => login(world, openid),
    openVirtual: (openid, given) => openVirtual(world, openid, given),
    payVirtual: (openid, given, fault) => payVirtual(world, openid, given, fault ?? store.state.faults.notice),
    virtualOrders: () => store.state.virtualOrders,
    openTransfer: (openid, given) => openTransfer(world, openid, given),
    confirmTransfer: (openid, given, fault) =>
      confirmTransfer(world, openid, given, fault ?? store.state.faults.notice),
    leaveTransfer: (given) => leaveTransfer(world, given),
    transfers: () => store.state.transfers,
    spoilTransfer: (billNo, how) => spoilTransfer(world, billNo, how),
    grant: (openid, templateId) => grant(world, openid, templateId),
    grantsLeft: (openid, templateId) => grantsLeft(world, openid, templateId),
    payments: () => store.state.payments,
    refunds: () => store.state.refunds,
    notices: () => store.state.notices,
    messages: (openid) =>
      store.state.messages
        .filter((message) => openid === undefined || message.openid === openid)
        .map((message) => ({ ...message, title: world.templates[message.templateId] ?? '' })),
    cards: () => store.state.cards.map((card) => ({ ...card, words: cardWords(card) })),
    shipped: () => store.state.shipped,
    orders: () => ordersOf(world),
    orderPage: (paymentNo) => orderPage(world, paymentNo),
    funds: () => funds(world),
    ownMessages: () => store.state.ownMessages,
    endRefund: (refundNo, outcome) => endRefund(world, refundNo, outcome),
    spoilBill: (kind, no) => spoilBill(world, kind, no),
    mendBills() {
      store.state.billFaults = [];
      store.changed();
    },
    billFaults: () => store.state.billFaults,
    parcels: () => parcelsOf(world),
    nextStop: (number) => nextStop(world, number),
    pageOfLink: (text) => pageOfLink(world, text),
    ranks: () => store.state.ranks,
    setRank: (openid, rank) => setRank(world, openid, rank),
    deliverLate: () => releaseHeld(world),
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    templates: world.templates,
    get faults() {
      return store.state.faults;
    },
    setFaults(faults) {
      Object.assign(store.state.faults, faults);
      store.changed();
    },
    tick: run,
    async settled() {
      while (onTheirWay.size > 0 || due()) {
        run();
        await Promise.all(onTheirWay.values());
      }
    },
    reset() {
      store.reset();
      run();
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await Promise.all([payServer.close(), apiServer.close(), trackingServer.close(), ...onTheirWay.values()]);
      store.flush();
    },
  };
}
