/** @jest-environment jsdom */

import type { LeadershipView } from '@/contract/leader';
import type { EarningGoods, Figures, LeadingView, LedOrder } from '@/contract/leaderCentre';
import type { PayoutView } from '@/contract/payout';
import { EMPTY_ACCOUNT } from '@/domain/commission';
import { fen } from '@/domain/money';
import { DEFAULT_REFERRAL } from '@/domain/referral';
import { Refusal } from '@/domain/refusal';
import { days, hours, type Instant, later } from '@/domain/time';
import { openPhone, turnOff } from './phone';
import { lansTeam, tea as teaView, visited } from './replies';

const ME = 'pages/me/index';
const SETTINGS = 'packages/me/pages/settings/index';
const GOODS = 'packages/goods/pages/goods/index';
const page = (name: string) => `packages/leader/pages/${name}/index`;

const now = Date.now() as Instant;
const name = (zh: string, en: string) => ({ zh, en });
const figures = (opened: number, more: Partial<Figures> = {}): Figures => ({
  ...{ from: later(now, -hours(10)), opened, looked: 31, ordered: 9, paid: 8, formed: 7 },
  ...{ sales: fen(1_283_40), expected: fen(86_20), waiting: fen(18_40), ...more },
});
const tea: EarningGoods = {
  ...{ id: 'goods_tea', title: name('正岩肉桂', 'Rock oolong'), picture: '', wide: '/tea.wide.webp', soldOut: false },
  ...{ alone: { price: fen(88_00), earns: fen(4_40) } },
  together: { campaignId: 'campaign_tea', kind: 'standard', size: 3, price: fen(59_00), earns: fen(2_95) },
};
const leading: LeadingView = {
  ...{ kind: 'leader', since: later(now, -days(200)), rank: name('银团长', 'Silver'), payoutOn: true },
  ...{ withdrawable: fen(468_00), debt: fen(0), inPayout: fen(0), paid: fen(2_960_00) },
  ...{ paidThisMonth: { amount: fen(300_00), times: 1 } },
  ...{ toReceive: { orders: 18, amount: fen(312_50) }, inWindow: { orders: 9, amount: fen(174_80) } },
  ...{ today: figures(46), month: figures(1_820), goods: [tea], goodsCount: 24 },
  near: { team: lansTeam, wide: lansTeam.wide, alone: lansTeam.alone },
  ...{ customers: 386, lessonsLeft: 3, onBoard: false, asOf: now },
};
const terms = {
  ...{ least: fen(10_00), most: fen(500_00), fee: 60, perDay: 3, leftToday: 2, approvedUpTo: fen(200_00) },
  ...{ ways: ['wechat', 'credit'] as const, taxNote: name('税由你自己申报', 'You declare it yourself') },
};
const has = { account: EMPTY_ACCOUNT, withdrawable: fen(468_00), debt: fen(0), terms, open: [] };
const waits: PayoutView = {
  ...{ id: 'payout_1', way: 'wechat', amount: fen(50_00), fee: fen(30), net: fen(49_70), state: 'sent', askedAt: now },
  ...{ cancelling: false, cancel: 'asks', confirmBy: later(now, hours(24)) },
};
const order: LedOrder = {
  ...{ number: 'P1', placedAt: now, buyer: '林**', mine: false, titles: [tea.title], picture: '', units: 2 },
  ...{ paid: fen(118_00), kept: fen(59_00), earned: fen(2_95), wentBack: fen(2_95), stage: 'in_window', waits: false },
  payableFrom: Date.parse('2030-11-30T10:00+08:00') as Instant,
};
const shop = {
  ...{ visit: () => visited, viewLeading: () => leading, viewPayouts: () => has, viewGoods: () => teaView },
  ...{ listEarning: () => ({ items: [tea], count: 24 }), listPayouts: () => ({ items: [waits] }) },
};

afterEach(turnOff);

describe('the leader centre', () => {
  test('says what there is, how today went, and what is nearly full', async () => {
    const { sees, text } = openPhone(shop, page('centre'));
    await sees('468', '提现到微信', '¥312.50', '18 单', '¥174.80', '¥2,960.00', '46 人', '67%', '9 单', '78%');
    await sees('成交 ¥1,283.40，预计得 ¥86.20，收货 15 天后可提', '还有 ¥18.40 等成团');
    await sees('这张卡片快成了', '再发一次', '每件得 ¥2.95', '全部 24 件', '386 人', '银团长', '还有 3 课');
    expect(text()).not.toContain('29%'); // Orders are no part of people.
  });

  test('leads to what is behind each number, and the month is there already', async () => {
    const phone = openPhone(shop, page('centre'));
    await phone.sees('46 人');
    const asked = phone.questions.length;
    await phone.tap('这个月');
    await phone.sees('1,820 人');
    expect(phone.questions.length).toBe(asked);
    await phone.tap('¥312.50');
    await phone.tap('¥2,960.00');
    await phone.tap('我的客户');
    expect(phone.wentTo()).toEqual([
      ...[`/${page('orders')}?tab=to_receive`, `/${page('payouts')}`, `/${page('customers')}`],
    ]);
  });

  test('is honest about what went back after it was paid out', async () => {
    const owes = { ...leading, withdrawable: fen(0), debt: fen(23_80) };
    const { sees } = openPhone({ ...shop, viewLeading: () => owes }, page('centre'));
    await sees('还没有可提的', '退款后多发的 ¥23.80，会从后面的佣金里扣。不用你掏钱。');
  });

  test('pays out what was typed, and says beforehand what arrives', async () => {
    const askPayout = jest.fn(() => ({ payoutId: 'payout_2' as const, state: 'asked' as const }));
    const phone = openPhone({ ...shop, askPayout }, page('centre'));
    await phone.sees('提现到微信');
    await phone.tap('提现到微信');
    await phone.sees('手续费 0.6%', '−¥2.80', '税由你自己申报', '店里看过再打款');
    await phone.tap('店里的余额');
    await phone.tap('提现，到手 ¥468.00');
    expect(askPayout).toHaveBeenCalledWith({ requestId: expect.any(String), amount: 468_00, way: 'credit' });
  });

  test('what waits for a confirmation is confirmed on WeChat’s sheet, and the shop is asked', async () => {
    const sheet = { mchId: '1900000001', appId: 'wxpinji', package: 'p' };
    const phone = openPhone(
      {
        ...{ ...shop, viewPayouts: () => ({ ...has, open: [waits] }) },
        ...{ confirmSheet: () => ({ sheet }), checkPayout: () => ({ state: 'paid' as const }) },
      },
      page('centre'),
    );
    await phone.sees('¥49.70 等你确认收款');
    await phone.tap('去确认');
    await phone.sees('¥49.70 等你确认收款');
    expect(phone.questions.slice(-3)).toEqual(['confirmSheet', 'checkPayout', 'viewPayouts']);
  });

  test('staff have customers, and nothing about money', async () => {
    const { sees, text } = openPhone({ ...shop, viewLeading: () => ({ ...leading, kind: 'staff' }) }, page('centre'));
    await sees('店员的客户记在你这里，不算佣金。', '成交 ¥1,283.40', '我的小店');
    expect(text()).not.toMatch(/可提现|预计得|我的等级|榜单|提现记录/);
  });

  test('shows who is no leader what one is', async () => {
    const viewLeading = () => {
      throw new Refusal('leader_needed');
    };
    const phone = openPhone({ ...shop, viewLeading }, page('centre'));
    await phone.sees('还不是团长');
    await phone.tap('看看怎么当');
    expect(phone.replacedBy()).toEqual([`/${page('apply')}`]);
  });

  test('is whole in English', async () => {
    const { sees, text } = openPhone(shop, page('centre'), {}, 'en');
    await sees('Ready to pay out', 'To my WeChat', '18 orders', 'Earns ¥2.95', 'Send again', 'Silver');
    expect(text().replace(/[岚阿]/g, '')).not.toMatch(/[一-鿿]/); // Faces: the first letters of their names.
  });
});

describe('what is recommended', () => {
  test('goes out as a card of its own with a link, and the shop’s without one that is chosen', async () => {
    const phone = openPhone(shop, page('goods'));
    await phone.sees('正岩肉桂', '团价 ¥59.00', '每件得 ¥2.95', '单买得 ¥4.40');
    expect(phone.share().path).toMatch(/^\/pages\/home\/index\?s=/);
    await phone.press('earning-row__share');
    await phone.sees('发给朋友或群', '生成海报', '复制文案');
    expect(phone.share().path).toMatch(/^\/packages\/goods\/pages\/goods\/index\?goodsId=goods_tea&s=/);
  });
});

describe('orders and payouts', () => {
  test('an order says what it earns, when it is sure, and what went back', async () => {
    const { sees, questions } = openPhone({ ...shop, listCommissions: () => ({ items: [order] }) }, page('orders'), {
      tab: 'in_window',
    });
    await sees(
      '林**买的',
      '正岩肉桂 × 2',
      '货款 ¥118.00，留下 ¥59.00',
      '¥2.95',
      '退货少了 ¥2.95',
      '2030 年 11 月 30 日可提',
    );
    expect(questions).toContain('listCommissions');
  });

  test('a payout that waits can be confirmed and cancelled', async () => {
    const cancelPayout = jest.fn(() => ({ state: 'sent' as const }));
    const phone = openPhone({ ...shop, cancelPayout }, page('payouts'));
    await phone.sees('等你确认收款', '到微信零钱', '到手 ¥49.70，手续费 ¥0.30', '去确认', '取消');
  });
});

describe('becoming a leader', () => {
  const offer: LeadershipView = {
    status: 'none',
    terms: { referral: DEFAULT_REFERRAL, commission: { rate: 500, ranks: [], ownOrders: false } },
  };

  test('says everything beforehand: no fee, one level, what is paid and when', async () => {
    const applyToLead = jest.fn(() => ({ status: 'applied' as const }));
    const phone = openPhone({ ...shop, viewLeadership: () => offer, applyToLead }, page('apply'));
    await phone.sees(
      '不收钱',
      '不用交费',
      '货款的 5%',
      '收货 15 天后',
      '介绍别人来当团长，没有钱',
      '只算没在这里买过的',
    );
    await phone.tap('申请，不收钱');
    expect(applyToLead).toHaveBeenCalledWith({ requestId: expect.any(String), words: '' });
  });

  test('an invitation is accepted and leads to the centre; or it is declined', async () => {
    const invited: LeadershipView = { ...offer, status: 'invited', told: '来当团长吧' };
    const answerInvitation = jest.fn(() => ({ status: 'active' as const }));
    const phone = openPhone({ ...shop, viewLeadership: () => invited, answerInvitation }, page('apply'));
    await phone.sees('店里邀请你当团长', '店里说：来当团长吧', '不了');
    await phone.tap('接受，当团长');
    expect(answerInvitation).toHaveBeenCalledWith({ requestId: expect.any(String), accept: true });
    expect(phone.replacedBy()).toEqual([`/${page('centre')}`]);
  });

  test('where it is not possible the button says why', async () => {
    const { sees } = openPhone(
      { ...shop, viewLeadership: () => ({ ...offer, whyNotApply: 'leader_by_invitation' }) },
      page('apply'),
    );
    await sees('现在由商家邀请，不能自己申请');
  });
});

describe('elsewhere', () => {
  const orders = { unpaid: 0, teaming: 0, toShip: 0, shipped: 0, toReview: 0, afterSale: 0 };
  const mine = { me: visited.me, orders, saved: fen(0), unread: 0, purse: { favourites: 0 } };

  test('我的 leads leaders to their centre, and says nothing to who cannot be one', async () => {
    const nobody = openPhone({ ...shop, viewMe: () => mine }, ME);
    await nobody.sees('我的订单');
    expect(nobody.text()).not.toContain('团长');
    const may = openPhone({ ...shop, viewMe: () => ({ ...mine, leading: { canApply: true } }) }, ME);
    await may.sees('成为团长');
    const invited = { status: 'invited' as const, canApply: false };
    const asked = openPhone({ ...shop, viewMe: () => ({ ...mine, leading: invited }) }, ME);
    await asked.sees('成为团长', '店里邀请了你');
    const active = { status: 'active' as const, canApply: false };
    const leader = openPhone({ ...shop, viewMe: () => ({ ...mine, leading: active }) }, ME);
    await leader.sees('团长中心');
    await leader.tap('团长中心');
    expect(leader.wentTo()).toEqual([`/${page('centre')}`]);
  });

  test('goods cost nobody else a question', async () => {
    const { sees, questions, text } = openPhone(shop, GOODS, { goodsId: 'goods_tea' });
    await sees('正岩肉桂');
    expect(questions).not.toContain('viewEarning');
    expect(text()).not.toContain('每件得');
  });

  test('goods tell a leader what a unit earns', async () => {
    const { sees } = openPhone({ ...shop, viewEarning: () => tea }, GOODS, { goodsId: 'goods_tea' }, 'zh_CN', {
      leads: true,
    });
    await sees('每件得 ¥2.95', '单买得 ¥4.40', '发给客户');
  });

  test('the settings say whose customer one is', async () => {
    const since = Date.parse('2020-11-03T10:00+08:00') as Instant;
    const leader = { userId: 'user_lan' as const, nickname: '岚姐', avatar: '', since, handedOver: true, active: true };
    const { sees } = openPhone({ ...shop, viewLeadership: () => ({ status: 'none', leader }) }, SETTINGS);
    await sees('我的团长', '你是岚姐的客户，店里给你安排的', '你付的价钱不会因此多一分');
  });
});
