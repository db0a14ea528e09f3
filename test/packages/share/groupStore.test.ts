import type { GroupView } from '@/contract/group';
import { fen } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import { GroupStore } from '@/packages/share/groupStore';
import { fakeShop } from '../../stores/fakeShop';

const mums: GroupView = {
  ...{ groupId: 'group_mums', people: 9, saved: fen(128_00), orders: 6, teams: [], formed: [], board: [] },
  mine: { shown: true, saved: fen(40_00), brought: 0 },
};

async function openStore() {
  const viewGroup = jest.fn(async () => mums);
  const setGroupShown = jest.fn(async ({ shown }: { readonly shown: boolean }) => ({ shown }));
  const store = new GroupStore(await fakeShop({ viewGroup, setGroupShown }), 'group_mums');
  await store.group.load();
  return { store, viewGroup, setGroupShown };
}

test('the switch moves at once; then the board is asked for again', async () => {
  const { store, viewGroup, setGroupShown } = await openStore();
  const showing = store.show(false);
  expect(store.group.value?.mine.shown).toBe(false);
  expect(await showing).toBe(true);
  expect(setGroupShown.mock.calls[0]?.[0]).toMatchObject({ groupId: 'group_mums', shown: false });
  expect(viewGroup).toHaveBeenCalledTimes(2);
});

test('when the shop is not reached it moves back', async () => {
  const { store, setGroupShown } = await openStore();
  setGroupShown.mockRejectedValueOnce(new Outage('away'));
  expect(await store.show(false)).toBe(false);
  expect(store.group.value?.mine.shown).toBe(true);
  expect(store.showing.failed).toEqual({ kind: 'offline' });
});

test('who did not come by one of its cards is a stranger', async () => {
  const { store, viewGroup } = await openStore();
  expect(store.stranger).toBe(false);
  viewGroup.mockRejectedValue(new Refusal('not_found'));
  const other = new GroupStore(await fakeShop({ viewGroup, setGroupShown: jest.fn() }), 'group_mums');
  await other.group.load();
  expect(other.stranger).toBe(true);
});
