import { createHash } from 'node:crypto';
import { type Answered, type Asked, type Listening, listen } from './listen';
import type { TrackedParcel } from './state';
import { rfc3339, type Words, type World } from './world';

/** What the shop knows of the query of 快递100: its customer number, and its key. */
export const TRACKING = { customer: '0123456789ABCDEF0123456789ABCDEF', key: 'simulated1' } as const;

const COMPANIES = ['zhongtong', 'shunfeng', 'yuantong', 'shentong', 'yunda', 'jd', 'ems', 'debangwuliu'];
const ASKS_FOR_PHONE = ['zhongtong', 'shunfeng'];
const HOUR = 3_600_000;

interface Stop {
  readonly after: number; // ms since somebody first asked about the parcel
  readonly state: '0' | '1' | '3' | '5';
  readonly words: string;
  readonly short: Words;
}

/** The way of every parcel here: from Hangzhou to wherever, in two days. */
const STOPS: readonly Stop[] = [
  stop(0, '1', '【杭州市】 杭州余杭网点 已揽收', { zh: '已揽收', en: 'collected' }),
  stop(5, '0', '【杭州市】 已离开 杭州转运中心，发往下一站', { zh: '离开杭州', en: 'left Hangzhou' }),
  stop(14, '0', '【嘉兴市】 已到达 嘉兴转运中心', { zh: '到嘉兴', en: 'in Jiaxing' }),
  stop(26, '0', '已到达 目的地转运中心', { zh: '到目的地城市', en: 'in its city' }),
  stop(34, '5', '派件员 王师傅 正在派件，电话 131****0005', { zh: '派件中', en: 'being delivered' }),
  stop(44, '3', '已签收，签收人：本人', { zh: '已签收', en: 'signed for' }),
];

function stop(hours: number, state: Stop['state'], words: string, short: Words): Stop {
  return { after: hours * HOUR, state, words, short };
}

/** 快递100's query on this machine: POST /poll/query.do. */
export async function openTrackingServer(world: World, port: number): Promise<Listening> {
  function answer({ method, url, body }: Asked): object {
    if (method !== 'POST' || url.pathname !== '/poll/query.do') return no('404', '接口不存在');
    const form = new URLSearchParams(body);
    const param = form.get('param') ?? '';
    if (form.get('customer') !== TRACKING.customer) return no('503', '验证签名失败');
    const signed = createHash('md5').update(`${param}${TRACKING.key}${TRACKING.customer}`).digest('hex').toUpperCase();
    if (form.get('sign') !== signed) return no('503', '验证签名失败');
    const { com, num, phone } = parsed(param);
    if (typeof com !== 'string' || !COMPANIES.includes(com)) return no('400', '找不到对应公司');
    if (typeof num !== 'string' || !/^[0-9A-Za-z-]{6,32}$/.test(num)) return no('400', '快递单号格式不对');
    if (ASKS_FOR_PHONE.includes(com) && !/\d{4}$/.test(String(phone ?? ''))) return no('408', '验证码错误');
    return known(world, parcelOf(world, com, num));
  }

  return await listen(port, async (asked): Promise<Answered | undefined> => {
    const { tracking } = world.store.state.faults;
    if (tracking === 'down') return undefined;
    const said = tracking === 'busy' ? no('502', '服务器繁忙') : answer(asked);
    return { status: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(said) };
  });
}

const no = (returnCode: string, message: string) => ({ result: false, returnCode, message });

function parsed(param: string): any {
  try {
    return JSON.parse(param) ?? {};
  } catch {
    return {};
  }
}

function parcelOf(world: World, company: string, number: string): TrackedParcel {
  const { parcels } = world.store.state;
  const found = parcels.find((one) => one.company === company && one.number === number);
  if (found) return found;
  const parcel = { company, number, since: world.now(), ahead: 0 };
  parcels.push(parcel);
  world.store.changed();
  return parcel;
}

/** Never less than nothing: the demo tells of the past, and its clock goes back and forth. */
const ageOf = (world: Pick<World, 'now'>, { since, ahead }: TrackedParcel) => Math.max(0, world.now() - since + ahead);
const passed = (world: Pick<World, 'now'>, parcel: TrackedParcel) =>
  STOPS.filter(({ after }) => after <= ageOf(world, parcel));

function known(world: World, parcel: TrackedParcel) {
  const stops = passed(world, parcel);
  const data = [...stops].reverse().map(({ after, words }) => {
    // What was moved on by hand has happened now, not in the future.
    const at = Math.min(world.now(), parcel.since + after);
    const time = rfc3339(at).slice(0, 19).replace('T', ' ');
    return { time, ftime: time, context: words };
  });
  const state = stops.at(-1)!.state;
  const { company: com, number: nu } = parcel;
  return { message: 'ok', status: '200', state, ischeck: state === '3' ? '1' : '0', condition: 'F00', com, nu, data };
}

/** A parcel, and where it is. */
export interface ParcelSeen {
  readonly company: string;
  readonly number: string;
  readonly at: Words;
  readonly isThere: boolean;
}

export function parcelsOf(world: Pick<World, 'now' | 'store'>): readonly ParcelSeen[] {
  return world.store.state.parcels.map((parcel) => {
    const stops = passed(world, parcel);
    const { company, number } = parcel;
    return { company, number, at: stops.at(-1)!.short, isThere: stops.length === STOPS.length };
  });
}

/** Moves a parcel to its next stop. Returns whether there was one. */
export function nextStop(world: World, number: string): boolean {
  const parcel = world.store.state.parcels.find((one) => one.number === number);
  const next = parcel && STOPS.find(({ after }) => after > ageOf(world, parcel));
  if (!parcel || !next) return false;
  parcel.ahead += next.after - ageOf(world, parcel);
  world.store.changed();
  world.tell({
    kind: 'parcel',
    title: { zh: '快递', en: 'Parcel' },
    detail: { zh: `${number}，${next.short.zh}`, en: `${number} ${next.short.en}` },
    about: { number, state: next.state },
  });
  return true;
}
