import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Words } from './world';

/** Amounts are fen; times are milliseconds since 1970 on the simulator's clock. */
export interface Payment {
  readonly paymentNo: string;
  readonly description: string;
  readonly amount: number;
  readonly openid: string;
  readonly notifyUrl: string;
  readonly timeExpire: string; // as the merchant wrote it
  readonly payBy: number;
  readonly createdAt: number;
  prepay: { readonly id: string; readonly until: number };
  state: 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED';
  transactionId?: string;
  paidAt?: number;
  fault?: PaymentFault;
}

export interface Refund {
  readonly refundNo: string;
  readonly refundId: string;
  readonly paymentNo: string;
  readonly amount: number;
  readonly reason: string;
  readonly notifyUrl: string | undefined;
  readonly createdAt: number;
  settleAt: number;
  outcome: 'SUCCESS' | 'CLOSED' | 'ABNORMAL';
  state: 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL';
  settledAt?: number;
}

/** A transfer to somebody, who has to confirm it: 商家转账. */
export interface Transfer {
  readonly billNo: string; // the merchant's number
  readonly transferNo: string; // WeChat's
  readonly openid: string;
  readonly amount: number;
  readonly remark: string;
  readonly scene: string;
  readonly notifyUrl: string | undefined;
  readonly createdAt: number;
  readonly until: number; // when it is given up
  readonly package: string;
  state: 'ACCEPTED' | 'WAIT_USER_CONFIRM' | 'SUCCESS' | 'FAIL' | 'CANCELING' | 'CANCELLED';
  isSilent: boolean; // WeChat says nothing of it
  updatedAt: number;
  endsAs?: 'FAIL' | 'CANCELLED';
  endsAt?: number;
  failReason?: string;
}

export interface Notice {
  readonly key: string; // ours: two notices may have the same id
  readonly id: string;
  readonly event: string;
  readonly about: string; // the number of the payment, refund or transfer
  readonly summary: string;
  readonly resourceType: 'transaction' | 'refund' | 'mch_payment' | 'push'; // push: of virtual payment, sealed otherwise
  readonly resource: string; // JSON, not yet locked
  readonly url: string;
  readonly createdAt: number;
  readonly signer: 'wechat' | 'stranger' | 'stranger under our serial';
  state: 'waiting' | 'held' | 'taken' | 'given up';
  dueAt: number;
  readonly answers: { readonly at: number; readonly status: number }[]; // 0: nobody answered
}

export interface Message {
  readonly id: string;
  readonly openid: string;
  readonly templateId: string;
  readonly page: string;
  readonly data: Readonly<Record<string, string>>;
  readonly at: number;
}

export interface Card {
  readonly activityId: string;
  readonly createdAt: number;
  readonly until: number;
  state: 0 | 1 | 2;
  members: string;
  room: string;
  path?: string;
  updatedAt: number;
}

/** What the merchant has told of how a payment is on its way: 发货信息. */
export interface Shipped {
  readonly paymentNo: string;
  way: 1 | 2 | 3 | 4; // express, within the city, nothing to carry, picked up
  parcels: readonly { readonly company: string; readonly number: string; readonly what: string }[];
  isAll: boolean;
  uploadedAt: number; // as the merchant said: a later one replaces an earlier
  corrected: boolean; // after all was shipped: once is allowed
}

/** A message of WeChat's own, which nobody has to allow. */
export interface OwnMessage {
  readonly id: string;
  readonly openid: string; // '' is the merchant
  readonly title: Words;
  readonly text: Words;
  readonly page: string;
  readonly at: number;
}

/** A parcel that somebody has asked about. It moves with the clock, and by hand. */
export interface TrackedParcel {
  readonly company: string; // as 快递100 calls it
  readonly number: string;
  readonly since: number;
  ahead: number; // ms that it was moved on by hand
}

/** A text that opens a page. */
export interface ShortLink {
  readonly id: string;
  readonly page: string; // with its query
  readonly until: number;
}

/** An order of virtual payment, or a refund of one. States as WeChat counts them: 1 made, 2 paid, 3 in hand, 4 given. */
export interface VirtualOrder {
  readonly orderId: string; // the merchant's number
  readonly wxOrderId: string;
  readonly openid: string;
  readonly productId: string;
  readonly amount: number;
  readonly createdAt: number;
  readonly isRefund: boolean;
  readonly of?: string; // the payment that a refund is of
  readonly settleAt?: number;
  readonly outcome?: 5 | 7;
  state: 1 | 2 | 3 | 4 | 5 | 7;
  paidAt?: number;
  transactionId?: string;
}

/** How risky somebody is, or that WeChat has not seen this person lately. */
export type Rank = 0 | 1 | 2 | 3 | 4 | 'unseen';

/** Something that the bill of a day says and that did not happen so. */
export interface BillFault {
  readonly day: string; // 2026-11-21
  readonly kind: 'missing' | 'amount' | 'payment' | 'refund';
  readonly no: string; // of the payment that is missing or wrong, or of the one that nobody knows
}

/** What is to go wrong with the notice of one payment. */
export type PaymentFault = 'normal' | 'lost' | 'twice' | 'late' | 'forged';

/** What is to go wrong with the notice of a transfer. */
export type TransferFault = PaymentFault;

export interface Faults {
  notice: PaymentFault; // where the pay sheet does not say
  pay: 'good' | 'slow' | 'down' | 'busy' | 'unsigned' | 'stranger';
  api: 'good' | 'slow' | 'down' | 'busy';
  refund: 'normal' | 'slow' | 'closed' | 'abnormal';
  tracking: 'good' | 'down' | 'busy';
  transfer: 'normal' | 'poor' | 'limit' | 'silent'; // of new ones: the merchant has too little, the payee too much, no word
}

export interface State {
  payments: Payment[];
  refunds: Refund[];
  transfers: Transfer[];
  notices: Notice[];
  messages: Message[];
  grants: Record<string, number>; // "openid templateId" → messages that may still be sent
  cards: Card[];
  tokens: { readonly value: string; readonly until: number }[]; // the last is the current one
  faults: Faults;
  shipped: Shipped[];
  ownMessages: OwnMessage[];
  orderPath: string;
  parcels: TrackedParcel[];
  billFaults: BillFault[];
  links: ShortLink[];
  virtualOrders: VirtualOrder[];
  logins: { readonly code: string; readonly openid: string; readonly until: number }[]; // codes of wx.login
  sessions: Record<string, string>; // openid → session key
  ranks: Record<string, Rank>; // openid → what WeChat thinks of somebody; of others 0
}

const empty = (): State => ({
  payments: [],
  refunds: [],
  transfers: [],
  notices: [],
  messages: [],
  grants: {},
  cards: [],
  tokens: [],
  faults: { notice: 'normal', pay: 'good', api: 'good', refund: 'normal', tracking: 'good', transfer: 'normal' },
  shipped: [],
  ownMessages: [],
  orderPath: '',
  parcels: [],
  billFaults: [],
  links: [],
  virtualOrders: [],
  logins: [],
  sessions: {},
  ranks: {},
});

const SAVE_AFTER = 50;
const MOST_TAKEN = 500; // notices and messages that are only looked at: the oldest go

export interface Store {
  readonly state: State;
  /** Writes the state soon; many changes are one write. */
  changed(): void;
  reset(): void;
  /** Writes what is not yet written. */
  flush(): void;
}

/** One JSON file, written beside and moved into its place: after a crash there is the old or the new, never a half. */
export function openStore(folder: string): Store {
  const file = join(folder, 'wechat.json');
  mkdirSync(folder, { recursive: true });
  const kept = read(file);
  const state: State = { ...empty(), ...kept, faults: { ...empty().faults, ...kept.faults } };
  let timer: NodeJS.Timeout | undefined;

  function flush() {
    if (!timer) return;
    clearTimeout(timer);
    timer = undefined;
    writeFileSync(`${file}.tmp`, JSON.stringify(state));
    renameSync(`${file}.tmp`, file);
  }
  function changed() {
    timer ??= setTimeout(flush, SAVE_AFTER);
  }
  return {
    state,
    changed() {
      forgetOld(state);
      changed();
    },
    reset() {
      Object.assign(state, empty());
      changed();
      flush();
    },
    flush,
  };
}

function read(file: string): Partial<State> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

function forgetOld(state: State) {
  if (state.ownMessages.length > MOST_TAKEN) state.ownMessages = state.ownMessages.slice(-MOST_TAKEN);
  if (state.links.length > MOST_TAKEN) state.links = state.links.slice(-MOST_TAKEN);
  if (state.messages.length > MOST_TAKEN) state.messages = state.messages.slice(-MOST_TAKEN);
  if (state.notices.length <= 2 * MOST_TAKEN) return;
  const open = (notice: Notice) => notice.state === 'waiting' || notice.state === 'held';
  const recent = new Set(state.notices.slice(-MOST_TAKEN));
  state.notices = state.notices.filter((notice) => open(notice) || recent.has(notice));
}
