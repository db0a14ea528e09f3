import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
  readonly settleAt: number;
  readonly outcome: 'SUCCESS' | 'CLOSED' | 'ABNORMAL';
  state: 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL';
  settledAt?: number;
}

export interface Notice {
  readonly key: string; // ours: two notices may have the same id
  readonly id: string;
  readonly event: string;
  readonly about: string; // the number of the payment or refund
  readonly summary: string;
  readonly resourceType: 'transaction' | 'refund';
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

/** What is to go wrong with the notice of one payment. */
export type PaymentFault = 'normal' | 'lost' | 'twice' | 'late' | 'forged';

export interface Faults {
  notice: PaymentFault; // where the pay sheet does not say
  pay: 'good' | 'slow' | 'down' | 'busy' | 'unsigned' | 'stranger';
  api: 'good' | 'slow' | 'down' | 'busy';
  refund: 'normal' | 'closed' | 'abnormal';
}

export interface State {
  payments: Payment[];
  refunds: Refund[];
  notices: Notice[];
  messages: Message[];
  grants: Record<string, number>; // "openid templateId" → messages that may still be sent
  cards: Card[];
  tokens: { readonly value: string; readonly until: number }[]; // the last is the current one
  faults: Faults;
}

const empty = (): State => ({
  payments: [],
  refunds: [],
  notices: [],
  messages: [],
  grants: {},
  cards: [],
  tokens: [],
  faults: { notice: 'normal', pay: 'good', api: 'good', refund: 'normal' },
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
  const state: State = { ...empty(), ...read(file) };
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
  if (state.messages.length > MOST_TAKEN) state.messages = state.messages.slice(-MOST_TAKEN);
  if (state.notices.length <= 2 * MOST_TAKEN) return;
  const open = (notice: Notice) => notice.state === 'waiting' || notice.state === 'held';
  const recent = new Set(state.notices.slice(-MOST_TAKEN));
  state.notices = state.notices.filter((notice) => open(notice) || recent.has(notice));
}
