import Taro from '@tarojs/taro';
import type { ToldView } from '@/contract/message';
import { MESSAGES, TOLD_BY } from '@/domain/message';
import { fen } from '@/domain/money';
import { hours, later } from '@/domain/time';
import { InboxStore } from '@/packages/me/inboxStore';
import { follow, iconOf, wordsOf } from '@/packages/me/told';
import { en } from '@/texts/en';
import { zh } from '@/texts/zh';
import { fakeShop } from '../../stores/fakeShop';
import { both, noon } from '../../support/fixtures';

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { getCurrentPages: () => [], navigateTo: jest.fn() },
}));

const told = (id: string, more: Partial<ToldView> = {}): ToldView => ({
  ...{ id, message: 'team_formed', facts: { title: both('肉桂'), amount: fen(29_00) }, way: 'sent', at: noon },
  ...{ leadsTo: { page: 'team', teamId: 'team_1' }, isRead: false, ...more },
});

async function openInbox(...items: ToldView[]) {
  const listInbox = jest.fn(async () => ({ items }));
  const markInboxRead = jest.fn(async () => ({ unread: 1 }));
  const shop = await fakeShop({ listInbox, markInboxRead });
  const store = new InboxStore(shop);
  await store.load();
  return { store, session: shop.session, markInboxRead };
}

test('a day begins at midnight of Beijing, and names its first message', async () => {
  const evening = later(noon, hours(11.9));
  const night = later(noon, hours(12));
  const items = [told('c', { at: night }), told('b', { at: evening }), told('a')];
  const { store } = await openInbox(...items);
  expect(items.map((one) => store.beginsDay(one))).toEqual([true, true, false]);
});

test('what is opened is read at once, and the badge is what the shop counts', async () => {
  const { store, session, markInboxRead } = await openInbox(told('b'), told('a'));
  expect([session.unread, store.hasUnread]).toEqual([3, true]);
  await store.read(store.list.items[0]!);
  expect(store.list.items.map(({ isRead }) => isRead)).toEqual([true, false]);
  expect(session.unread).toBe(1);
  await store.read(store.list.items[0]!);
  expect(markInboxRead).toHaveBeenCalledTimes(1);
});

test('all that is shown is read, not what has come since', async () => {
  const { store, markInboxRead } = await openInbox(told('b', { at: later(noon, 5) }), told('a', { isRead: true }));
  markInboxRead.mockResolvedValueOnce({ unread: 0 });
  expect(await store.readAll()).toBe(true);
  expect(markInboxRead).toHaveBeenCalledWith(expect.objectContaining({ which: { by: 'all', until: later(noon, 5) } }));
  expect(store.hasUnread).toBe(false);
});

test('it leads to what it is about', () => {
  const led = [
    [{ page: 'team', teamId: 'team_1' }, '/packages/team/pages/team/index?teamId=team_1'],
    [{ page: 'order', orderId: 'order_1' }, '/packages/order/pages/order/index?orderId=order_1'],
    [{ page: 'goods', goodsId: 'goods_1' }, '/packages/goods/pages/goods/index?goodsId=goods_1'],
    [{ page: 'afterSale', afterSaleId: 'aftersale_1' }, '/packages/service/pages/sale/index?aftersaleId=aftersale_1'],
  ] as const;
  for (const [leadsTo, url] of led) {
    follow(told('a', { leadsTo }));
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url });
  }
});

describe.each([
  ['Chinese', zh],
  ['English', en],
] as const)('in %s', (_, { message: texts }) => {
  test.each(MESSAGES)('%s says something, with an amount and without', (message) => {
    for (const amount of [undefined, fen(0), fen(29_00)]) {
      const facts = { title: both('肉桂'), amount, waybill: 'SF1', step: 'offered', isBack: true } as const;
      const { title, words } = wordsOf(told('a', { message, facts }), texts, ({ zh: said }) => said, 'zh');
      expect([title, words].every((said) => said !== '' && !/undefined|NaN/.test(said))).toBe(true);
      if (message !== 'payout_news') expect(words).toContain('肉桂'); // A payout has no title: its amount names it.
    }
    expect(iconOf(told('a', { message }))).toBeDefined();
  });

  test.each(['confirm', 'paid', 'failed', 'declined'] as const)('a payout: %s, how much, and what to do', (payout) => {
    const facts = { title: both(''), amount: fen(30_00), payout, until: later(noon, hours(24)) };
    const told30 = told('a', { message: 'payout_news', facts });
    const { title, words } = wordsOf(told30, texts, ({ zh: said }) => said, 'zh');
    expect(title).toContain('30.00');
    expect(words).not.toBe('');
    const why = wordsOf({ ...told30, facts: { ...facts, words: '再等等' } }, texts, ({ zh: said }) => said, 'zh');
    expect(why.words).toBe('再等等');
  });

  test('of how it went out something is said where it did not', () => {
    expect(Object.keys(texts.way).sort()).toEqual(TOLD_BY.filter((way) => way !== 'sent' && way !== 'sending').sort());
  });
});
