import type { ShopMember } from '@/contract/adminMembers';
import { Refusal } from '@/domain/refusal';
import { CustomerSearch } from '@/packages/admin/customerSearch';
import { ShopMemberStore } from '@/packages/admin/shopMember';
import { fakeShop } from '../../stores/fakeShop';
import { noon } from '../../support/fixtures';

const xiaoman = { userId: 'user_xiaoman', nickname: '林小满', avatar: '' } as const;

async function opened() {
  let member: ShopMember = { ...xiaoman, growth: 300, points: 120, owed: 0 };
  const admin = {
    viewShopMember: jest.fn(async () => member),
    adjustPoints: jest.fn(async ({ change }: { readonly change: number }) => {
      member = { ...member, points: member.points + change };
      return {};
    }),
    adjustGrowth: jest.fn(async (_: object) => ({})),
  };
  const store = new ShopMemberStore({ ...(await fakeShop({})), admin }, xiaoman.userId);
  await store.member.load();
  return { ...admin, store };
}

test('points are given for a reason, and are there at once', async () => {
  const { store, adjustPoints } = await opened();
  store.begin('points');
  expect([await store.adjust(), store.wrong, store.tried]).toEqual([false, 'count', true]);
  store.type('50 分');
  expect([await store.adjust(), store.wrong]).toEqual([false, 'reason']);
  store.write(' 漏发赠品 ');
  expect(await store.adjust()).toBe(true);
  expect(adjustPoints.mock.calls).toMatchObject([[{ userId: 'user_xiaoman', change: 50, reason: '漏发赠品' }]]);
  expect([store.member.value?.points, store.adjusting]).toEqual([170, undefined]);
});

test('growth is taken; more than there is the shop refuses, and what was typed stays', async () => {
  const { store, adjustPoints, adjustGrowth } = await opened();
  adjustGrowth.mockRejectedValueOnce(new Refusal('growth_short'));
  store.begin('growth');
  store.turn(false);
  store.type('500');
  store.write('记错了');
  expect([await store.adjust(), store.task.failed]).toEqual([false, { kind: 'refused', code: 'growth_short' }]);
  expect([store.adjusting, store.count]).toEqual(['growth', '500']);
  store.type('300');
  expect(await store.adjust()).toBe(true);
  expect(adjustGrowth.mock.calls.at(-1)![0]).toMatchObject({ change: -300, reason: '记错了' });
  expect(adjustPoints).not.toHaveBeenCalled();
  store.begin('points');
  expect([store.gives, store.count, store.reason, store.tried]).toEqual([true, '', '', false]);
});

test('a customer is looked for once for each pause; nobody is said only where something was looked for', async () => {
  jest.useFakeTimers();
  const findCustomers = jest.fn(async ({ search }: { readonly search: string }) =>
    search === '林' ? [{ ...xiaoman, orders: 2, metAt: noon }] : [],
  );
  const search = new CustomerSearch({ ...(await fakeShop({})), admin: { findCustomers } });
  search.type('陈');
  search.type(' 林 ');
  await jest.advanceTimersByTimeAsync(300);
  expect(findCustomers.mock.calls).toEqual([[{ search: '林' }]]);
  expect([search.found.value?.length, search.isNobody]).toEqual([1, false]);
  search.type('没有的');
  await jest.advanceTimersByTimeAsync(300);
  expect(search.isNobody).toBe(true);
  search.type('  ');
  await jest.advanceTimersByTimeAsync(300);
  expect([findCustomers.mock.calls.length, search.isNobody]).toEqual([2, false]);
  jest.useRealTimers();
});
