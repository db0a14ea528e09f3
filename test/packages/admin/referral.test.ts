import type { ShopGoodsCommission } from '@/contract/adminReferral';
import type { CommissionRule, GoodsCommission } from '@/domain/commission';
import { fen, zero } from '@/domain/money';
import { DEFAULT_REFERRAL, type ReferralRule } from '@/domain/referral';
import { Refusal } from '@/domain/refusal';
import { GoodsCommissions } from '@/packages/admin/goodsCommissions';
import { percentOf, typedPercent } from '@/packages/admin/percent';
import { ReferralForm } from '@/packages/admin/referralForm';
import { fakeShop } from '../../stores/fakeShop';
import { both } from '../../support/fixtures';

const commission: CommissionRule = {
  rate: 750,
  ranks: [
    { name: both('小团长'), from: zero, factor: 10_000 },
    { name: both('大团长'), from: fen(5_000_00), factor: 12_500, note: both('先拿新品') },
  ],
  ownOrders: true,
};

async function opened(referral?: ReferralRule, paid?: CommissionRule) {
  const admin = {
    viewReferralRules: jest.fn(async () => ({ referral, commission: paid, people: [8, 2], goodsWithOwn: 3 })),
    putReferralRules: jest.fn(async (_: object) => ({})),
  };
  const form = new ReferralForm({ ...(await fakeShop({})), admin });
  await form.known.load();
  return { ...admin, form };
}

test('what is there is written back as it was', async () => {
  const referral: ReferralRule = { ...DEFAULT_REFERRAL, bindBy: 'last', protectedFor: 7, applications: false };
  const { form, putReferralRules } = await opened(referral, commission);
  expect(form.ranks.map(({ people }) => people)).toEqual([8, 2]);
  expect(await form.save()).toBe(true);
  // English that is the Chinese is left out: the shop puts it in.
  const ranks = commission.ranks.map(({ name, note, ...rest }) => ({
    ...{ ...rest, name: { zh: name.zh, en: '' } },
    ...(note && { note: { zh: note.zh, en: '' } }),
  }));
  expect(putReferralRules.mock.calls[0]![0]).toMatchObject({ referral, commission: { ...commission, ranks } });
});

test('never set: both are off, and switched on with what is proposed', async () => {
  const { form, putReferralRules } = await opened();
  expect(await form.save()).toBe(true);
  expect(putReferralRules.mock.calls[0]![0]).toMatchObject({ referral: null, commission: null });
  form.switchBinding(true);
  form.switchPaying(true);
  expect([await form.save(), form.wrongOf(form.ranks[0]!)]).toEqual([false, ['zh']]); // A rank has a name.
  form.ranks[0]!.write('zh', ' 团长 ');
  expect(await form.save()).toBe(true);
  expect(putReferralRules.mock.calls[1]![0]).toMatchObject({
    referral: { ...DEFAULT_REFERRAL, protectedFor: 0 },
    commission: { rate: 1_000, ranks: [{ name: { zh: '团长', en: '' }, from: 0, factor: 10_000 }], ownOrders: false },
  });
});

test('days of protection are asked for only where the last link counts; without an end a binding lasts', async () => {
  const { form, putReferralRules } = await opened(DEFAULT_REFERRAL);
  form.write('protectedFor', '');
  form.write('lasts', '');
  expect(await form.save()).toBe(true);
  const { referral } = putReferralRules.mock.calls[0]![0] as { referral: ReferralRule };
  expect([referral.protectedFor, 'lasts' in referral]).toEqual([0, false]);
  form.choose('bindBy', 'last');
  expect([await form.save(), form.isWrong('protectedFor')]).toEqual([false, true]);
  form.write('protectedFor', '30 天');
  form.write('lasts', '0');
  expect([await form.save(), form.wrongs]).toEqual([false, ['lasts']]);
});

test.each(['', '50.01', '.'])('a rate of "%s" percent is not sent', async (rate) => {
  const { form, putReferralRules } = await opened(undefined, commission);
  form.write('rate', rate);
  expect([await form.save(), form.wrongs]).toEqual([false, ['rate']]);
  expect(putReferralRules).not.toHaveBeenCalled();
});

test('ranks rise; the first begins at nothing and stays', async () => {
  const { form, putReferralRules } = await opened(undefined, commission);
  const [first, second] = form.ranks;
  form.add();
  const third = form.ranks[2]!;
  third.write('zh', '金牌');
  third.write('from', '5000');
  expect([await form.save(), form.wrongOf(third)]).toEqual([false, ['from']]);
  third.write('from', '20000.5');
  third.write('factor', '3.01');
  expect(form.wrongOf(third)).toEqual(['factor']);
  third.write('factor', '1.5');
  form.remove(first!);
  form.remove(second!);
  expect(await form.save()).toBe(true);
  const { commission: sent } = putReferralRules.mock.calls[0]![0] as { commission: CommissionRule };
  expect(sent.ranks.map(({ from, factor }) => [from, factor])).toEqual([
    [0, 10_000],
    [20_000_50, 15_000],
  ]);
  for (let i = 0; i < 10; i += 1) form.add();
  expect([form.ranks.length, form.mayAdd]).toEqual([6, false]);
});

test('percent are typed with two decimals at most', () => {
  expect([typedPercent('7.555'), typedPercent('12%'), typedPercent('1.2.3'), percentOf(750)]).toEqual([
    ...['7.55', '12', '1.23', '7.5'],
  ]);
});

describe('the commission of goods', () => {
  const tea: ShopGoodsCommission = {
    ...{
      goodsId: 'goods_tea',
      title: both('肉桂'),
      picture: '',
      price: fen(59_00),
      earns: fen(5_90),
      noPromotion: false,
    },
  };
  async function shelf(own?: GoodsCommission, rate: number | undefined = 1_000) {
    const admin = {
      listGoodsCommissions: jest.fn(async () => ({ items: [{ ...tea, ...(own && { own }) }], rate })),
      putGoodsCommission: jest.fn(async (_: object): Promise<object> => ({})),
    };
    const store = new GoodsCommissions({ ...(await fakeShop({})), admin });
    await store.list.load();
    store.begin(store.list.items[0]!);
    return { ...admin, store };
  }

  test('what a unit comes to is told while one types, and is on the list afterwards', async () => {
    const { store, putGoodsCommission } = await shelf();
    expect([store.way, store.comesTo]).toEqual(['default', 5_90]);
    store.choose('rate');
    store.write('rate', '12.5');
    expect(store.comesTo).toBe(7_37);
    store.choose('amount');
    expect([store.comesTo, await store.save()]).toEqual([undefined, false]);
    store.write('amount', '59.01'); // More than it costs.
    expect(store.comesTo).toBeUndefined();
    store.write('amount', '8');
    expect(await store.save()).toBe(true);
    expect(putGoodsCommission.mock.calls).toMatchObject([
      [{ goodsId: 'goods_tea', own: { by: 'amount', amount: 8_00 } }],
    ]);
    expect([store.goods, store.list.items[0]]).toMatchObject([undefined, { own: { by: 'amount' }, earns: 8_00 }]);
  });

  test('nothing, or by the shop’s rate again', async () => {
    const { store, putGoodsCommission } = await shelf({ by: 'rate', rate: 2_000 });
    expect([store.way, store.typed.rate, store.comesTo]).toEqual(['rate', '20', 11_80]);
    store.choose('none');
    expect([store.comesTo, await store.save(), store.list.items[0]?.earns]).toEqual([0, true, 0]);
    store.begin(store.list.items[0]!);
    store.choose('default');
    expect(await store.save()).toBe(true);
    expect(putGoodsCommission.mock.calls[1]![0]).toMatchObject({ own: null });
    expect(store.list.items[0]).toMatchObject({ earns: 5_90 });
    expect(store.list.items[0]).not.toHaveProperty('own');
  });

  test('what the shop refuses leaves the sheet open', async () => {
    const { store, putGoodsCommission } = await shelf();
    putGoodsCommission.mockRejectedValueOnce(new Refusal('goods_no_promotion'));
    store.choose('none');
    expect([await store.save(), store.goods?.goodsId]).toEqual([false, 'goods_tea']);
  });

  test('it is known whether the shop pays any', async () => {
    const { store } = await shelf(undefined, undefined);
    expect([store.isKnown, store.rate]).toEqual([true, 1_000]);
  });
});
