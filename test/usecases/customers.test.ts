import { SCORE } from '@/domain/customer';
import type { UserId } from '@/domain/id';
import { days, hours } from '@/domain/time';
import { embeddedDatabase, rawOf } from '../support/database';
import { box, tea, tin } from '../support/fixtures';
import { openKnowing } from '../support/knowing';
import { tickShop } from '../support/settle';

const database = embeddedDatabase();
const [ann, bob, cat, dan]: UserId[] = ['user_ann', 'user_bob', 'user_cat', 'user_dan'];

/** Ann has bought often, Bob once and long ago, Cat has only looked; Dan came by Ann's link and bought. */
async function open() {
  const here = await openKnowing(database);
  const { shop } = here;
  await here.buy({ [box.id]: 1 }, bob);
  shop.pass(days(70));
  await here.share(ann!, { kind: 'goods', goodsId: tea.id }).then((code) => here.open(dan!, code));
  await here.buy({ [box.id]: 1 }, dan);
  shop.pass(hours(1));
  for (let i = 0; i < 3; i += 1) await here.buy({ [tin.id]: 2 }, ann);
  shop.pass(hours(1));
  await here.visit(cat!);
  await here.keep();
  return here;
}

test('customers are found by what they do, and each list goes along what it is sorted by', async () => {
  const here = await open();
  const { names } = here;
  expect(await names({}, 'spent')).toEqual(['ann', 'dan', 'bob', 'cat']);
  expect(await names({}, 'ordered')).toEqual(['ann', 'dan', 'bob']);
  expect((await names({}, 'seen'))[0]).toBe('cat');
  expect(await names({ phases: ['active'] })).toEqual(['ann']);
  expect(await names({ phases: ['first', 'quiet'] }, 'spent')).toEqual(['dan', 'bob']);
  expect(await names({ phases: ['visitor'] })).toEqual(['cat']);
  expect(await names({ rfm: ['rfm'] })).toEqual(['ann']);
  expect(await names({ rfm: ['none'] })).toEqual(['bob']);
  expect(await names({ orders: { from: 1, to: 1 } }, 'spent')).toEqual(['dan', 'bob']);
  expect(await names({ spent: { from: 500_00 as never } })).toEqual(['ann']);
  expect(await names({ average: { to: 100_00 as never } }, 'spent')).toEqual(['dan', 'bob']);
  expect(await names({ provinces: ['浙江省'] }, 'spent')).toEqual(['ann', 'dan', 'bob']);
  expect(await names({ provinces: ['西藏自治区'] })).toEqual([]);
  expect(await names({ ordered: { before: 60 } })).toEqual(['bob']);
  expect(await names({ seen: { within: 1 } }, 'spent')).toEqual(['ann', 'dan', 'cat']);
  expect(await names({ sources: ['goods'] })).toEqual(['dan']);
  expect(await names({ broughtBy: ann })).toEqual(['dan']);
  expect(await names({ bought: { categories: [tea.categoryId] } }, 'spent')).toEqual(['ann', 'dan', 'bob']);
  expect(await names({ bought: { categories: [tea.categoryId], within: 30 } }, 'spent')).toEqual(['ann', 'dan']);
  expect(await names({ search: 'user_cat' })).toEqual(['cat']);
  expect(await names({ card: true })).toEqual([]);
  expect(await names({ card: false, phases: ['visitor'] })).toEqual(['cat']);
});

test('the count before a segment is saved is the length of the list', async () => {
  const here = await open();
  for (const filter of [
    {},
    { phases: ['visitor' as const] },
    { sources: ['alone' as const] },
    { score: { from: 50 } },
  ]) {
    const { people } = (await here.staffLook('countCustomers', { filter })) as { people: number };
    expect(people).toBe((await here.list(filter)).length);
  }
});

test('tiers, birthdays and leaders: what is not counted is asked for where it stands', async () => {
  const here = await open();
  await here.members.open();
  await here.members.grow(ann!, 200);
  await here.members.birthday(bob!, 3, 8);
  await here.lead('user_lan');
  await here.brings('user_lan', 'user_eve');
  await here.keep();
  expect(await here.names({ tiers: [1] })).toEqual(['ann']);
  expect(await here.names({ tiers: [0], phases: ['quiet'] })).toEqual(['bob']);
  expect(await here.names({ tiers: [7] })).toEqual([]);
  expect(await here.names({ birthMonths: [2, 3] })).toEqual(['bob']);
  expect(await here.names({ leader: 'user_lan' })).toEqual(['eve']);
  expect(await here.names({ leader: 'nobody', sources: ['shop'] })).toEqual([]);
  expect(await here.staffLook('listCustomers', { filter: { leader: 'user_stranger' } })).toBe('not_found');
  expect(await here.staffLook('listCustomers', { filter: { tags: ['tag_none'] } })).toBe('not_found');
  expect(await here.staffLook('countCustomers', { filter: { bought: { categories: ['category_none'] } } })).toBe(
    'not_found',
  );
});

test('what went back is not counted, however late', async () => {
  const here = await open();
  expect(await here.one(ann!)).toMatchObject({ orders: 3, brought: 1, phase: 'active' });
  const orderId = await here.buy({ [tin.id]: 2 }, ann);
  await here.keep();
  const before = await here.one(ann!);
  const back = { orderId, sent: false, lines: [{ skuId: tin.id, units: 2 }] };
  const { total: amount } = (await here.staffLook('previewRefundBuyer', back)) as { total: number };
  expect(await here.merchant('refundBuyer', { ...back, amount, words: '坏了' })).toHaveProperty('afterSaleId');
  await here.letters();
  await here.keep();
  const after = await here.one(ann!);
  expect(after).toMatchObject({ orders: 3, spent: before.spent - amount });
  expect((await here.list({ search: 'user_ann' }))[0]).toMatchObject({ orders: after.orders, spent: after.spent });
});

test('the score adds up, and says of what', async () => {
  const here = await open();
  const { scored, score, orders, spent } = await here.one(ann!);
  expect(scored).toEqual({
    buying: orders * SCORE.order + Math.floor(spent / SCORE.spent),
    bringing: 50,
    reviewing: 0,
  });
  expect(score).toBe(scored.buying + scored.bringing);
  expect((await here.names({ score: { from: 60 } }))[0]).toBe('ann');
});

test('a customer at a glance: who brought him, whose he is, what he has', async () => {
  const here = await open();
  await here.merchant('saveRemark', { userId: dan, remark: '老丹' });
  expect(await here.one(dan!)).toMatchObject({
    ...{ remark: '老丹', source: 'goods', broughtBy: { userId: ann }, province: '浙江省', orders: 1, rfm: 'r' },
    ...{ leader: undefined, birthday: undefined, coupons: 0, openTasks: [] },
  });
  expect(await here.names({ search: '老丹' })).toEqual(['dan']);
  expect(await here.staffLook('findCustomers', { search: '老丹' })).toMatchObject([{ userId: dan }]);
  const brought = (await here.staffLook('listBrought', { userId: ann })) as { items: object[] };
  expect(brought.items).toMatchObject([{ userId: dan, orders: 1 }]);
  await here.merchant('saveRemark', { userId: dan, remark: '' });
  expect(await here.one(dan!)).toMatchObject({ remark: '' });
});

test('nobody is reckoned who did nothing, and everybody who did', async () => {
  const here = await open();
  expect(await here.keep()).toBe(0);
  await here.visit(bob!);
  await here.visit(bob!);
  expect(await here.keep()).toBe(1);
  const [row] = await rawOf(database)(
    `select times from visit_days where shop_id = '${here.shopId}' and user_id = 'user_bob'`,
  );
  expect(row).toMatchObject({ times: 2 });
});

test('what is kept of everybody is what an obvious count of the rows says: teams, refunds and closed orders included', async () => {
  const here = await openKnowing(database); // Not so late that the campaign is over.
  const { shop } = here;
  await here.share(ann!, { kind: 'goods', goodsId: tea.id }).then((code) => here.open(dan!, code));
  for (const who of [ann!, dan!, dan!]) await here.buy({ [box.id]: 1 }, who);
  await here.visit(cat!);
  const { teamId } = await shop.openTeam('user_gus'); // Nobody joins: the money goes back.
  const half = await here.buy({ [tin.id]: 2 }, bob);
  const { total: amount } = (await here.staffLook('previewRefundBuyer', {
    ...{ orderId: half, sent: false, lines: [{ skuId: tin.id, units: 1 }] },
  })) as { total: number };
  await here.merchant('refundBuyer', {
    ...{ orderId: half, sent: false, lines: [{ skuId: tin.id, units: 1 }], amount, words: '少发' },
  });
  await here.keep();
  expect((await here.list({ search: 'user_gus' }))[0]).toMatchObject({ orders: 0, spent: 0 }); // It waits.
  expect(teamId).toBeTruthy();
  shop.pass(days(2));
  await tickShop(shop);
  await here.keep();

  const rows = (table: string) => rawOf(database)(`select * from ${table} where shop_id = '${shop.shopId}'`);
  const [orders, payments, teams, visits, opens] = await Promise.all(
    ['orders', 'payments', 'teams', 'visit_days', 'share_opens'].map(rows),
  );
  const moneyOf = (order: any) => payments!.find((payment: any) => payment.order_id === order.id);
  const keptBy = (who: string) =>
    orders!.filter((order: any) => {
      const team = teams!.find(({ id }: any) => id === order.team_id);
      const money = moneyOf(order);
      const allBack = money && Number(money.amount) > 0 && Number(money.refunded) === Number(money.amount);
      const isPaid = ['paid', 'shipped', 'received'].includes(order.status);
      return order.buyer_id === who && isPaid && (!team || team.status === 'formed') && !allBack;
    });
  for (const person of await here.list()) {
    const { userId } = person;
    const kept = keptBy(userId);
    const spent = kept.reduce((sum: number, order: any) => {
      const money = moneyOf(order);
      return sum + (money ? Number(money.amount) - Number(money.refunded) : 0);
    }, 0);
    const brought = opens!.filter(
      (opened: any) => opened.sharer_id === userId && opened.newcomer && keptBy(opened.user_id).length > 0,
    ).length;
    const seen = [
      person.metAt,
      ...orders!.filter((order: any) => order.buyer_id === userId).map((order: any) => +new Date(order.placed_at)),
      ...visits!.filter((visit: any) => visit.user_id === userId).map((visit: any) => +new Date(visit.last_at)),
    ];
    expect(person).toMatchObject({ orders: kept.length, spent, seenAt: Math.max(...seen) });
    expect(person.score).toBe(kept.length * SCORE.order + Math.floor(spent / SCORE.spent) + brought * SCORE.brought);
  }
});
