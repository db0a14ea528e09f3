import { days, hours, type Instant } from '@/domain/time';
import { nextBirthday, timeActs } from './timeActs';
import type { World } from './world';

const at = (text: string) => Date.parse(text) as Instant;
const noon = at('2026-11-21T12:00:00+08:00');

function openWorld() {
  const state = { offsetMs: 0, guests: [] };
  const moved: number[] = [];
  const world = {
    ...{ now: () => noon + state.offsetMs, happened() {}, store: { state }, sockets: { toPhones() {} } },
    ...{
      wechat: { tick() {} },
      shop: { rest: async () => {}, moveClock: async (ms: number) => void moved.push(ms), url: () => undefined },
    },
  } as unknown as World;
  return { world, moved };
}
const act = async (world: World, name: string, asked: object) => timeActs[name]!(world, asked);

test.each<[string, { month: number; day: number }, string]>([
  ['later this year', { month: 12, day: 24 }, '2026-12-24T09:00:00+08:00'],
  ['already over this year', { month: 3, day: 8 }, '2027-03-08T09:00:00+08:00'],
  ['today, and the morning is over', { month: 11, day: 21 }, '2027-11-21T09:00:00+08:00'],
  ['a leap day in a year without one', { month: 2, day: 29 }, '2027-02-28T09:00:00+08:00'],
])('the next birthday: %s', (_, birthday, next) => {
  expect(nextBirthday(birthday, noon)).toBe(at(next));
});

test('the clock goes on by so much, or to 9:00 of a day, and never back', async () => {
  const { world, moved } = openWorld();
  await act(world, 'time', { ms: days(30) });
  await act(world, 'until', { day: '2026-12-24' });
  expect(moved).toEqual([days(30), days(33) - hours(3)]);
  for (const wrong of [{ day: '2026-12-01' }, { day: '24.12.' }, { at: noon }, {}])
    await expect(act(world, 'until', wrong)).rejects.toThrow();
  for (const ms of [0, -1, Number.NaN, days(2_000)]) await expect(act(world, 'time', { ms })).rejects.toThrow();
  expect(moved).toHaveLength(2);
});

test('a shop that is being opened again knows no birthday', async () => {
  const { world, moved } = openWorld();
  await expect(act(world, 'birthday', { openid: 'o_zhe' })).rejects.toThrow('没有回答');
  expect(moved).toEqual([]);
});
