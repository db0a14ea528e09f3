import type { AdminCampaign, AdminTeam, CampaignGoods } from '@/contract/adminTeams';
import { fen, zero } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import { days, hours, later, minutes } from '@/domain/time';
import { CampaignForm } from '@/packages/admin/campaignForm';
import { CampaignStore, Campaigns, CampaignTeams, stageOf } from '@/packages/admin/campaignStore';
import { lastsText, oddsText, peopleText, termWords } from '@/packages/admin/campaignWords';
import { consequence } from '@/packages/admin/completing';
import { en } from '@/texts/en';
import { zh } from '@/texts/zh';
import { fakeShop } from '../../stores/fakeShop';
import { both, box, noon, tea, tin } from '../../support/fixtures';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const goods: CampaignGoods = {
  ...{ goodsId: tea.id, title: tea.title, picture: '', onSale: true, taken: [] },
  skus: [
    { skuId: box.id, options: both('50 克'), listPrice: box.listPrice, stock: 10 },
    { skuId: tin.id, options: both('120 克'), listPrice: tin.listPrice, stock: 3 },
  ],
};
const ladder: AdminCampaign = {
  ...{ id: 'campaign_ladder', goodsId: tea.id, title: tea.title, picture: '', onSale: true, commission: false },
  ...{ rule: { kind: 'ladder', tiers: [2, 3, 5] }, size: 5, lasts: minutes(90), freightFree: true },
  ...{ audience: 'known', limits: { units: 2, total: 40 }, left: 12 },
  ...{ startsAt: later(noon, days(2)), endsAt: later(noon, days(9)) },
  prices: [{ skuId: box.id, price: fen(59_00), tierPrices: [fen(59_00), fen(49_00), fen(39_50)] }],
  ...{ price: fen(59_00), lowest: fen(39_50), alone: fen(88_00) },
  numbers: { open: 1, settling: 0, formed: 2, lapsed: 0, units: 7, paid: fen(400_00), refunded: zero },
};

async function opened(facts: { id?: typeof ladder.id; like?: typeof ladder.id; goods?: Partial<CampaignGoods> } = {}) {
  const admin = {
    viewCampaign: jest.fn(async () => ladder),
    viewCampaignGoods: jest.fn(async () => ({ ...goods, ...facts.goods })),
    putCampaign: jest.fn(async (_: object) => ({ campaignId: 'campaign_new' as const })),
  };
  const form = new CampaignForm({ ...(await fakeShop({})), admin }, facts.id, facts.like);
  await form.known.load();
  return { ...admin, form };
}

describe('a campaign that is put together', () => {
  test('says at each field what is wrong, and goes nowhere before all is right', async () => {
    const { form, putCampaign } = await opened();
    expect(form.wrongs).toEqual({ goods: 'none', prices: 'none' });
    await form.pick(tea.id);
    expect(form.wrongs).toEqual({ prices: 'campaign_price_wrong' });
    const [first, second] = form.offers;
    first!.write('price', '59');
    form.priceAlike();
    expect([second!.price, form.isRight]).toEqual(['59', true]);
    first!.write('price', '88.00');
    form.count('size', '51');
    form.count('lasts', '5');
    form.lastIn('minutes');
    form.count('units', '');
    form.set('endsAt', 'day', '2025-12-31');
    expect(await form.save()).toBeUndefined();
    expect(form.wrongs).toEqual({
      ...{ people: 'campaign_size_wrong', prices: 'campaign_price_wrong', window: 'campaign_window_wrong' },
      ...{ time: 'campaign_time_wrong', limits: 'campaign_limits_wrong' },
    });
    expect([first!.wrongBy(form.rule), second!.wrongBy(form.rule)]).toEqual(['campaign_price_wrong', undefined]);
    expect(putCampaign).not.toHaveBeenCalled();
  });

  test('is kept with what was typed, to the fen; what is not ticked stays out; without a beginning it begins at once', async () => {
    const { form, putCampaign } = await opened();
    await form.pick(tea.id);
    form.choose('leader');
    form.offers[0]!.write('price', '59.5');
    form.offers[1]!.toggle();
    expect(form.wrongs).toEqual({ prices: 'campaign_leader_price_wrong' });
    form.offers[0]!.write('leaderPrice', '0');
    form.count('opened', '3');
    form.invite('new');
    form.turn('freightFree', true);
    expect(await form.save()).toBe('campaign_new');
    expect(putCampaign).toHaveBeenCalledWith({
      ...{ requestId: 'request_1', goodsId: tea.id, rule: { kind: 'leader' }, size: 3, lasts: hours(24) },
      ...{ audience: 'new', limits: { units: 1, opened: 3 }, freightFree: true, commission: true },
      prices: [{ skuId: box.id, teamPrice: 59_50, leaderPrice: 0 }],
      endsAt: form.endsAt,
    });
  });

  test('that has not begun is changed as it is', async () => {
    const { form, putCampaign } = await opened({ id: ladder.id });
    expect([form.tiers, form.typed.lasts, form.unit, form.offers.map(({ isOn }) => isOn)]).toEqual([
      ['2', '3', '5'],
      '90',
      'minutes',
      [true, false],
    ]);
    expect(await form.save()).toBe('campaign_new');
    expect(putCampaign).toHaveBeenCalledWith({
      ...{ requestId: 'request_1', campaignId: ladder.id, goodsId: tea.id, rule: ladder.rule, size: 5 },
      ...{ lasts: minutes(90), audience: 'known', limits: { units: 2, total: 40 }, freightFree: true },
      ...{ commission: false, startsAt: ladder.startsAt, endsAt: ladder.endsAt },
      prices: [{ skuId: box.id, teamPrice: 59_00, tierPrices: [59_00, 49_00, 39_50] }],
    });
  });

  test('like another has all of it but its time: it begins after the last that is planned', async () => {
    const taken = [{ campaignId: ladder.id, startsAt: later(noon, days(2)), endsAt: later(noon, days(9)) }] as const;
    const { form, putCampaign } = await opened({ like: ladder.id, goods: { taken } });
    expect([form.startsNow, form.startsAt, form.isRight]).toEqual([false, ladder.endsAt, true]);
    form.begin(true);
    expect([form.wrongs, form.inTheWay]).toEqual([{ time: 'overlaps' }, taken[0]]);
    form.begin(false);
    await form.save();
    expect(putCampaign.mock.calls[0]![0]).not.toHaveProperty('campaignId');
  });

  test('tiers come and go with their prices', async () => {
    const { form } = await opened({ like: ladder.id });
    const [offer] = form.offers;
    form.addTier();
    form.countTier(3, '8人');
    offer!.writeTier(3, '29.999');
    expect(form.rule).toEqual({ kind: 'ladder', tiers: [2, 3, 5, 8] });
    expect(form.terms.size).toBe(8);
    expect(offer!.offerOf(form.rule).tierPrices).toEqual([59_00, 49_00, 39_50, 29_99]);
    form.removeTier(0);
    expect(offer!.offerOf(form.rule)).toMatchObject({ price: 49_00, tierPrices: [49_00, 39_50, 29_99] });
    form.removeTier(2);
    form.removeTier(1);
    expect(form.tiers).toEqual(['3', '5']);
    form.countTier(1, '3');
    expect(form.wrongs.people).toBe('campaign_tiers_wrong');
  });

  test('what the law keeps out is said before anything is typed; a refusal leaves what was typed', async () => {
    const kept = await opened({ goods: { noPromotion: both('1 段奶粉') } });
    await kept.form.pick(tea.id);
    expect(kept.form.wrongs.goods).toBe('goods_no_promotion');
    const { form, putCampaign } = await opened({ id: ladder.id });
    putCampaign.mockRejectedValueOnce(new Refusal('campaign_overlaps'));
    expect(await form.save()).toBeUndefined();
    expect([form.isRight, form.saving.failed]).toEqual([true, { kind: 'refused', code: 'campaign_overlaps' }]);
  });

  test('more than a day is told, not forbidden; the cheapest is what is previewed', async () => {
    const { form } = await opened();
    await form.pick(tea.id);
    expect([form.isLong, form.cheapest]).toEqual([false, undefined]);
    form.count('lasts', '48');
    form.offers[1]!.write('price', '100');
    expect([form.isLong, form.wrongs.window]).toEqual([true, undefined]);
    expect(form.cheapest).toEqual({ offer: { skuId: tin.id, price: 100_00 }, alone: 168_00 });
  });
});

describe('completing', () => {
  const seat = { paid: true } as AdminTeam['seats'][number];
  const team = (rule: AdminTeam['rule'], paid: number, needs: number) => ({
    ...{ rule, needs, price: fen(59_00), seats: Array.from({ length: paid }, () => seat) },
    ...(rule.kind === 'ladder' && { tierPrices: [fen(59_00), fen(49_00), fen(39_00)] }),
  });
  const tiers: AdminTeam['rule'] = { kind: 'ladder', tiers: [3, 5, 8] };
  test.each<[string, AdminTeam['rule'], number, number, string]>([
    ['ordinary', { kind: 'standard' }, 1, 3, '还差 2 人。补贴成团后，这 1 单照常发货，价格不变。'],
    [
      'a lottery',
      { kind: 'lottery', winners: 1 },
      3,
      5,
      '还差 2 人。补贴成团后，在已付款的 3 人里抽 1 人，另外 2 人全额退款。',
    ],
    [
      'a lottery that all win',
      { kind: 'lottery', winners: 2 },
      2,
      5,
      '还差 3 人。已付款的只有 2 人，成团后都算抽中，都要发货。',
    ],
    ['below the first tier', tiers, 2, 3, '还差 1 人。还没到最小一档。补贴成团后按 3 人价 ¥59.00 算，不退差价。'],
    ['on the second tier', tiers, 6, 3, '人数已经够了。补贴成团后按 5 人这一档算，每件 ¥49.00，多付的自动退。'],
  ])('%s', (_, rule, paid, needs, words) => {
    const said = consequence(team(rule, paid, needs), zh.adminTeams);
    expect(said).toBe(`${words}团页会写明是商家补贴，不能撤回。`);
    expect(consequence(team(rule, paid, needs), en.adminTeams)).toMatch(/cannot be undone\.$/);
  });

  test('one team at a time; what is stuck is tried again by its letter', async () => {
    const admin = {
      listCampaignTeams: jest.fn(async () => ({ items: [] })),
      completeTeam: jest.fn(async (_: object) => ({})),
      retryLetter: jest.fn(async (_: object) => ({})),
    };
    const store = new CampaignTeams({ ...(await fakeShop({})), admin }, 'open', ladder.id);
    await store.list.load();
    expect(admin.listCampaignTeams).toHaveBeenCalledWith({ which: 'open', campaignId: ladder.id });
    store.choose('settling');
    expect(admin.listCampaignTeams).toHaveBeenLastCalledWith({ which: 'settling', campaignId: ladder.id });
    const doing = store.completing.complete({ id: 'team_1' });
    expect([store.completing.isAt({ id: 'team_1' }), store.completing.isAt({ id: 'team_2' })]).toEqual([true, false]);
    expect(await doing).toBe(true);
    expect(await store.completing.retry({ id: 'team_1' })).toBe(false);
    await store.completing.retry({ id: 'team_1', stuck: { letterId: 'team_1.settle', error: '' } });
    expect(admin.retryLetter).toHaveBeenCalledWith({ requestId: 'request_2', letterId: 'team_1.settle' });
  });
});

describe('a campaign that is looked at', () => {
  test('is changed before it begins, ended while it runs, and then over', async () => {
    const shop = await fakeShop({});
    const admin = {
      viewCampaign: jest.fn(async () => ladder),
      endCampaign: jest.fn(async (_: object) => ({})),
      listCampaignTeams: jest.fn(async () => ({ items: [] })),
      completeTeam: jest.fn(async () => ({})),
      retryLetter: jest.fn(async () => ({})),
    };
    const store = new CampaignStore({ ...shop, admin }, ladder.id);
    await store.load();
    const at = async (now: number) => {
      shop.clock.now = now as typeof noon;
      await store.load();
      return [store.stateOf(ladder), stageOf(ladder, store.now)];
    };
    expect(await at(noon)).toEqual(['changeable', 'coming']);
    expect(await at(ladder.startsAt - 1)).toEqual(['running', 'coming']);
    expect(await at(ladder.startsAt)).toEqual(['running', 'running']);
    expect(await at(ladder.endsAt)).toEqual(['over', 'over']);
    store.beginMoving();
    store.move('day', '2026-01-20');
    store.move('time', '08:30');
    expect(await store.end(store.newEnd)).toBe(true);
    expect(admin.endCampaign).toHaveBeenCalledWith({
      ...{ requestId: 'request_1', campaignId: ladder.id, endsAt: Date.UTC(2026, 0, 20, 0, 30) },
    });
    store.stopMoving();
    await store.end(store.newEnd);
    expect(admin.endCampaign).toHaveBeenLastCalledWith({ requestId: 'request_2', campaignId: ladder.id });
  });

  test('is one of a stage', async () => {
    const listCampaigns = jest.fn(async () => ({ items: [ladder] }));
    const store = new Campaigns({ ...(await fakeShop({})), admin: { listCampaigns } }, 'running');
    await store.list.load();
    store.choose('over');
    expect(listCampaigns).toHaveBeenLastCalledWith({ stage: 'over' });
  });

  test('is told in a few words', () => {
    expect(termWords(ladder, zh.adminTeams)).toEqual([
      ...['2 / 3 / 5 人，到哪档算哪档', '每个团 90 分钟', '每人 2 件', '总共 40 件，还剩 12 件'],
      ...['老顾客', '包邮', '不算佣金'],
    ]);
    expect(lastsText(hours(24), zh.adminTeams)).toBe('24 小时');
    expect(peopleText({ rule: { kind: 'lottery', winners: 1 }, size: 3 }, zh.adminTeams)).toBe('3 人抽 1 人');
    expect([oddsText(1, 3), oddsText(1, 50), oddsText(1, 2)]).toEqual(['33.3%', '2%', '50%']);
  });
});
