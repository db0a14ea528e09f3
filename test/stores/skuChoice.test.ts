import type { GoodsView, SkuView } from '@/contract/goods';
import { fen } from '@/domain/money';
import { hours, later } from '@/domain/time';
import { SkuChoice } from '@/stores/skuChoice';
import { both, freight, noon } from '../support/fixtures';

const sku = (id: string, options: number[], yuan: number, teamYuan?: number, stock = 10): SkuView => ({
  ...{ id: `sku_${id}`, options, price: fen(yuan * 100), stock, picture: options[0] ?? 0 },
  ...(teamYuan !== undefined && { teamPrice: fen(teamYuan * 100) }),
});

/** A bag, blue or red, small or large; in a team of three one person may take two. The large red one is sold out. */
const bag: GoodsView = {
  ...{ id: 'goods_bag', categoryId: 'category_bag', title: both('包'), longTitle: both('包'), wide: '' },
  specs: [
    { name: both('颜色'), options: [both('蓝'), both('红')] },
    { name: both('大小'), options: [both('小'), both('大')] },
  ],
  skus: [
    sku('blueSmall', [0, 0], 129, 99),
    sku('blueLarge', [0, 1], 159),
    sku('redSmall', [1, 0], 119, 89, 1),
    sku('redLarge', [1, 1], 149, 109, 0),
  ],
  pictures: [
    { full: '/blue', list: '/blue' },
    { full: '/red', list: '/red' },
  ],
  ...{
    facts: [],
    detail: [],
    promises: [],
    onSale: true,
    received: 0,
    teams: [],
    teamsCount: 0,
    reductions: [],
    freight,
  },
  campaign: {
    ...{ id: 'campaign_bag', rule: { kind: 'standard' }, audience: 'all', freightFree: false, size: 3, prices: [] },
    ...{ lasts: hours(24), limits: { units: 2 }, startsAt: 0, endsAt: later(noon, hours(99)) },
  },
};
const open = (changes: Partial<GoodsView> = {}) => new SkuChoice({ ...bag, ...changes });

test('it opens with the cheapest that is in stock: the price that a card has promised', () => {
  const choice = open();
  expect([choice.sku?.id, choice.way, choice.price, choice.saves]).toEqual(['sku_redSmall', 'team', 89_00, 30_00]);
});

test('without a campaign there is one way and one price', () => {
  const choice = open({ campaign: undefined });
  expect([choice.way, choice.inTeam, choice.price, choice.saves]).toEqual(['alone', undefined, 119_00, 0]);
});

test('another colour keeps the size where it is in stock, and else takes one that is', () => {
  const choice = open();
  choice.choose(0, 0);
  choice.choose(1, 1);
  expect([choice.sku?.id, choice.optionWords.zh]).toEqual(['sku_blueLarge', '蓝 · 大']);

  choice.choose(0, 1);
  expect(choice.sku?.id).toBe('sku_redSmall');
});

test('an option that is sold out together with what was chosen before is not there', () => {
  const choice = open();
  expect([choice.isThere(0, 0), choice.isThere(0, 1)]).toEqual([true, true]);
  expect([choice.isThere(1, 0), choice.isThere(1, 1)]).toEqual([true, false]);
  choice.choose(0, 0);
  expect(choice.isThere(1, 1)).toBe(true);
});

test('the picture follows the kind, and colours are told apart by theirs', () => {
  const choice = open();
  expect([choice.picture, choice.picturedSpec, choice.pictureOf(0, 1)?.list]).toEqual([0, 0, '/red']);
  choice.choose(0, 1);
  expect(choice.picture).toBe(1);
  expect(choice.pictureOf(1, 0)).toBeUndefined();
});

test('one person takes no more than there are, than the campaign allows, and than one at least', () => {
  const choice = open();
  choice.count(5);
  expect([choice.quantity, choice.limitedByRule]).toEqual([1, false]); // One red one is left.

  choice.choose(0, 0);
  choice.count(5);
  expect([choice.quantity, choice.limitedByRule, choice.toPay]).toEqual([2, true, 198_00]);

  choice.go('alone');
  choice.count(99);
  expect([choice.quantity, choice.toPay]).toEqual([10, 1_290_00]);

  choice.count(0);
  expect(choice.quantity).toBe(1);
});

test('what cannot be bought says why', () => {
  const choice = open();
  expect(choice.whyNot).toBeUndefined();

  choice.choose(0, 0);
  choice.choose(1, 1);
  expect(choice.whyNot).toBe('not_in_team');
  choice.go('alone');
  expect(choice.whyNot).toBeUndefined();

  choice.renew({ ...bag, skus: bag.skus.map((one) => ({ ...one, stock: 0 })) });
  expect([choice.whyNot, choice.soldOut]).toEqual(['sold_out', true]);
  choice.renew({ ...bag, onSale: false });
  expect(choice.whyNot).toBe('goods_off');
});

test('what was chosen stays when prices and stock come anew, as far as they allow', () => {
  const choice = open();
  choice.choose(0, 0);
  choice.count(2);

  choice.renew({ ...bag, skus: [sku('blueSmall', [0, 0], 129, 95, 1), sku('redSmall', [1, 0], 119, 89)] });
  expect([choice.sku?.id, choice.price, choice.quantity]).toEqual(['sku_blueSmall', 95_00, 1]);

  choice.renew({ ...bag, campaign: undefined, skus: [sku('redSmall', [1, 0], 119)] });
  expect([choice.sku?.id, choice.way]).toEqual(['sku_redSmall', 'alone']);
});

test('whoever opens a team may pay less than friends who join, or nothing', () => {
  const prices = [{ skuId: 'sku_redSmall', price: fen(89_00), leaderPrice: fen(0) }] as const;
  const campaign = { ...bag.campaign!, rule: { kind: 'leader' } as const, prices };
  const leader = open({ campaign });
  expect([leader.inTeam, leader.forFriends, leader.toPay, leader.saves]).toEqual([0, 89_00, 0, 119_00]);
  const friend = new SkuChoice({ ...bag, campaign }, 'friend');
  expect([friend.inTeam, friend.forFriends, friend.toPay]).toEqual([89_00, 89_00, 89_00]);
});

test('who cannot open a team begins with buying alone, and a friend is not asked', () => {
  const choice = open({ whyNotOpen: 'campaign_opened_enough' });
  expect([choice.way, choice.whyNotTeam]).toEqual(['alone', 'campaign_opened_enough']);
  choice.go('team');
  expect(choice.whyNot).toBe('campaign_opened_enough');
  const friend = new SkuChoice({ ...bag, whyNotOpen: 'campaign_opened_enough' }, 'friend');
  expect([friend.way, friend.whyNot]).toEqual(['team', undefined]);
});

test('nobody takes more than is left of a campaign', () => {
  const choice = open({ campaign: { ...bag.campaign!, limits: { units: 5, total: 60 }, left: 3 } });
  choice.choose(0, 0);
  expect(choice.most).toBe(3);
});

test('tier or card make it cheaper alone; in a team the lower of both prices is what one pays', () => {
  const member = (yuan: number) => ({ member: { price: fen(yuan * 100), by: both('老友') } });
  const [small, ...others] = bag.skus;
  const choice = open({ skus: [{ ...small!, ...member(120) }, ...others] });
  choice.choose(0, 0);
  expect([choice.alone, choice.mine, choice.inTeam, choice.saves]).toEqual([129_00, 120_00, 99_00, 21_00]);
  choice.go('alone');
  expect(choice.toPay).toBe(120_00);

  const lower = open({ skus: [{ ...small!, ...member(95) }, ...others] });
  lower.choose(0, 0);
  expect([lower.forFriends, lower.inTeam, lower.price, lower.saves]).toEqual([99_00, 95_00, 95_00, 0]);
});
