import { dayAfter, dayIn, instantOf, timeIn } from '@/components/admin/chinaTime';
import { fenOf, typedYuan, yuanOf } from '@/components/admin/yuan';
import type { PromotionView } from '@/contract/adminTrade';
import type { FreightTemplate } from '@/domain/freight';
import { fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import { days, later } from '@/domain/time';
import { FreightForm } from '@/packages/admin/freightForm';
import { PickupForm } from '@/packages/admin/pickupForm';
import { PromotionForm } from '@/packages/admin/promotionForm';
import { rateText } from '@/packages/admin/rateText';
import { ReturnAddress } from '@/packages/admin/returnAddress';
import { zh } from '@/texts/zh';
import { fakeShop } from '../../stores/fakeShop';
import { both, noon } from '../../support/fixtures';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const cold: FreightTemplate = {
  ...{ id: 'freight_cold', title: { zh: '冷链', en: 'Cold' }, by: 'weight', never: ['台湾省'] },
  zones: [
    {
      ...{ places: ['浙江省', '江苏省/南京市'], first: 3_000, fee: fen(12_00), step: 1_000, stepFee: fen(2_05) },
      freeFrom: fen(159_00),
    },
  ],
};

test.each([
  ['12.5', 12_50],
  ['12', 12_00],
  ['0.05', 5],
  ['12.', 12_00],
  ['', undefined],
  ['.5', undefined],
  ['1.234', undefined],
  ['12345678', undefined],
])('%s yuan are %s fen', (typed, amount) => {
  expect(fenOf(typed)).toBe(amount);
});

test('what is typed of an amount is kept to what can be one; what is kept is written with two figures', () => {
  expect(['1a2.345', '1.2.3', '¥99', '123456789'].map(typedYuan)).toEqual(['12.34', '1.23', '99', '1234567']);
  expect([5, 100, 12_50].map((amount) => yuanOf(fen(amount)))).toEqual(['0.05', '1.00', '12.50']);
});

test('days and times of the pickers are those of Beijing, both ways', () => {
  const at = instantOf('2026-11-22', '00:30');
  expect([dayIn(at), timeIn(at)]).toEqual(['2026-11-22', '00:30']);
  expect(new Date(at).toISOString()).toBe('2026-11-21T16:30:00.000Z');
  expect([dayIn(dayAfter(at, 1)), timeIn(dayAfter(at, 1))]).toEqual(['2026-11-23', '00:00']);
});

async function freight(known: readonly FreightTemplate[], freightId?: FreightTemplate['id']) {
  const admin = {
    listFreight: jest.fn(async () => known),
    putFreight: jest.fn(async (_: object) => ({ freightId: 'freight_1' as const })),
    removeFreight: jest.fn(async (_: object): Promise<object> => Promise.reject(new Refusal('in_use'))),
  };
  const form = new FreightForm({ ...(await fakeShop({})), admin }, freightId);
  await form.known.load();
  return { ...admin, form };
}

test('a template that is there is saved as it was, to the fen, with the cities that it names', async () => {
  const { form, putFreight, removeFreight } = await freight([cold], cold.id);
  expect([form.zh, form.by, form.sendsElsewhere, form.zones[0]!.fee]).toEqual(['冷链', 'weight', false, '12.00']);
  expect(await form.save()).toBe(true);
  const { id, ...facts } = cold;
  expect(putFreight).toHaveBeenCalledWith({ ...facts, freightId: id, requestId: 'request_1' });
  expect(await form.remove()).toBe(false);
  expect(removeFreight).toHaveBeenCalledWith({ freightId: id, requestId: 'request_2' });
  expect(form.removing.failed).toEqual({ kind: 'refused', code: 'in_use' });
  expect(rateText(cold.zones[0]!, 'weight', zh.adminTrade)).toBe(
    '3000 克 ¥12.00 · 每多 1000 克 加 ¥2.05 · 满 ¥159 免运费',
  );
});

test('a new template is not saved before all of it is right; a place is in one zone only', async () => {
  const { form, putFreight } = await freight([]);
  expect(await form.save()).toBe(false);
  form.write('zh', ' 大件 ');
  form.sendElsewhere(false);
  expect([form.isNowhere, form.isRight]).toEqual([true, false]);
  form.addZone();
  form.addZone();
  const [one, other] = form.zones as [(typeof form.zones)[number], (typeof form.zones)[number]];
  one.choose(['浙江省']);
  expect(form.takenFor(other)).toEqual(['浙江省']);
  expect(form.takenFor(one)).toEqual([]);
  form.removeZone(other);
  expect(one.wrong).toBe('fee');
  one.write('fee', '20.5元');
  one.write('first', '0');
  expect(one.wrong).toBe('first');
  one.write('first', '2');
  expect(await form.save()).toBe(true);
  expect(putFreight).toHaveBeenCalledWith({
    ...{ requestId: 'request_1', title: { zh: '大件', en: '' }, by: 'count', never: [] },
    zones: [{ places: ['浙江省'], first: 2, fee: 20_50, step: 1, stepFee: 0 }],
  });
});

test('one that is gone says so', async () => {
  const { form } = await freight([], 'freight_gone');
  expect(form.known.failed).toEqual({ kind: 'refused', code: 'not_found' });
});

const running: PromotionView = {
  reduction: {
    ...{ id: 'promotion_1', title: both('满减'), by: 'amount', scope: { categories: ['category_tea'] } },
    steps: [{ from: 200_00, off: fen(20_00) }],
  },
  startsAt: later(noon, -days(1)),
  endsAt: later(noon, days(9)),
};

async function promotion(known: readonly PromotionView[], id?: PromotionView['reduction']['id']) {
  const admin = {
    listPromotions: jest.fn(async () => known),
    putPromotion: jest.fn(async (_: object) => ({ promotionId: 'promotion_2' as const })),
    endPromotion: jest.fn(async (_: object) => ({})),
  };
  const shop = await fakeShop({ listCategories: async () => [] });
  const form = new PromotionForm({ ...shop, admin }, id);
  await form.known.load();
  return { ...admin, form };
}

test('a reduction says what is wrong with it, one thing after the other', async () => {
  const { form, putPromotion } = await promotion([]);
  expect(form.wrong).toBe('title');
  form.write('zh', '冬日满减');
  expect(form.wrong).toBe('steps');
  const first = form.steps[0]!;
  first.write('from', '100', 'amount');
  first.write('off', '200', 'amount');
  expect(form.wrong).toBe('tooMuch');
  first.write('off', '10', 'amount');
  form.addStep();
  form.steps[1]!.write('from', '90', 'amount');
  form.steps[1]!.write('off', '20', 'amount');
  expect(form.wrong).toBe('steps');
  form.steps[1]!.write('from', '300', 'amount');
  form.giveToAll(false);
  expect(form.wrong).toBe('scope');
  form.chooseGoods('goods', ['goods_tea']);
  form.set('endsAt', 'day', '2020-01-01');
  expect(form.wrong).toBe('time');
  form.set('startsAt', 'day', '2019-12-31');
  expect(form.wrong).toBe('over');
  form.set('startsAt', 'day', dayIn(later(noon, days(1))));
  form.set('endsAt', 'day', dayIn(later(noon, days(500))));
  expect(form.wrong).toBe('time');
  form.set('endsAt', 'day', dayIn(later(noon, days(31))));
  expect(await form.save()).toBe(true);
  expect(putPromotion).toHaveBeenCalledWith(
    expect.objectContaining({
      ...{ title: { zh: '冬日满减', en: '' }, by: 'amount', scope: { goods: ['goods_tea'] } },
      steps: [
        { from: 100_00, off: 10_00 },
        { from: 300_00, off: 20_00 },
      ],
    }),
  );
});

test('one that runs keeps its beginning and can be ended; units are not yuan', async () => {
  const { form, endPromotion } = await promotion([running], 'promotion_1');
  expect([form.hasBegun, form.isForAll, form.steps[0]!.from]).toEqual([true, false, '200.00']);
  form.count('count');
  expect(form.steps.map(({ from, off }) => [from, off])).toEqual([['', '']]);
  form.steps[0]!.write('from', '3.5', 'count');
  form.steps[0]!.write('off', '15', 'count');
  expect(form.steps[0]!.read('count')).toEqual({ from: 35, off: 15_00 });
  expect(await form.end()).toBe(true);
  expect(endPromotion).toHaveBeenCalledWith({ requestId: 'request_1', promotionId: 'promotion_1' });
});

test('a pickup point and a return address are saved trimmed, or say what is missing', async () => {
  const putPickup = jest.fn(async (_: object) => ({ pickupId: 'pickup_1' as const }));
  const setReturnAddress = jest.fn(async (_: object) => ({}));
  const admin = {
    ...{ listShopPickups: async () => [], putPickup, setReturnAddress },
    viewReturnAddress: async () => ({ name: '仓库', phone: '0571-88888888', place: '杭州市文三路 1 号' }),
  };
  const shop = { ...(await fakeShop({})), admin };
  const form = new PickupForm(shop, undefined);
  expect(form.wrong).toBe('zh');
  form.write('zh', ' 大学路店 ');
  form.write('address', '大学路 7 号');
  expect([await form.save(), form.wrong]).toEqual([false, 'hours']);
  form.write('hours', '每天');
  form.write('phone', '0571-88880000');
  expect(await form.save()).toBe(true);
  expect(putPickup).toHaveBeenCalledWith({
    ...{ requestId: 'request_1', name: { zh: '大学路店', en: '' }, hours: { zh: '每天', en: '' }, isOpen: true },
    ...{ address: '大学路 7 号', phone: '0571-88880000' },
  });

  const returns = new ReturnAddress(shop);
  await returns.load();
  expect(returns.name).toBe('仓库');
  returns.write('phone', '电话');
  expect([await returns.save(), returns.wrong]).toEqual([false, 'phone']);
  returns.write('phone', '13812345678 ');
  expect(await returns.save()).toBe(true);
  expect(setReturnAddress).toHaveBeenCalledWith(expect.objectContaining({ phone: '13812345678' }));
});
