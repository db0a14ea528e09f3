import { runInAction } from 'mobx';
import type { GatherView } from '@/contract/envelope';
import { Refusal } from '@/domain/refusal';
import { hours, later } from '@/domain/time';
import { CreditStore } from '@/packages/envelope/creditStore';
import { GatherStore } from '@/packages/envelope/gatherStore';
import { fakeShop } from '../../stores/fakeShop';
import { noon } from '../../support/fixtures';
import { gathering } from './packets';

async function openStore(first: GatherView) {
  let now = first;
  const viewGather = jest.fn(async (_: object) => now);
  const joinGather = jest.fn(async () => ({ complete: true }));
  const startGather = jest.fn(async () => ({ gatherId: 'envelope_next' as const }));
  const shop = await fakeShop({ viewGather, joinGather, startGather });
  const store = new GatherStore(shop, 'envelope_gather', () => 'phone1234');
  await store.load();
  return { store, shop, viewGather, joinGather, becomes: (next: GatherView) => (now = next) };
}

test.each([
  ['join', {}],
  ['joined', { joined: true }],
  ['done', { joined: true, status: 'gone' }],
  ['full', { status: 'gone' }],
  ['over', { status: 'over' }],
] as const)('a gathering is %s', async (state, changes) => {
  expect((await openStore({ ...gathering, ...changes })).store.state).toBe(state);
});

test('when its time is up it is over, before the shop has said so', async () => {
  const { store, shop } = await openStore(gathering);
  runInAction(() => Object.assign(shop.clock, { now: later(noon, hours(20)) }));
  expect(store.state).toBe('over');
});

test('the last who joins sees what everybody got', async () => {
  const { store, becomes } = await openStore(gathering);
  expect(store.lacks).toBe(1);
  becomes({ ...gathering, joined: true, status: 'gone' });
  expect(await store.join()).toBe('complete');
  expect(store.state).toBe('done');
});

test('who comes too late is told, and sees that they are together', async () => {
  const { store, joinGather, becomes } = await openStore(gathering);
  joinGather.mockRejectedValueOnce(new Refusal('envelope_empty'));
  becomes({ ...gathering, status: 'gone' });
  expect(await store.join()).toBeUndefined();
  expect(store.joining.failed).toEqual({ kind: 'refused', code: 'envelope_empty' });
  expect(store.state).toBe('full');
});

test('another one takes the place of the first on the page', async () => {
  const { store, viewGather } = await openStore({ ...gathering, status: 'over' });
  expect(await store.start()).toBe(true);
  expect(viewGather.mock.calls.at(-1)?.[0]).toEqual({ gatherId: 'envelope_next' });
});

test('credit: only the list that is looked at is fetched', async () => {
  const viewPurse = jest.fn(async () => ({ has: 6_66, owed: 0, ending: [] }));
  const listPurse = jest.fn(async () => ({ items: [] }));
  const listEnvelopes = jest.fn(async (_: object) => ({ items: [] }));
  const listGifts = jest.fn(async () => ({ gathers: [], thanks: [] }));
  const store = new CreditStore(await fakeShop({ viewPurse, listPurse, listEnvelopes, listGifts }));
  await store.load();
  expect(listPurse).toHaveBeenCalledTimes(1);
  expect(listEnvelopes).not.toHaveBeenCalled();
  store.choose('sent');
  expect(listEnvelopes.mock.calls).toEqual([[{ which: 'sent' }]]);
});
