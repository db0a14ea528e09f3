import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Outage } from '@/domain/outage';
import type { Carrier } from '@/domain/parcel';
import { type Instant, seconds } from '@/domain/time';
import { atMost } from './reading';
import type { Tracking, TrackingFound } from './tracking';

export interface TrackingSettings {
  readonly url: string; // https://poll.kuaidi100.com
  readonly customer: string;
  readonly key: string;
}

/** 快递100 has understood our question and says that it is wrong: our key, our balance, the name of a company. */
export class TrackingRefused extends Error {
  override readonly name = 'TrackingRefused';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

const PATIENCE = seconds(5);
const LARGEST_ANSWER = 500_000; // bytes
const MOST_EVENTS = 100;

/** What 快递100 calls the companies whose codes are WeChat's. */
const COMPANIES: Readonly<Record<Carrier, string>> = {
  ...{ ZTO: 'zhongtong', SF: 'shunfeng', YTO: 'yuantong', STO: 'shentong' },
  ...{ YD: 'yunda', JD: 'jd', EMS: 'ems', DBL: 'debangwuliu' },
};
/** These tell nothing to whoever does not know the receiver's number; the others are not told it. */
const ASKS_FOR_PHONE: ReadonlySet<Carrier> = new Set<Carrier>(['SF', 'ZTO']);

/** 在途 揽收 疑难 签收 退签 派件 退回 转投 清关 拒签. A state that is new to us is a parcel on its way. */
const STATES: Readonly<Record<string, TrackingFound['state']>> = {
  ...{ '0': 'moving', '1': 'moving', '2': 'trouble', '3': 'signed', '4': 'trouble' },
  ...{ '5': 'delivering', '6': 'trouble', '7': 'moving', '8': 'moving', '14': 'trouble' },
};

const NOTHING_KNOWN: TrackingFound = { state: 'waiting', events: [] };
export const UNKNOWN: TrackingFound = { state: 'unknown', events: [] };
const [NO_RESULT, WRONG_PHONE] = ['500', '408'];
const LATER = new Set(['501', '502']); // Their server is in trouble, or busy.

const found = z.object({
  state: z.string().default('0'),
  data: z.array(z.object({ context: z.string(), ftime: z.string().optional(), time: z.string().optional() })),
});
const refused = z.object({ returnCode: z.coerce.string(), message: z.string().default('') });

/** 快递100's query, which asks the carriers. Without settings nothing is known of any parcel. */
export function openTracking(settings: TrackingSettings | undefined): Tracking {
  return {
    isOpen: settings !== undefined,
    async follow({ carrier, waybill, phone }) {
      if (!settings) return UNKNOWN;
      const asked = { com: COMPANIES[carrier], num: waybill, ...(ASKS_FOR_PHONE.has(carrier) ? { phone } : {}) };
      const answer = await ask(settings, JSON.stringify({ ...asked, resultv2: '0', order: 'desc' }));
      const no = refused.safeParse(answer);
      if (!no.success) return understood(answer);
      const { returnCode: code, message } = no.data;
      if (code === NO_RESULT) return NOTHING_KNOWN;
      if (code === WRONG_PHONE) return UNKNOWN;
      if (LATER.has(code)) throw new Outage(`快递100: ${code}: ${message}`);
      throw new TrackingRefused(code, message);
    },
  };
}

async function ask({ url, customer, key }: TrackingSettings, param: string): Promise<unknown> {
  const sign = createHash('md5').update(`${param}${key}${customer}`).digest('hex').toUpperCase();
  try {
    const answer = await fetch(`${url.replace(/\/+$/, '')}/poll/query.do`, {
      method: 'POST',
      body: new URLSearchParams({ customer, sign, param }),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const body = await atMost(LARGEST_ANSWER, answer);
    if (answer.status !== 200 || !body) throw new Error(`answered ${answer.status}`);
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch (error) {
    throw new Outage(`快递100: ${String(error)}`, { cause: error });
  }
}

function understood(answer: unknown): TrackingFound {
  const read = found.safeParse(answer);
  if (!read.success) throw new Outage('快递100 answered in a form that we do not know', { cause: read.error });
  const { state, data } = read.data;
  const events = data.slice(0, MOST_EVENTS).flatMap(({ context, ftime, time }) => {
    const at = instantOf(ftime ?? time ?? '');
    return at === undefined ? [] : [{ at, words: context }];
  });
  return { state: STATES[state] ?? 'moving', events: events.sort((a, b) => b.at - a.at) };
}

/** `2026-11-21 10:42:07`, in China. */
function instantOf(text: string): Instant | undefined {
  const at = Date.parse(`${text.trim().replace(' ', 'T')}+08:00`);
  return Number.isNaN(at) ? undefined : (at as Instant);
}
