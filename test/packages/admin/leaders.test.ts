import type { BindingView, ShopLeader } from '@/contract/adminLeaders';
import type { Koc } from '@/contract/adminReferral';
import { EMPTY_ACCOUNT } from '@/domain/commission';
import { fen, zero } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import { days, later } from '@/domain/time';
import { CustomerBindings } from '@/packages/admin/customerBindings';
import { HandingOver } from '@/packages/admin/handingOver';
import { Kocs } from '@/packages/admin/kocs';
import { LeaderDeeds } from '@/packages/admin/leaderDeeds';
import { LeaderStore } from '@/packages/admin/leaderStore';
import { LeadersList } from '@/packages/admin/leadersList';
import { fakeShop } from '../../stores/fakeShop';
import { noon } from '../../support/fixtures';

const lan: ShopLeader = {
  ...{ userId: 'user_lan', nickname: '岚姐', avatar: '', kind: 'leader', status: 'active', words: '' },
  ...{ askedAt: noon, since: noon, customers: 236, sales: zero, orders: 0, earned: zero, account: EMPTY_ACCOUNT },
};
const zhe: ShopLeader = { ...lan, userId: 'user_zhe', nickname: '阿哲', status: 'applied' };
const counts = { active: 1, applied: 1, invited: 0, left: 2 };

function desk() {
  const shown = { ...lan, events: [], handovers: [] };
  return {
    listLeaders: jest.fn(async ({ tab }: { readonly tab: string; readonly search?: string | undefined }) => ({
      items: tab === 'active' ? [lan] : [zhe],
      counts,
    })),
    viewShopLeader: jest.fn(async (_: object): Promise<typeof shown> => shown),
    listStores: jest.fn(async () => ({ items: [] })),
    inviteLeader: jest.fn(async (_: object) => ({ status: 'invited' as const })),
    decideApplication: jest.fn(async (_: object) => ({ status: 'active' as const })),
    endLeader: jest.fn(async (_: object) => ({ status: 'left' as const })),
    handOverCustomers: jest.fn(async (_: object) => ({ handoverId: 'handover_1' as const })),
    listKocs: jest.fn(async (): Promise<Koc[]> => []),
    viewBindings: jest.fn(async (_: object) => ({ customer: zhe, bindings: [] as readonly BindingView[] })),
  };
}

test('leaders of a tab, and how many there are of each; words narrow the tab, once for each pause', async () => {
  jest.useFakeTimers();
  const admin = desk();
  const store = new LeadersList({ ...(await fakeShop({})), admin });
  await store.list.load();
  expect([store.list.items, store.counts]).toEqual([[lan], counts]);
  store.choose('applied');
  await jest.advanceTimersByTimeAsync(0);
  expect(store.list.items).toEqual([zhe]);
  store.type('阿');
  store.type(' 阿哲 ');
  await jest.advanceTimersByTimeAsync(300);
  expect(admin.listLeaders.mock.calls.map(([asked]) => asked)).toEqual([
    { tab: 'active' },
    { tab: 'applied' },
    { tab: 'applied', search: '阿哲' },
  ]);
  jest.useRealTimers();
});

test('an application is accepted without a word, an end needs a reason, and what was shown is looked at anew', async () => {
  const admin = desk();
  const whenDone = jest.fn(async () => {});
  const deeds = new LeaderDeeds({ ...(await fakeShop({})), admin }, whenDone);
  deeds.begin('accept', zhe);
  expect(await deeds.run('accept')).toBe(true);
  expect(admin.decideApplication.mock.calls[0]![0]).toMatchObject({ userId: 'user_zhe', accept: true, words: '' });
  expect([deeds.wordings.accept.about, whenDone.mock.calls.length]).toEqual([undefined, 1]);

  deeds.begin('end', lan);
  expect([await deeds.run('end'), deeds.wordings.end.isMissing]).toEqual([false, true]);
  expect(admin.endLeader).not.toHaveBeenCalled();
  deeds.wordings.end.write(' 她要搬家 ');
  expect(await deeds.run('end')).toBe(true);
  expect(admin.endLeader.mock.calls[0]![0]).toMatchObject({ userId: 'user_lan', reason: '她要搬家' });
});

test('somebody has decided before: it is said, what was typed stays, and the page is asked again', async () => {
  const admin = desk();
  const whenDone = jest.fn(async () => {});
  admin.decideApplication.mockRejectedValueOnce(new Refusal('leader_moved_on'));
  const deeds = new LeaderDeeds({ ...(await fakeShop({})), admin }, whenDone);
  deeds.begin('decline', zhe);
  deeds.wordings.decline.write('下次');
  expect(await deeds.run('decline')).toBe(false);
  expect(admin.decideApplication.mock.calls[0]![0]).toMatchObject({ accept: false });
  expect(deeds.taskOf('decline').failed).toEqual({ kind: 'refused', code: 'leader_moved_on' });
  expect([deeds.wordings.decline.words, whenDone.mock.calls.length]).toEqual(['下次', 1]);
});

test('a leader’s page shows his storefront, if he has one', async () => {
  const admin = desk();
  const store = new LeaderStore({ ...(await fakeShop({})), admin }, 'user_lan');
  await store.load();
  expect(admin.listStores).toHaveBeenCalledWith({ which: 'all', userId: 'user_lan' });
  expect([store.leader.value?.nickname, store.store.value]).toEqual(['岚姐', { store: undefined }]);
});

test('who is suggested is invited with a tap; the list then says so', async () => {
  const admin = desk();
  const koc: Koc = { userId: 'user_xu', nickname: '许', avatar: '', brought: 3, orders: 4, amount: fen(88_00) };
  admin.listKocs.mockResolvedValueOnce([koc]).mockResolvedValueOnce([{ ...koc, status: 'invited' }]);
  const store = new Kocs({ ...(await fakeShop({})), admin });
  await store.list.load();
  store.deeds.begin('invite', koc);
  store.deeds.wordings.invite.write('一起来');
  expect(await store.deeds.run('invite')).toBe(true);
  expect(admin.inviteLeader.mock.calls[0]![0]).toMatchObject({ userId: 'user_xu', words: '一起来' });
  expect(store.list.value?.[0]?.status).toBe('invited');
});

describe('handing customers over', () => {
  async function handing() {
    const admin = desk();
    const store = new HandingOver({ ...(await fakeShop({})), admin }, 'user_lan');
    await store.from.load();
    return { ...admin, store };
  }

  test('to the shop, what is on its way stays his; a reason is needed', async () => {
    const { store, handOverCustomers } = await handing();
    expect([await store.handOver(), store.wrong, store.isWrong('reason')]).toEqual([false, 'reason', true]);
    store.write(' 离职 ');
    expect(await store.handOver()).toBe(true);
    const [[asked]] = handOverCustomers.mock.calls as unknown as [[object]];
    expect(asked).toMatchObject({ fromId: 'user_lan', running: 'stay', reason: '离职' });
    expect(asked).not.toHaveProperty('toId');
  });

  test('to another leader, who has to be chosen; what is not payable yet is withheld', async () => {
    const { store, handOverCustomers } = await handing();
    store.goToShop(false);
    store.write('换人');
    expect([store.check(), store.wrong]).toEqual([false, 'to']);
    store.choose(zhe);
    store.decide('withhold');
    expect(await store.handOver()).toBe(true);
    expect(handOverCustomers.mock.calls[0]![0]).toMatchObject({ toId: 'user_zhe', running: 'withhold' });
    store.goToShop(true); // Whoever was chosen before does not get them.
    await store.handOver();
    expect(handOverCustomers.mock.calls[1]![0]).not.toHaveProperty('toId');
  });

  test('refused, his numbers are asked again', async () => {
    const { store, handOverCustomers, viewShopLeader } = await handing();
    handOverCustomers.mockRejectedValueOnce(new Refusal('leader_moved_on'));
    store.write('换人');
    expect([await store.handOver(), viewShopLeader.mock.calls.length]).toEqual([false, 2]);
  });
});

describe('whose customer somebody is', () => {
  const binding: BindingView = {
    ...{ turn: 2, because: 'link', boundAt: noon, protectedUntil: later(noon, days(15)) },
    leader: { userId: 'user_lan', nickname: '岚姐', avatar: '', kind: 'leader', status: 'active' },
  };
  async function opened(bindings: readonly BindingView[], standing?: 'invited' | 'left') {
    const admin = desk();
    admin.viewBindings.mockResolvedValue({ customer: zhe, bindings });
    if (standing)
      admin.viewShopLeader.mockResolvedValue({ ...lan, status: standing, events: [], handovers: [] } as never);
    else admin.viewShopLeader.mockRejectedValue(new Refusal('not_found'));
    const store = new CustomerBindings({ ...(await fakeShop({})), admin }, 'user_zhe');
    await store.load();
    return { ...admin, store };
  }

  test('the last part of the history, while it runs; who was never asked can be invited', async () => {
    const { store } = await opened([binding]);
    expect([store.running?.turn, store.mayInvite]).toEqual([2, true]);
    const over = { ...binding, endedAt: noon, endedBecause: 'expired' } as const;
    expect((await opened([over])).store.running).toBeUndefined();
    expect((await opened([])).store.running).toBeUndefined();
  });

  test('who was invited is not invited again, who has left is', async () => {
    expect((await opened([], 'invited')).store.mayInvite).toBe(false);
    expect((await opened([], 'left')).store.mayInvite).toBe(true);
  });

  test('where the shop does not answer nobody is invited', async () => {
    const { store, viewShopLeader } = await opened([]);
    viewShopLeader.mockRejectedValue(new Refusal('not_allowed'));
    const other = new CustomerBindings({ ...(await fakeShop({})), admin: { ...desk(), viewShopLeader } }, 'user_zhe');
    await other.load();
    expect([other.mayInvite, other.standing.failed]).toEqual([false, { kind: 'refused', code: 'not_allowed' }]);
    expect(store.mayInvite).toBe(true);
  });
});
