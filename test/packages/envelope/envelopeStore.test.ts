import type { EnvelopeView } from '@/contract/envelope';
import { fen } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import { type Asked, EnvelopeStore } from '@/packages/envelope/envelopeStore';
import { fakeShop } from '../../stores/fakeShop';
import { got, opened, packet, share } from './packets';

const ASKED: Asked = { envelopeId: 'envelope_lan' };
const left = 5;

/** A store of this packet. `waits` resolve when the test says so: nobody waits for a motion here. */
async function openStore(first: EnvelopeView, asked: Asked = ASKED, group?: string) {
  let now = first;
  const viewEnvelope = jest.fn(async (_: object, _along?: object) => now);
  const openEnvelope = jest.fn(async (_: object, _along?: object) => {
    now = opened;
    return { mine: share, gives: packet.gives, left };
  });
  const listOpened = jest.fn(async () => ({ items: opened.got }));
  const reachGroup = jest.fn(async (_: object, _along?: object) => ({ envelopeId: packet.envelopeId }));
  const waits: (() => void)[] = [];
  const around = {
    device: () => 'phone1234',
    group: jest.fn(async () => group),
    wait: () => new Promise<void>((done) => waits.push(done)),
  };
  const shop = await fakeShop({ viewEnvelope, openEnvelope, listOpened, reachGroup });
  const store = new EnvelopeStore(shop, asked, around);
  await store.load();
  const rest = async () => {
    for (const done of waits.splice(0)) done();
    await new Promise((resume) => setTimeout(resume));
  };
  return {
    store,
    rest,
    around,
    viewEnvelope,
    openEnvelope,
    listOpened,
    reachGroup,
    becomes: (next: EnvelopeView) => (now = next),
  };
}

test('the coin turns until the shop has answered; then it opens, and what was in it is known', async () => {
  const { store, rest, openEnvelope } = await openStore(packet);
  const opening = store.open();
  expect(store.stage).toBe('turning');
  await new Promise((resume) => setTimeout(resume));
  expect(openEnvelope).toHaveBeenCalledTimes(1);
  expect(store.stage).toBe('turning'); // Once around at least.
  await rest();
  expect(store.stage).toBe('opened');
  expect(store.opened?.mine.amount).toBe(6_66);
  await rest();
  await opening;
  expect(store.listed).toBe(false); // The slip stays until it is tapped away.
  store.tap();
  expect(store.stage).toBe('list');
  expect(store.got.items).toHaveLength(3);
});

test('a tap while it turns jumps to the end; the next one shows the others', async () => {
  const { store } = await openStore(packet);
  const opening = store.open();
  store.tap();
  await opening;
  expect(store.stage).toBe('jumped');
  store.tap();
  expect(store.listed).toBe(true);
});

test('a tap in the motion jumps to its end, and no further', async () => {
  const { store, rest } = await openStore(packet);
  const opening = store.open();
  await rest();
  store.tap();
  expect(store.stage).toBe('jumped');
  await opening;
});

test('a second tap on the coin opens nothing more', async () => {
  const { store, openEnvelope } = await openStore(packet);
  const opening = store.open();
  void store.open();
  store.tap();
  await opening;
  expect(openEnvelope).toHaveBeenCalledTimes(1);
});

test('who is too late sees why, and then what others got', async () => {
  const { store, rest, openEnvelope, becomes } = await openStore(packet);
  openEnvelope.mockRejectedValueOnce(new Refusal('envelope_empty'));
  becomes({ ...opened, state: 'empty', mine: undefined, status: 'gone', opened: 8 });
  const opening = store.open();
  await rest();
  await opening;
  expect(store.stage).toBe('packet');
  expect(store.whyNot).toBe('envelope_empty');
  expect(store.mayList).toBe(true);
  expect(store.listed).toBe(false);
});

test('a lost answer leaves it closed, and the same tap is the same request', async () => {
  const { store, rest, openEnvelope } = await openStore(packet);
  openEnvelope.mockRejectedValueOnce(new Outage('away'));
  let opening = store.open();
  await rest();
  await opening;
  expect(store.stage).toBe('packet');
  expect(store.opening.failed).toEqual({ kind: 'offline' });
  opening = store.open();
  store.tap();
  await opening;
  const [first, second] = openEnvelope.mock.calls.map(([input]) => (input as { requestId: string }).requestId);
  expect(second).toBe(first);
});

test('one that I have opened shows who got what at once; the shop is not asked again for a short list', async () => {
  const { store, listOpened } = await openStore(opened);
  expect(store.listed).toBe(true);
  expect(store.got.items).toHaveLength(3);
  expect(listOpened).not.toHaveBeenCalled();
});

test('a long list comes page by page', async () => {
  const { store, listOpened } = await openStore({ ...opened, opened: 40, shares: 60 });
  expect(listOpened).toHaveBeenCalledTimes(1);
  expect(store.got.items).toHaveLength(3);
});

test('who got most so far is told of chance only, and only when everybody is listed', async () => {
  const { store } = await openStore(opened);
  expect(store.mostSoFar).toBe('user_zhou');
  const equal = await openStore({ ...opened, split: 'equal' });
  expect(equal.store.mostSoFar).toBeUndefined();
  const all = await openStore({ ...opened, opened: 3, shares: 3 });
  expect(all.store.mostSoFar).toBeUndefined(); // Then the shop says who was luckiest.
});

test('nobody who might still open it is told what others got', async () => {
  const { store, listOpened } = await openStore({ ...packet, got: [got('user_zhou', 1)] });
  expect(store.mayList).toBe(false);
  expect(store.got.items).toEqual([]);
  expect(listOpened).not.toHaveBeenCalled();
});

test('a packet of a group goes with the group that its card was tapped in', async () => {
  const bound = { ...packet, groupId: 'group_mums', state: 'other_group' } as const;
  const { store, viewEnvelope } = await openStore(bound, ASKED, 'cloud_mums');
  expect(viewEnvelope.mock.calls.map(([, along]) => along)).toEqual([undefined, { group: 'cloud_mums' }]);
  expect(store.envelope.value?.state).toBe('other_group');
});

test('the card of a campaign finds the packet of its group, once', async () => {
  const { store, reachGroup, around } = await openStore(packet, { giveawayId: 'giveaway_mums' }, 'cloud_mums');
  expect(reachGroup.mock.calls[0]).toEqual([
    { requestId: expect.any(String), giveawayId: 'giveaway_mums' },
    { group: 'cloud_mums' },
  ]);
  await store.load();
  expect(reachGroup).toHaveBeenCalledTimes(1);
  expect(around.group).toHaveBeenCalledTimes(1);
});

test('where there is no group the campaign says how to get one, and a cut link says that', async () => {
  const campaign = await openStore(packet, { giveawayId: 'giveaway_mums' });
  campaign.reachGroup.mockRejectedValue(new Refusal('group_unknown'));
  const { store, reachGroup } = await fresh(campaign);
  expect(reachGroup).toHaveBeenCalled();
  expect(store.whyNoPacket).toBe('group_unknown');
  expect(store.missing).toBe(false);
});

async function fresh({ reachGroup, around }: Awaited<ReturnType<typeof openStore>>) {
  const viewEnvelope = jest.fn(async () => Promise.reject(new Refusal('not_found')));
  const unasked = jest.fn(async () => Promise.reject(new Refusal('not_found')));
  const shop = await fakeShop({ viewEnvelope, openEnvelope: unasked, listOpened: unasked, reachGroup });
  const store = new EnvelopeStore(shop, { giveawayId: 'giveaway_mums' }, around);
  await store.load();
  return { store, reachGroup };
}

test('what I have of it is told before and after it was fetched again', async () => {
  const { store } = await openStore(packet);
  expect(store.mine).toBe(fen(0));
  const opening = store.open();
  store.tap();
  await opening;
  expect(store.mine).toBe(6_66);
});
