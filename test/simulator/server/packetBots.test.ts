import { cardEntry, forwarded, type SharedCard } from './chat';
import { groupOf } from './groups';
import { packetsInSight } from './packetBots';
import type { SimulatorState } from './state';

const shared = (path: string): SharedCard => ({ title: '红包', path, picture: '', withShareTicket: true });
const packet = (id: string) => `packages/envelope/pages/envelope/index?envelope=envelope_${id}`;
const state = (chat: SimulatorState['chat'], pages: Record<string, string> = {}) =>
  ({ chat, pages, left: 'o_xiaoman', right: 'o_zhe' }) as unknown as SimulatorState;

test('packets are looked for on cards, the newest first, then on phones; each with the chat in which it stands', () => {
  const first = cardEntry('o_xiaoman', shared(packet('A')), 1);
  const office = forwarded(first as Parameters<typeof forwarded>[0], 'o_zhe', 3, 'office');
  const second = cardEntry('o_lan', shared(packet('B')), 2);
  const seen = packetsInSight(state([first, second, office], { o_zhe: packet('C'), o_xiaoman: packet('B') }));
  expect(seen.map(({ id, group }) => [id, group?.id])).toEqual([
    ['envelope_A', 'office'],
    ['envelope_B', 'class'],
    ['envelope_C', undefined],
  ]);
  expect(groupOf('office')?.name).toBe('公司下午茶');
});

test('cards of teams, and pages of packets without one, are no packets', () => {
  const team = cardEntry('o_xiaoman', shared('packages/team/pages/team/index?teamId=team_1&x=envelope_A'), 1);
  expect(packetsInSight(state([team], { o_zhe: 'packages/envelope/pages/send/index' }))).toEqual([]);
});

test('a gathering and a packet for each group are packets, too', () => {
  const paths = [
    'packages/envelope/pages/gather/index?s=aB3dE6gH9k&gather=envelope_G',
    'packages/envelope/pages/envelope/index?giveaway=giveaway_W',
  ];
  const seen = packetsInSight(state(paths.map((path, i) => cardEntry('o_xiaoman', shared(path), i))));
  expect(seen.map(({ id }) => id)).toEqual(['giveaway_W', 'envelope_G']);
});
