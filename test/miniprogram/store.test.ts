/** @jest-environment jsdom */

import type { OutputOf } from '@/contract/endpoint';
import type { GoodsTeam } from '@/contract/goods';
import type { StorePick, StoreView, viewMyStore } from '@/contract/store';
import { fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { openPhone, turnOff } from './phone';
import { visited } from './replies';

const STORE = 'packages/store/pages/store/index';
const EDIT = 'packages/store/pages/edit/index';
const now = Date.now() as Instant;
const said = (zh: string, en: string) => ({ zh, en });

const store: StoreView = {
  ...{
    leaderId: 'user_lan',
    kind: 'leader',
    name: '岚姐的果园笔记',
    face: '',
    story: '在果园待了十一年。',
    isMine: false,
  },
  ...{ badge: { words: '农艺师', at: now }, figures: { buyers: 312, again: 41, liked: 97 }, isOpen: true },
};
const goods = { title: said('带叶沃柑', 'Mandarins'), picture: '', price: fen(39_90), received: 3, soldOut: false };
const team: GoodsTeam = {
  ...{ campaignId: 'campaign_citrus', rule: { kind: 'standard' }, size: 3, price: fen(29_90), lowest: fen(29_90) },
};
const pick: StorePick = { goods: { ...goods, id: 'goods_citrus', team }, words: '皮薄，一剥就开。' };
const shop = {
  ...{ visit: () => visited, viewStore: () => store, listPicks: () => ({ items: [pick] }), visitStore: () => ({}) },
};
const mine: OutputOf<typeof viewMyStore> = {
  ...{ leaderId: 'user_lan', mustOpenAsStaff: false, suggested: { name: '岚姐', face: '' } },
  store: {
    ...{ name: '果园', story: '', claim: '农艺师', face: '', ownFace: 'none', isOpen: true, madeAt: now },
    picks: [{ ...pick, onSale: true }],
    today: { visits: 3, people: 2, ordered: 0, rate: 0 },
    month: { visits: 90, people: 50, ordered: 8, rate: 16 },
  },
};

afterEach(turnOff);

describe('a storefront', () => {
  test('shows the person first, then what can be counted, then what is picked and why', async () => {
    const phone = openPhone(shop, STORE, { leaderId: 'user_lan' });
    await phone.sees('岚姐的果园笔记', '农艺师 · 商家已核实', '在果园待了十一年。', '312', '41%', '97%');
    await phone.sees('带叶沃柑', '皮薄，一剥就开。', '3 人团');
    expect(phone.text()).not.toContain('这是你的小店');
    expect(phone.questions).toContain('visitStore');
    await phone.press('pick-card');
    await phone.tap('海报');
    expect(phone.wentTo()).toEqual([
      '/packages/goods/pages/goods/index?goodsId=goods_citrus',
      '/packages/share/pages/poster/index?leaderId=user_lan',
    ]);
  });

  test('of its owner leads to where it is worked on, and counts no visit', async () => {
    const own = { ...store, isMine: true, isOpen: false, figures: {} };
    const phone = openPhone({ ...shop, viewStore: () => own }, STORE, { leaderId: 'user_lan' });
    await phone.sees('这是你的小店', '现在关着，只有你看得到。');
    expect(phone.text()).not.toMatch(/买过的人|把小店发给朋友/);
    await phone.tap('编辑');
    expect(phone.wentTo()).toEqual([`/${EDIT}`]);
    expect(phone.questions).not.toContain('visitStore');
  });

  test('that is closed says so, or leads to the link that one came by', async () => {
    const closed = () => {
      throw new Refusal('store_closed');
    };
    const phone = openPhone({ visit: () => visited, viewStore: closed, listPicks: closed }, STORE, {
      leaderId: 'user_lan',
    });
    await phone.sees('这家小店没开着', '去店里看看');
    const sent = openPhone({ visit: () => visited, viewStore: closed, listPicks: closed }, STORE, {
      ...{ leaderId: 'user_lan', s: 'aB3dE6gH9k' },
    });
    await sent.sees('这家小店没开着');
    expect(sent.replacedBy()).toEqual(['/packages/share/pages/landing/index?s=aB3dE6gH9k']);
    const cut = openPhone({ visit: () => visited }, STORE, { leaderId: 'goods_1' });
    await cut.sees('这家小店没开着');
  });

  test('is whole in English', async () => {
    const plain = { ...store, name: 'Lan', story: '', badge: { words: 'Agronomist', at: now } };
    const english = { ...shop, viewStore: () => plain, listPicks: () => ({ items: [{ ...pick, words: 'Sweet.' }] }) };
    const phone = openPhone(english, STORE, { leaderId: 'user_lan' }, 'en');
    await phone.sees('Agronomist · verified by the shop', 'Buyers', 'Mandarins', 'Sweet.');
    expect(phone.text()).not.toMatch(/[一-鿿]/);
  });
});

describe('one’s own storefront', () => {
  test('says who came and what is counted, and saves what is there', async () => {
    const saveStore = jest.fn(() => ({}));
    const putPicks = jest.fn(() => ({ count: 1 }));
    const phone = openPhone({ visit: () => visited, viewMyStore: () => mine, saveStore, putPicks }, EDIT);
    await phone.sees('来过的人', '2 人', '50 人', '16%', '8 人来过后 7 天内下单付了款', '商家核实以后，别人才看得到。');
    await phone.tap('保存');
    await phone.sees('来过的人');
    expect(saveStore).toHaveBeenCalledWith(
      expect.objectContaining({ name: '果园', story: '', claim: '农艺师', requestId: expect.any(String) }),
    );
    expect(putPicks).toHaveBeenCalledWith(
      expect.objectContaining({ picks: [{ goodsId: 'goods_citrus', words: '皮薄，一剥就开。' }] }),
    );
  });

  test('that the merchant has closed says why, and has no switch', async () => {
    const shut = { ...mine.store!, shut: { because: '写了治病', at: now } };
    const phone = openPhone({ visit: () => visited, viewMyStore: () => ({ ...mine, store: shut }) }, EDIT);
    await phone.sees('商家关了这家小店', '写了治病');
    expect(phone.text()).not.toContain('关了以后，只有你看得到');
  });

  test('is for leaders: others are shown how one becomes one', async () => {
    const viewMyStore = () => {
      throw new Refusal('leader_needed');
    };
    const phone = openPhone({ visit: () => visited, viewMyStore }, EDIT);
    await phone.sees('团长才能开小店');
    await phone.tap('去看看怎么做团长');
    expect(phone.replacedBy()).toEqual(['/packages/leader/pages/apply/index']);
  });

  test('is offered to who works here', async () => {
    const staff = { ...mine, mustOpenAsStaff: true, store: undefined };
    const phone = openPhone({ visit: () => visited, viewMyStore: () => staff }, EDIT);
    await phone.sees('开一个自己的小店', '开我的小店');
    expect(phone.text()).not.toContain('保存');
  });
});
