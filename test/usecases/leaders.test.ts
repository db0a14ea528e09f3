import type { UserId } from '@/domain/id';
import { days } from '@/domain/time';
import { mistakesIn } from '../support/books';
import { embeddedDatabase, rawOf } from '../support/database';
import { box } from '../support/fixtures';
import { leadersIn } from '../support/leaders';
import { firstClick, openLeading, tenth } from '../support/leading';

const database = embeddedDatabase();
const [lan, chen, ann, bob, own]: UserId[] = ['user_lan', 'user_chen', 'user_ann', 'user_bob', 'user_own'];
/** His openid is in the settings. */
const owner: UserId = 'user_own';

async function open(
  ...rules: [referral?: Parameters<typeof openLeading>[1], commission?: Parameters<typeof openLeading>[2]]
) {
  const here = await openLeading(database, ...rules);
  await here.shop.moveIn(lan!, chen!, ann!, bob!);
  return { ...here, ...leadersIn(here), sound: () => mistakesIn(database, here.shop.shopId) };
}

describe('who asks to lead', () => {
  test('waits for the shop, and is one once it says yes; both can be read', async () => {
    const here = await open();
    expect(await here.leadership(lan!)).toMatchObject({
      status: 'none',
      terms: { referral: firstClick, commission: tenth },
    });
    expect(await here.apply(lan!)).toEqual({ status: 'applied' });
    expect(await here.leadership(lan!)).toMatchObject({
      status: 'applied',
      words: '我有三个妈妈群',
      whyNotApply: 'leader_applied',
    });
    expect(await here.apply(lan!)).toBe('leader_applied');
    expect(await here.leaders({ tab: 'applied' })).toMatchObject({
      items: [{ userId: lan, words: '我有三个妈妈群', status: 'applied' }],
      counts: { applied: 1, active: 0, invited: 0, left: 0 },
    });

    expect(await here.decide(lan!, true, '欢迎')).toEqual({ status: 'active' });
    await here.letters();
    expect(await here.leadership(lan!)).toMatchObject({
      status: 'active',
      told: '欢迎',
      whyNotApply: 'leader_already',
    });
    expect(await here.heard(lan!)).toEqual([
      { title: { zh: 'a test', en: 'a test' }, leading: 'approved', words: '欢迎' },
    ]);
    const { events, rank } = await here.leader(lan!);
    expect(events).toMatchObject([
      { what: 'approved', by: { userId: own } },
      { what: 'applied', by: undefined },
    ]);
    expect(rank).toEqual({ zh: '团长', en: '团长' });
    expect(await here.sound()).toEqual([]);
  });

  test('may be declined, is told why, and may ask again', async () => {
    const here = await open();
    await here.apply(lan!);
    await here.decide(lan!, false, '先多买几次');
    expect(await here.leadership(lan!)).toMatchObject({
      status: 'declined',
      told: '先多买几次',
      whyNotApply: undefined,
    });
    expect(await here.decide(lan!, true)).toBe('leader_moved_on');
    await here.letters();
    expect(await here.heard(lan!)).toMatchObject([{ leading: 'declined', words: '先多买几次' }]);
    expect(await here.apply(lan!, '又来了')).toEqual({ status: 'applied' });
    expect((await here.leaders({ tab: 'left' })).items).toEqual([]);
  });

  test('is refused where nobody can ask, where the shop has no leaders, and where he works', async () => {
    const invites = await open({ ...firstClick, applications: false });
    expect(await invites.apply(lan!)).toBe('leader_by_invitation');
    const without = await open(firstClick);
    await without.shop.transact((tx) => tx.rules.remove('referral'));
    expect(await without.apply(lan!)).toBe('not_here');
    const seen = await without.leadership(lan!);
    expect(seen).toMatchObject({ status: 'none', whyNotApply: 'not_here' });
    expect(seen).not.toHaveProperty('terms');
    expect(await (await open()).apply(owner)).toBe('leader_is_staff');
  });

  test('with words that nobody may read is refused, and a WeChat that is silent keeps nobody from asking', async () => {
    const here = await open();
    here.shop.world.risky.add('加我微信');
    expect(await here.apply(lan!, '加我微信')).toBe('text_not_allowed');
    expect((await here.leadership(lan!)).status).toBe('none');
    here.shop.world.wechatIsDown = true;
    expect(await here.apply(lan!)).toEqual({ status: 'applied' });
  });
});

describe('who is invited', () => {
  test('accepts, and is a leader; or asks, which is the same', async () => {
    const here = await open({ ...firstClick, applications: false });
    expect(await here.invite(lan!, '来做团长吧')).toEqual({ status: 'invited' });
    await here.letters();
    expect(await here.heard(lan!)).toMatchObject([{ leading: 'invited', words: '来做团长吧' }]);
    expect(await here.leadership(lan!)).toMatchObject({
      status: 'invited',
      told: '来做团长吧',
      whyNotApply: undefined,
    });
    expect(await here.answer(lan!, true)).toEqual({ status: 'active' });
    expect(await here.answer(lan!, true)).toBe('leader_moved_on');
    await here.invite(chen!);
    expect(await here.apply(chen!)).toEqual({ status: 'active' });
    expect((await here.leaders({ tab: 'active' })).counts).toEqual({ active: 2, applied: 0, invited: 0, left: 0 });
  });

  test('declines, and may be invited again; the shop may take an invitation back', async () => {
    const here = await open();
    await here.invite(lan!);
    expect(await here.answer(lan!, false)).toEqual({ status: 'declined' });
    expect(await here.invite(lan!)).toEqual({ status: 'invited' });
    expect(await here.invite(lan!)).toBe('leader_moved_on');
    expect(await here.end(lan!, '弄错了')).toEqual({ status: 'declined' });
    expect(await here.answer(lan!, true)).toBe('leader_moved_on');
  });

  test('must be somebody who came to the shop, does not work here, leads nobody yet and has not asked', async () => {
    const here = await open();
    expect(await here.invite('user_nobody')).toBe('not_found');
    await here.shop.moveIn(owner);
    expect(await here.invite(owner)).toBe('leader_is_staff');
    await here.lead(lan!);
    expect(await here.invite(lan!)).toBe('leader_already');
    await here.apply(chen!);
    expect(await here.invite(chen!)).toBe('leader_applied');
    expect(await here.decide('user_nobody', true)).toBe('not_found');
    expect(await here.decide(bob!, true)).toBe('not_found');
    expect(await here.end(bob!)).toBe('not_found');
  });
});

describe('one level', () => {
  test('who becomes a leader is nobody’s customer any more, and comes to nobody by a link', async () => {
    const here = await open();
    await here.lead(lan!);
    await here.brings(lan!, ann!);
    expect(await here.leaderOf(ann!)).toBe(lan);
    await here.apply(ann!);
    await here.decide(ann!, true);
    expect(await here.leaderOf(ann!)).toBeUndefined();
    expect(await here.historyOf(ann!)).toMatchObject([
      { turn: 1, endedBecause: 'became_leader', leader: { userId: lan } },
    ]);
    await here.brings(lan!, ann!);
    expect(await here.historyOf(ann!)).toHaveLength(1);
    expect(await here.sound()).toEqual([]);
  });

  test('who has left leads while customers are bound to him, and is a customer like any other after that', async () => {
    const here = await open({ ...firstClick, whom: 'all' });
    await here.lead(lan!);
    await here.lead(chen!);
    await here.brings(lan!, ann!);
    await here.end(lan!);
    await here.brings(chen!, lan!);
    expect(await here.leaderOf(lan!)).toBeUndefined();
    await here.handOver(lan!, chen!);
    await here.letters();
    await here.brings(chen!, lan!);
    expect(await here.leaderOf(lan!)).toBe(chen);
    expect(await here.invite(lan!)).toEqual({ status: 'invited' });
    expect(await here.answer(lan!, true)).toEqual({ status: 'active' });
    expect(await here.leaderOf(lan!)).toBeUndefined();
    expect(await here.sound()).toEqual([]);
  });

  test('whose last customer went otherwise is free as soon as he comes by a link himself', async () => {
    const here = await open({ ...firstClick, whom: 'all' });
    await here.lead(lan!);
    await here.lead(chen!);
    await here.brings(lan!, ann!);
    await here.end(lan!);
    await here.apply(ann!);
    await here.decide(ann!, true);
    await here.brings(chen!, lan!);
    expect(await here.leaderOf(lan!)).toBe(chen);
  });
});

test('what only leaders are told can be chosen by those alone who ever had to do with it', async () => {
  const here = await open();
  const kinds = async () =>
    ((await here.look('viewMessages', {}, lan!)) as { kinds: { message: string }[] }).kinds.map(
      ({ message }) => message,
    );
  expect(await kinds()).not.toContain('leader_news');
  expect(await kinds()).toContain('customers_moved');
  await here.apply(lan!);
  expect(await kinds()).toEqual(expect.arrayContaining(['leader_news', 'payout_news']));
});

describe('who leaves', () => {
  test('is told why, and his customers’ orders bring nobody anything until they are handed over', async () => {
    const here = await open();
    await here.lead(lan!);
    await here.lead(chen!);
    await here.brings(lan!, ann!);
    const before = await here.buy({ [box.id]: 1 }, ann);
    expect(await here.end(lan!, '搬到外地')).toEqual({ status: 'left' });
    expect(await here.end(lan!)).toBe('leader_moved_on');
    await here.letters();
    expect(await here.heard(lan!)).toMatchObject([{ leading: 'left', words: '搬到外地' }]);
    expect(await here.leadership(lan!)).toMatchObject({
      status: 'left',
      told: '搬到外地',
      leftAt: here.shop.world.now,
    });
    expect(await here.leadership(ann!)).toMatchObject({ leader: { userId: lan, active: false } });
    const between = await here.buy({ [box.id]: 1 }, ann);
    expect((await here.shop.look((tx) => tx.orders.get(between))).leaderId).toBeUndefined();
    expect(await here.accountOf(lan!)).toMatchObject({ pending: 8_80 });
    expect(await here.commissionOf(before)).toMatchObject({ leaderId: lan, amount: 8_80 });
    expect((await here.leaders({ tab: 'left' })).items).toMatchObject([
      { userId: lan, customers: 1, sales: 88_00, orders: 1, earned: 8_80, account: { pending: 8_80 } },
    ]);
    expect(await here.sound()).toEqual([]);
  });
});

describe('ranks', () => {
  test('go by what customers of the last 30 days have kept; rising is told, falling is not', async () => {
    const here = await open();
    await here.lead(lan!);
    await here.brings(lan!, ann!);
    await here.rank();
    expect(await here.rank()).toBe(0); // Once a day.
    const orderId = await here.buy({ [box.id]: 12 }, ann);
    await here.letters();
    here.shop.pass(days(1));
    expect(await here.rank()).toBe(1);
    await here.letters();
    expect((await here.leader(lan!)).rank).toEqual({ zh: '金牌团长', en: '金牌团长' });
    expect(await here.heard(lan!)).toEqual([{ title: { zh: '金牌团长', en: '金牌团长' }, leading: 'ranked' }]);

    await here.merchant('refundBuyer', {
      ...{ orderId, sent: false, lines: [{ skuId: box.id, units: 6 }], words: '退' },
      amount: (
        (await here.staffLook('previewRefundBuyer', {
          ...{ orderId, sent: false, lines: [{ skuId: box.id, units: 6 }] },
        })) as { total: number }
      ).total,
    });
    await here.letters();
    here.shop.pass(days(1));
    await here.rank();
    await here.letters();
    expect((await here.leader(lan!)).rank).toEqual({ zh: '团长', en: '团长' });
    expect(await here.heard(lan!)).toHaveLength(1);
    expect((await here.leader(lan!)).events.map(({ what }) => what)).toEqual(['ranked']);
  });

  test('are reckoned again the same day when the merchant makes others, and never where nothing is paid', async () => {
    const here = await open();
    await here.lead(lan!);
    await here.brings(lan!, ann!);
    await here.buy({ [box.id]: 1 }, ann);
    await here.letters();
    await here.rank();
    const [first, second] = tenth.ranks;
    const commission = { ...tenth, ranks: [first, { ...second, from: 50_00 }] };
    expect(await here.merchant('putReferralRules', { referral: { ...firstClick }, commission })).toEqual({});
    expect(await here.rank()).toBe(1);
    expect((await here.leader(lan!)).rank).toEqual({ zh: '金牌团长', en: '金牌团长' });
    await here.merchant('putReferralRules', { referral: { ...firstClick }, commission: null });
    here.shop.pass(days(1));
    expect(await here.rank()).toBe(0);
    expect((await here.leader(lan!)).rank).toBeUndefined();
  });
});

test('the same deed sent twice happens once', async () => {
  const here = await open();
  await here.apply(lan!);
  const asked = { requestId: here.shop.newRequest(), userId: lan, accept: true, words: '' };
  const answers = [await here.merchant('decideApplication', asked), await here.merchant('decideApplication', asked)];
  expect(answers).toEqual([{ status: 'active' }, { status: 'active' }]);
  const [{ count }] = (await rawOf(database)(
    `select count(*)::int as count from leader_events where shop_id = $1 and what = 'approved'`,
    [here.shop.shopId],
  )) as [{ count: number }];
  expect(count).toBe(1);
});

describe('the list', () => {
  test('comes in pages, and finds by name and number', async () => {
    const here = await open();
    const crowd = Array.from({ length: 23 }, (_, i) => `user_l${i}` as const);
    for (const [i, userId] of crowd.entries()) {
      await here.lead(userId, 0, (here.shop.world.now + i) as never);
      await here.shop.transact((tx) => tx.users.change(userId, { nickname: `团长${i}号` }));
    }
    const first = await here.leaders({ tab: 'active' });
    const second = await here.leaders({ tab: 'active', cursor: first.next });
    expect([...first.items, ...second.items].map(({ userId }) => userId)).toEqual([...crowd].reverse());
    expect(second.next).toBeUndefined();
    expect((await here.leaders({ tab: 'active', search: '长7' })).items).toMatchObject([{ userId: 'user_l7' }]);
    expect((await here.leaders({ tab: 'active', search: 'user_l9' })).items).toMatchObject([{ userId: 'user_l9' }]);
    expect((await here.leaders({ tab: 'active', search: '%' })).items).toEqual([]);
    expect(await here.leaders({ tab: 'active', cursor: 'x' })).toBe('not_understood');
  });
});
