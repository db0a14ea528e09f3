import { days, hours, type Instant } from '@/domain/time';
import { Unwilling } from './merchant';
import { everybody } from './people';
import { APP_ID, type World } from './world';

const FURTHEST = days(3 * 366); // The clock is moved in steps, and never so far that nothing makes sense any more.
const BEIJING = hours(8);

type Act = (world: World, asked: any) => unknown;

/** What the desk does to the clock by POST /desk/<name>. It never goes back: nothing that has happened is undone. */
export const timeActs: Readonly<Record<string, Act>> = {
  /** { ms } on. */
  time: (world, { ms }: { ms: number }) => goOn(world, ms),

  /** { at } in ms since 1970, or { day: '2026-12-24' }: 9:00 of it in Beijing. */
  async until(world, { at, day }: { at?: number; day?: string }) {
    const wanted = at ?? Date.parse(`${day}T09:00:00+08:00`);
    if (!Number.isFinite(wanted)) throw new Unwilling('这不是一个日子');
    if (wanted <= world.now()) throw new Unwilling('时间只能往后走');
    await goOn(world, wanted - world.now());
  },

  /** To 9:00 of the next birthday of this person, as the shop knows it. */
  async birthday(world, { openid }: { openid: string }) {
    const { member } = await askShop<{ member?: { birthday?: Birthday } }>(world, openid, 'viewMember');
    if (!member?.birthday) {
      const name = everybody(world.store.state.guests).find((one) => one.openid === openid)?.name ?? openid;
      throw new Unwilling(`${name}还没在会员页填生日`);
    }
    await goOn(world, nextBirthday(member.birthday, world.now() as Instant) - world.now());
  },
};

interface Birthday {
  readonly month: number;
  readonly day: number;
}

/** 9:00 in Beijing of the next such day; who was born on a leap day has it on the last of February. */
export function nextBirthday({ month, day }: Birthday, now: Instant): Instant {
  const year = new Date(now + BEIJING).getUTCFullYear();
  const at = (which: number) => {
    const last = new Date(Date.UTC(which, month, 0)).getUTCDate();
    return (Date.UTC(which, month - 1, Math.min(day, last), 9) - BEIJING) as Instant;
  };
  return at(year) > now ? at(year) : at(year + 1);
}

async function goOn(world: World, ms: number): Promise<void> {
  const { state } = world.store;
  if (!Number.isFinite(ms) || ms <= 0 || state.offsetMs + ms > FURTHEST) throw new Unwilling('再往后就走太远了');
  await world.shop.rest().catch(() => {}); // One that is being opened again finds the new time.
  state.offsetMs += ms;
  world.sockets.toPhones({ type: 'clock', offsetMs: state.offsetMs });
  world.happened({ zh: '时间', en: 'Time' }, saidOf(ms));
  world.wechat.tick();
  await world.shop.moveClock(state.offsetMs);
  world.wechat.tick();
}

function saidOf(ms: number) {
  const on = (whole: number) => Math.round((ms / whole) * 100) / 100;
  if (ms < days(2)) return { zh: `往后 ${on(hours(1))} 小时`, en: `${on(hours(1))} hours on` };
  return { zh: `往后 ${Math.round(on(days(1)))} 天`, en: `${Math.round(on(days(1)))} days on` };
}

/** A look of the shop in somebody's name. @throws Unwilling where it does not answer, or says no. */
async function askShop<Answer>({ shop }: World, openid: string, endpoint: string): Promise<Answer> {
  const answered = await fetch(`${shop.url()}/functions/shop`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openid, 'x-wx-appid': APP_ID },
    body: JSON.stringify({ endpoint, input: {} }),
  }).catch(() => undefined);
  const reply = (await answered?.json()) as { ok?: boolean; output?: Answer } | undefined;
  if (!reply?.ok || !reply.output) throw new Unwilling('店铺没有回答');
  return reply.output;
}
