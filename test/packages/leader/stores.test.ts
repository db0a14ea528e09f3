import type { OutputOf } from '@/contract/endpoint';
import type { GoodsView } from '@/contract/goods';
import type { LeadershipView } from '@/contract/leader';
import type { BoardView, EarningGoods, LeadingView, viewLesson } from '@/contract/leaderCentre';
import { fen } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { DEFAULT_REFERRAL } from '@/domain/referral';
import { Refusal } from '@/domain/refusal';
import { ApplyStore } from '@/packages/leader/applyStore';
import { BoardStore } from '@/packages/leader/boardStore';
import { CentreStore } from '@/packages/leader/centreStore';
import { CustomersStore } from '@/packages/leader/customersStore';
import { GoodsStore } from '@/packages/leader/goodsStore';
import { LessonStore } from '@/packages/leader/lessonStore';
import { minutesToRead } from '@/packages/leader/lessonTime';
import { OrdersStore } from '@/packages/leader/ordersStore';
import { percent, times } from '@/packages/leader/percent';
import { ShareStore } from '@/packages/leader/shareStore';
import { fenTyped, typedOf } from '@/texts/typedMoney';
import { fakeShop } from '../../stores/fakeShop';
import { both, noon } from '../../support/fixtures';

const goods: EarningGoods = {
  ...{ id: 'goods_bag', title: both('护脊轻量书包'), picture: '', wide: 'bag.webp', soldOut: false },
  ...{ alone: { price: fen(228_00), earns: fen(11_40) } },
};

test('today and the month come with one question', async () => {
  const view = { today: { opened: 46 }, month: { opened: 1_820 } } as LeadingView;
  const viewLeading = jest.fn(async () => view);
  const store = new CentreStore(await fakeShop({ viewLeading }));
  await store.view.load();
  expect(store.figures?.opened).toBe(46);
  store.choose('month');
  expect(store.figures?.opened).toBe(1_820);
  expect(viewLeading).toHaveBeenCalledTimes(1);
});

test('who is no leader is shown what one is; who cannot be reached is told that', async () => {
  const viewLeading = jest.fn<Promise<LeadingView>, []>().mockRejectedValueOnce(new Refusal('leader_needed'));
  const store = new CentreStore(await fakeShop({ viewLeading }));
  await store.view.load();
  expect(store.isStranger).toBe(true);
  viewLeading.mockRejectedValueOnce(new Outage('offline'));
  await store.view.load();
  expect([store.isStranger, store.view.status]).toEqual([false, 'failed']);
});

test('applying sends the words as they are meant, and shows what the shop makes of it', async () => {
  const answers: LeadershipView[] = [
    { status: 'none', terms: { referral: DEFAULT_REFERRAL } },
    { status: 'applied', words: '我在幸福里' },
  ];
  const viewLeadership = jest.fn(async () => answers.shift() ?? { status: 'applied' as const });
  const applyToLead = jest.fn(async () => ({ status: 'applied' as const }));
  const answerInvitation = jest.fn(async () => ({ status: 'active' as const }));
  const store = new ApplyStore(await fakeShop({ viewLeadership, applyToLead, answerInvitation }));
  await store.view.load();
  store.write('  我在幸福里 ');
  expect(await store.apply()).toBe('applied');
  expect(applyToLead).toHaveBeenCalledWith({ requestId: expect.any(String), words: '我在幸福里' });
  expect(store.view.value?.status).toBe('applied');

  answerInvitation.mockRejectedValueOnce(new Refusal('leader_moved_on'));
  expect(await store.answer(true)).toBeUndefined();
  expect(store.answering.failed).toEqual({ kind: 'refused', code: 'leader_moved_on' });
  expect(viewLeadership).toHaveBeenCalledTimes(3); // Somebody has decided meanwhile: that is shown.
});

test('another tab is another question', async () => {
  const listCommissions = jest.fn(async () => ({ items: [] }));
  const store = new OrdersStore(await fakeShop({ listCommissions }), 'in_window');
  await store.list.load();
  store.choose('back');
  await Promise.resolve();
  expect(listCommissions.mock.calls).toEqual([[{ tab: 'in_window' }], [{ tab: 'back' }]]);
});

test('how many customers there are comes with the first page, and stays', async () => {
  const row = { ...{ key: 'a', name: '林**', avatar: '', since: noon, handedOver: false, orders: 0, brought: fen(0) } };
  const listLedCustomers = jest
    .fn()
    .mockResolvedValueOnce({ items: [row], next: 'c', count: 386 })
    .mockResolvedValueOnce({ items: [{ ...row, key: 'b' }] });
  const store = new CustomersStore(await fakeShop({ listLedCustomers }));
  await store.list.load();
  await store.list.more();
  expect([store.count, store.list.items.length]).toEqual([386, 2]); // The same name and time: two people.
});

test('goods are searched once for a pause in the typing', async () => {
  jest.useFakeTimers();
  try {
    const listEarning = jest.fn(async () => ({ items: [goods], count: 24 }));
    const store = new GoodsStore(await fakeShop({ listEarning }));
    await store.list.load();
    expect([listEarning.mock.calls[0], store.count]).toEqual([[{ sort: 'best' }], 24]);
    store.type('书');
    store.type('书包');
    await jest.advanceTimersByTimeAsync(300);
    expect(listEarning).toHaveBeenCalledTimes(2);
    expect(listEarning).toHaveBeenLastCalledWith({ sort: 'best', search: '书包' });
    store.type('书包 轻');
    store.find('书包 轻');
    await jest.advanceTimersByTimeAsync(300);
    expect(listEarning).toHaveBeenCalledTimes(3);
    store.find('');
    store.choose('new');
    await jest.advanceTimersByTimeAsync(0);
    expect(listEarning).toHaveBeenLastCalledWith({ sort: 'new' });
  } finally {
    jest.useRealTimers();
  }
});

test('the card is of the goods whose sheet is open, and says all that is known by then', async () => {
  const view = { id: goods.id } as GoodsView;
  const store = new ShareStore(await fakeShop({ viewGoods: async () => view }));
  expect(store.card).toBeUndefined();
  store.open(goods);
  expect(store.card).toEqual({ goods, view: undefined }); // It can be sent at once.
  await new Promise((done) => setTimeout(done));
  expect(store.card).toEqual({ goods, view });
  store.close();
  expect([store.card, store.goods]).toEqual([undefined, goods]); // The sheet keeps its words while it goes down.
});

test('to be on the board or not is one tap, and the board is looked at again', async () => {
  const viewBoard = jest.fn(async () => ({ onBoard: true }) as BoardView);
  const setOnBoard = jest.fn(async () => ({}));
  const store = new BoardStore(await fakeShop({ viewBoard, setOnBoard }));
  expect(await store.show(true)).toBe(true);
  expect(setOnBoard).toHaveBeenCalledWith({ requestId: expect.any(String), onBoard: true });
  setOnBoard.mockRejectedValueOnce(new Outage('offline'));
  expect(await store.show(false)).toBe(false);
  expect(viewBoard).toHaveBeenCalledTimes(2);
});

test('a lesson is finished once the shop knows it; one that was taken down says so', async () => {
  const lesson = { id: 'lesson_1', title: both('退换'), body: both('一\n二') } as OutputOf<typeof viewLesson>;
  const viewLesson_ = jest.fn(async () => lesson);
  const finishLesson = jest.fn(async () => ({}));
  const store = new LessonStore(await fakeShop({ viewLesson: viewLesson_, finishLesson }), 'lesson_1');
  await store.lesson.load();
  expect(await store.finish()).toBe(true);
  finishLesson.mockRejectedValueOnce(new Outage('offline'));
  expect(await store.finish()).toBe(false);
  expect(viewLesson_).toHaveBeenCalledTimes(2);

  viewLesson_.mockRejectedValueOnce(new Refusal('not_found'));
  const gone = new LessonStore(await fakeShop({ viewLesson: viewLesson_, finishLesson }), 'lesson_2');
  await gone.lesson.load();
  expect(gone.isGone).toBe(true);
});

test('amounts, parts and times are said as people do', () => {
  expect([fenTyped('12.5'), fenTyped('12。50'), fenTyped('0'), fenTyped('.5')]).toEqual([12_50, 12_50, 0, undefined]);
  expect([typedOf(fen(7)), typedOf(fen(468_00))]).toEqual(['0.07', '468.00']);
  expect([percent(500), percent(60), times(12_000), times(10_000)]).toEqual(['5%', '0.6%', '1.2', '1']);
  expect([minutesToRead(0), minutesToRead(1_300)]).toEqual([1, 3]);
});
