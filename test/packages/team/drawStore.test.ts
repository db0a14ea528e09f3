import { createHash } from 'node:crypto';
import type { DrawView, SeatView } from '@/contract/team';
import { commitmentOf, draw } from '@/domain/lottery';
import { DrawStore } from '@/packages/team/pages/draw/drawStore';
import { sha256 } from '@/packages/team/pages/draw/sha256';
import { fakeShop } from '../../stores/fakeShop';
import { noon } from '../../support/fixtures';

const node = (text: string) => createHash('sha256').update(text).digest('hex');
const secret = 'ab'.repeat(32);
const entries = [1, 2, 3].map((position) => ({ position, entry: node(`420000000${position}`) }));
const { lots } = draw(secret, entries, 1, node);
const seats = lots.map(({ position, won }): SeatView => {
  return { userId: `user_${position}`, nickname: '', avatar: '', position, paid: true, at: noon, won };
});
const drawn: DrawView = {
  ...{ commitment: commitmentOf(secret, node), winners: 1, size: 3, status: 'formed', seats },
  drawn: { secret, entries, at: noon },
  mine: { position: 2, transactionId: '4200000002' },
};
const waiting: DrawView = { ...drawn, status: 'open', drawn: undefined, seats: seats.slice(0, 2) };

async function openDraw(view: DrawView) {
  const shop = await fakeShop<'viewDraw'>({ viewDraw: async () => view });
  const store = new DrawStore(shop, 'team_1', sha256);
  await store.draw.load();
  return store;
}

test.each<[string, DrawView]>([
  ['waits', waiting],
  ['drawing', { ...waiting, status: 'settling', seats }],
  ['none', { ...waiting, status: 'lapsed' }],
  ['fits', drawn],
  ['notPromised', { ...drawn, commitment: 'f'.repeat(64) }],
  ['notDrawn', { ...drawn, seats: seats.map((seat) => ({ ...seat, won: !seat.won })) }],
  ['notDrawn', { ...drawn, winners: 2 }],
])('the phone finds by itself that a draw %s', async (verdict, view) => {
  expect((await openDraw(view)).verdict).toBe(verdict);
});

test('the lowest lot is first, and wins', async () => {
  const { rows, text } = await openDraw(drawn);
  expect(rows.map(({ wins }) => wins)).toEqual([true, false, false]);
  expect(rows[0]?.seat.won).toBe(true);
  expect(text).toContain(`secret ${secret}`);
});

test('my own number is what went into the draw, or it is said that it is not', async () => {
  expect((await openDraw(drawn)).own).toEqual({ transactionId: '4200000002', entry: entries[1]!.entry, fits: true });
  expect((await openDraw({ ...drawn, mine: { position: 2, transactionId: '4200000009' } })).own?.fits).toBe(false);
  expect((await openDraw({ ...drawn, mine: undefined })).own).toBeUndefined();
  expect((await openDraw(waiting)).own?.fits).toBe(true); // Nothing has been told yet that could be wrong.
});

test('a link that was cut leads to no draw', async () => {
  const store = new DrawStore(await fakeShop<'viewDraw'>({ viewDraw: async () => drawn }), undefined, sha256);
  await store.draw.load();
  expect(store.missing).toBe(true);
});
