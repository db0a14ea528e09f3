import type { CommissionRule } from '@/domain/commission';
import type { UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import type { ReferralRule } from '@/domain/referral';
import { days } from '@/domain/time';
import { embeddedDatabase, rawOf } from '../support/database';
import { both, box, tea } from '../support/fixtures';
import { leadersIn } from '../support/leaders';
import { firstClick, openLeading, tenth } from '../support/leading';

const database = embeddedDatabase();
const [lan, ann, bob, cat]: UserId[] = ['user_lan', 'user_ann', 'user_bob', 'user_cat'];

async function open() {
  const here = await openLeading(database);
  await here.shop.moveIn(lan!, ann!, bob!, cat!);
  return { ...here, ...leadersIn(here) };
}

describe('the rules', () => {
  test('are put and seen; each is switched off by itself, and what there is stays', async () => {
    const here = await open();
    await here.lead(lan!, 1);
    const referral: ReferralRule = { ...firstClick, bindBy: 'last', lasts: 60 };
    expect(await here.merchant('putReferralRules', { referral, commission: tenth })).toEqual({});
    expect(await here.staffLook('viewReferralRules', {})).toEqual({
      ...{ referral, commission: tenth, people: [0, 1], goodsWithOwn: 0 },
    });
    await here.merchant('putReferralRules', { referral, commission: null });
    expect(await here.staffLook('viewReferralRules', {})).toEqual({ referral, people: [], goodsWithOwn: 0 });
    await here.brings(lan!, ann!);
    expect(await here.leaderOf(ann!)).toBe(lan);
    await here.merchant('putReferralRules', { referral: null, commission: null });
    expect(await here.staffLook('viewReferralRules', {})).toEqual({ people: [], goodsWithOwn: 0 });
    await here.brings(lan!, bob!);
    expect(await here.leaderOf(bob!)).toBeUndefined();
  });

  test.each<[string, Partial<ReferralRule>, Partial<CommissionRule>]>([
    ['protection that outlasts the binding', { protectedFor: 31, lasts: 30 }, {}],
    ['ranks that do not begin at nothing', {}, { ranks: [{ name: both('团长'), from: fen(1), factor: 10_000 }] }],
    [
      'ranks that do not rise',
      {},
      { ranks: [...tenth.ranks, { name: both('又一级'), from: fen(1_000_00), factor: 20_000 }] },
    ],
    [
      'a rank that brings less than the one below',
      {},
      { ranks: [...tenth.ranks, { name: both('高'), from: fen(9_000_00), factor: 9_000 }] },
    ],
  ])('refuse %s', async (_, referral, commission) => {
    const here = await open();
    const asked = { referral: { ...firstClick, ...referral }, commission: { ...tenth, ...commission } };
    expect(await here.merchant('putReferralRules', asked)).toBe('leader_rule_wrong');
  });
});

describe('goods', () => {
  test('are listed with what they bring, have a commission of their own or none, and go by the shop’s rate again', async () => {
    const here = await open();
    const listed = async () => ((await here.staffLook('listGoodsCommissions', {})) as { items: object[] }).items[0];
    expect(await here.staffLook('listGoodsCommissions', { search: '肉桂' })).toMatchObject({
      rate: 1_000,
      items: [{ goodsId: tea.id, price: 88_00, earns: 8_80, noPromotion: false, campaign: 'pays' }],
    });
    const put = (own: object | null) => here.merchant('putGoodsCommission', { goodsId: tea.id, own });
    expect(await put({ by: 'rate', rate: 500 })).toEqual({});
    expect(await listed()).toMatchObject({ own: { by: 'rate', rate: 500 }, earns: 4_40 });
    await put({ by: 'amount', amount: 6_00 });
    expect(await listed()).toMatchObject({ own: { by: 'amount', amount: 6_00 }, earns: 6_00 });
    await put({ by: 'none' });
    expect(await listed()).toMatchObject({ own: { by: 'none' }, earns: 0 });
    await put(null);
    expect(await listed()).not.toHaveProperty('own.by');
    expect(await here.merchant('putGoodsCommission', { goodsId: 'goods_nobody', own: null })).toBe('not_found');
  });

  test('that the law keeps out of promotion bring nothing, and nothing can be said otherwise', async () => {
    const here = await open();
    await rawOf(database)(`update campaigns set ends_at = starts_at + interval '1 hour' where shop_id = $1`, [
      here.shop.shopId,
    ]);
    await rawOf(database)(`update goods set no_promotion = '{"zh":"婴儿奶粉","en":"formula"}' where shop_id = $1`, [
      here.shop.shopId,
    ]);
    const { items } = (await here.staffLook('listGoodsCommissions', {})) as { items: object[] };
    expect(items).toMatchObject([{ noPromotion: true, earns: 0 }]);
    const put = (own: object | null) => here.merchant('putGoodsCommission', { goodsId: tea.id, own });
    expect(await put({ by: 'rate', rate: 500 })).toBe('goods_no_promotion');
    expect(await put({ by: 'none' })).toEqual({});
    expect(await put(null)).toEqual({});
  });
});

describe('customers who convert', () => {
  test('are listed by the people they brought who paid and kept it; leaders and staff are not', async () => {
    const here = await open();
    const brought = async (by: UserId, who: UserId, units: number) => {
      await here.brings(by, who);
      return here.buy({ [box.id]: units }, who);
    };
    await here.lead(lan!);
    await brought(ann!, bob!, 1);
    await brought(ann!, 'user_dan', 1);
    await brought(ann!, 'user_dan', 1);
    await brought(cat!, 'user_eve', 12);
    await brought(lan!, 'user_fay', 1);
    await here.shop.moveIn('user_own');
    await brought('user_own', 'user_gil', 1);
    await here.invite(cat!);
    const kocs = () => here.staffLook('listKocs', {});
    expect(await kocs()).toMatchObject([
      { userId: ann, brought: 2, orders: 3, amount: 3 * 96_00 },
      { userId: cat, brought: 1, orders: 1, status: 'invited' },
    ]);
    here.shop.pass(days(90) + 1);
    expect(await kocs()).toEqual([]);
  });
});
