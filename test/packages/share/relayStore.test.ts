import type { TeamView } from '@/contract/team';
import { Refusal } from '@/domain/refusal';
import { hours, later } from '@/domain/time';
import { RelayStore } from '@/packages/share/relayStore';
import { lansTeam } from '../../miniprogram/replies';
import { fakeShop } from '../../stores/fakeShop';
import { noon } from '../../support/fixtures';

const [lan, zhe] = lansTeam.seats;
const open: TeamView = { ...lansTeam, deadline: later(noon, hours(3)), seats: [zhe!, lan!] };

async function openStore(team: TeamView) {
  let now = team;
  const viewTeam = jest.fn(async () => now);
  const shop = await fakeShop({ viewTeam });
  const store = new RelayStore(shop, team.id);
  await store.team.load();
  return { store, shop, viewTeam, becomes: (next: TeamView) => (now = next) };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('the lines are in the order of the seats, and who looks may take the next', async () => {
  const { store } = await openStore(open);
  expect(store.lines.map(({ userId }) => userId)).toEqual(['user_lan', 'user_zhe']);
  expect([store.free, store.joinable, store.state]).toEqual([1, true, 'open']);
});

test.each<[string, Partial<TeamView>, string]>([
  ['whom its campaign does not take', { whyNotPart: 'only_newcomers' }, 'open'],
  ['who comes when everybody is in', { status: 'formed', endedAt: noon }, 'formed'],
  ['who comes while it is being settled', { status: 'settling', endedAt: noon }, 'formed'],
  ['who comes when it is over', { status: 'lapsed', endedAt: noon }, 'over'],
])('%s takes no line', async (_, facts, state) => {
  const { store } = await openStore({ ...open, ...facts });
  expect([store.joinable, store.state]).toEqual([false, state]);
  if (state !== 'open') expect(store.free).toBe(0);
});

test('it looks again while it is on top; what has ended is not asked for again', async () => {
  const { store, viewTeam, becomes } = await openStore(open);
  store.watch();
  await jest.advanceTimersByTimeAsync(5_000);
  const asked = viewTeam.mock.calls.length;
  becomes({ ...open, status: 'formed', endedAt: noon });
  await jest.advanceTimersByTimeAsync(5_000);
  expect([viewTeam.mock.calls.length, store.state]).toEqual([asked + 1, 'formed']);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(viewTeam).toHaveBeenCalledTimes(asked + 1);
  store.rest();
});

test('a link that was cut leads to no team, and nobody is asked', async () => {
  const viewTeam = jest.fn(async () => Promise.reject(new Refusal('not_found')));
  const store = new RelayStore(await fakeShop({ viewTeam }), undefined);
  await store.team.load();
  expect(store.missing).toBe(true);
  expect(viewTeam).not.toHaveBeenCalled();
});
