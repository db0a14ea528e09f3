import type { OutputOf } from '@/contract/endpoint';
import type { GoodsCard } from '@/contract/goods';
import type { StorePick, StoreView, viewMyStore } from '@/contract/store';
import type { GoodsId } from '@/domain/id';
import { fen } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import { LONGEST_PICK_WORDS, MOST_PICKS } from '@/domain/store';
import { EditStore } from '@/packages/store/editStore';
import { StoreStore } from '@/packages/store/storeStore';
import { zh } from '@/texts/zh';
import { fakeShop } from '../../stores/fakeShop';
import { both, noon } from '../../support/fixtures';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { getStorageSync: () => '' } }));

type Mine = OutputOf<typeof viewMyStore>;

const goods = (id: string): GoodsCard => ({
  ...{
    id: `goods_${id}` as GoodsId,
    title: both(id),
    picture: `${id}.list`,
    price: fen(9_00),
    received: 0,
    soldOut: false,
  },
});
const pick = (id: string, words = ''): StorePick => ({ goods: goods(id), words });
const orchard: StoreView = {
  ...{
    leaderId: 'user_lan',
    kind: 'leader',
    name: '果园',
    face: '',
    story: '',
    figures: {},
    isMine: false,
    isOpen: true,
  },
};

describe('a storefront that one looks at', () => {
  async function open(answers: { store?: StoreView | Error; picks?: number } = {}, leaderId = 'user_lan' as const) {
    const { store: answer = orchard, picks = 2 } = answers;
    const viewStore = jest.fn(async () => (answer instanceof Error ? Promise.reject(answer) : answer));
    const listPicks = jest.fn(async ({ cursor }: { cursor?: string | undefined }) => {
      const from = Number(cursor ?? 0);
      const items = Array.from({ length: Math.min(20, picks - from) }, (_, i) => pick(String(from + i)));
      return { items, ...(from + 20 < picks && { next: String(from + 20) }) };
    });
    const visitStore = jest.fn(async () => ({}));
    const store = new StoreStore(await fakeShop({ viewStore, listPicks, visitStore }), leaderId);
    return { store, viewStore, listPicks, visitStore };
  }

  test('is told to the shop once, however often one comes back to it; not by its owner', async () => {
    const { store, visitStore } = await open();
    await store.load();
    await store.freshen();
    expect(visitStore.mock.calls).toEqual([[expect.objectContaining({ leaderId: 'user_lan' })]]);
    const own = await open({ store: { ...orchard, isMine: true } });
    await own.store.load();
    expect(own.visitStore).not.toHaveBeenCalled();
  });

  test('is shown also where the visit could not be told', async () => {
    const { store, visitStore } = await open();
    visitStore.mockRejectedValueOnce(new Outage('away'));
    await store.load();
    expect([store.store.status, store.picks.status]).toEqual(['ready', 'ready']);
  });

  test('is closed where the shop says so, and not where it is not reached', async () => {
    const closed = await open({ store: new Refusal('store_closed') });
    await closed.store.load();
    expect(closed.store.isClosed).toBe(true);
    expect(closed.visitStore).not.toHaveBeenCalled();
    const away = await open({ store: new Outage('away') });
    await away.store.load();
    expect([away.store.isClosed, away.store.store.status]).toEqual([false, 'failed']);
    const { viewStore, listPicks, visitStore } = away;
    const cut = new StoreStore(await fakeShop({ viewStore, listPicks, visitStore }), undefined);
    await cut.load();
    expect(cut.isClosed).toBe(true);
  });

  test('keeps one’s place in a long list on coming back', async () => {
    const { store, listPicks } = await open({ picks: 30 });
    await store.load();
    await store.picks.more();
    expect(store.picks.items).toHaveLength(30);
    await store.freshen();
    expect(store.picks.items).toHaveLength(30);
    expect(listPicks).toHaveBeenCalledTimes(2);
  });
});

describe('a storefront that one works on', () => {
  const mine: Mine = {
    ...{ leaderId: 'user_xiaoman', mustOpenAsStaff: false, suggested: { name: '小满', face: 'me.webp' } },
    store: {
      ...{
        name: '小满的茶柜',
        story: '自己喝的',
        claim: '',
        face: 'me.webp',
        ownFace: 'none',
        isOpen: true,
        madeAt: noon,
      },
      picks: [
        { ...pick('tea', '回甘'), onSale: true },
        { ...pick('old'), onSale: false },
        { goods: { ...goods('milk'), noPromotion: both('只按原价') }, words: '', onSale: true },
      ],
      today: { visits: 0, people: 0, ordered: 0 },
      month: { visits: 0, people: 0, ordered: 0 },
    },
  };

  async function open(answer: Mine | Error = mine) {
    const viewMyStore = jest.fn(async () => (answer instanceof Error ? Promise.reject(answer) : answer));
    const [saveStore, putPicks] = [jest.fn(async () => ({})), jest.fn(async () => ({ count: 0 }))];
    const [openStore, closeStore] = [jest.fn(async () => ({})), jest.fn(async () => ({}))];
    const shop = await fakeShop({ viewMyStore, saveStore, putPicks, openStore, closeStore });
    const openStaffStore = jest.fn(async () => ({}));
    const store = new EditStore({ ...shop, admin: { openStaffStore } });
    await store.load(zh.storeForm.suggested);
    return { store, viewMyStore, saveStore, putPicks, closeStore, openStaffStore };
  }
  const idsOf = (store: EditStore) => store.picks.map(({ goodsId }) => goodsId);
  const teapot = { ...{ goodsId: 'goods_pot' as const, title: both('壶'), picture: '', onSale: true, isHeld: false } };

  test('is saved as it was typed: whose it is, then the goods in their order; what the law holds back is left out', async () => {
    const { store, saveStore, putPicks } = await open();
    store.write('name', '茶柜');
    store.toggle(teapot);
    store.move('goods_pot', -1);
    store.move('goods_pot', -1);
    store.move('goods_tea', -1);
    store.say('goods_pot', '养了三年');
    expect(idsOf(store)).toEqual(['goods_tea', 'goods_pot', 'goods_old', 'goods_milk']);
    expect(await store.save()).toBe('saved');
    expect(saveStore).toHaveBeenCalledWith(
      expect.objectContaining({ requestId: expect.anything(), name: '茶柜', story: '自己喝的', claim: '' }),
    );
    expect(saveStore.mock.calls[0]).not.toMatchObject([{ face: expect.anything() }]); // As it was.
    const picks = [
      { goodsId: 'goods_tea', words: '回甘' },
      { goodsId: 'goods_pot', words: '养了三年' },
      { goodsId: 'goods_old', words: '' },
    ];
    expect(putPicks).toHaveBeenCalledWith(expect.objectContaining({ picks }));
  });

  test('a new one has a name by its owner’s, and no more than fit', async () => {
    const { store: _, ...none } = mine;
    const { store } = await open({ ...none, suggested: { name: '很长'.repeat(20), face: '' } });
    expect([...store.name]).toHaveLength(20);
    store.write('name', ' ');
    expect(await store.save()).toBe('name');
    const plain = await open({ ...none, suggested: { name: '', face: '' } });
    expect(plain.store.name).toBe('');
  });

  test('what is refused is said, and nothing that was typed is lost by it', async () => {
    const { store, saveStore, putPicks } = await open();
    saveStore.mockRejectedValueOnce(new Refusal('text_not_allowed'));
    store.write('story', '赌');
    expect(await store.save()).toBe('refused');
    expect([store.failed, putPicks.mock.calls.length, store.story]).toEqual([
      expect.objectContaining({ code: 'text_not_allowed' }),
      0,
      '赌',
    ]);
    putPicks.mockRejectedValueOnce(new Outage('away'));
    expect(await store.save()).toBe('refused');
    expect(store.failed).toBeDefined();
    await store.load(zh.storeForm.suggested); // What is being typed is not overwritten.
    expect(store.story).toBe('赌');
    expect(await store.save()).toBe('saved');
  });

  test('fifty are all there is room for, and words end where they must', async () => {
    const { store } = await open();
    for (let i = 0; store.room > 0; i += 1) expect(store.toggle({ ...teapot, goodsId: `goods_${i}` })).toBe(true);
    expect(store.picks).toHaveLength(MOST_PICKS);
    expect(store.toggle(teapot)).toBe(false);
    expect(store.toggle({ ...teapot, goodsId: 'goods_0' })).toBe(true); // Put back.
    expect(store.toggle(teapot)).toBe(true);
    store.say('goods_pot', '好'.repeat(99));
    expect(store.picks.at(-1)!.words).toHaveLength(LONGEST_PICK_WORDS);
    store.move('goods_pot', 1);
    expect(idsOf(store).at(-1)).toBe('goods_pot');
    store.move('goods_nobody', 1);
    store.remove('goods_pot');
    expect(store.has('goods_pot')).toBe(false);
  });

  test('the picture of the profile takes the place of its own when that is wanted', async () => {
    const own = { ...mine, store: { ...mine.store!, face: 'own.webp', ownFace: 'passed' as const } };
    const { store, saveStore } = await open(own);
    expect([store.face, store.hasOwnFace]).toEqual(['own.webp', true]);
    store.usePlainFace();
    expect([store.face, store.hasOwnFace]).toEqual(['me.webp', false]);
    await store.save();
    expect(saveStore).toHaveBeenCalledWith(expect.objectContaining({ face: '' }));
  });

  test('whoever works here opens one first; a stranger has none', async () => {
    const { store, openStaffStore, viewMyStore } = await open({ ...mine, mustOpenAsStaff: true, store: undefined });
    expect(store.name).toBe('');
    viewMyStore.mockResolvedValueOnce({ ...mine, store: undefined });
    expect(await store.startAsStaff(zh.storeForm.suggested)).toBe(true);
    expect(openStaffStore).toHaveBeenCalledTimes(1);
    expect(store.name).toBe('小满的小店');
    expect((await open(new Refusal('leader_needed'))).store.isStranger).toBe(true);
    expect((await open(new Outage('away'))).store.isStranger).toBe(false);
  });

  test('is closed at once by its switch', async () => {
    const { store, closeStore, viewMyStore } = await open();
    expect(await store.setOpen(false)).toBe(true);
    expect([closeStore.mock.calls.length, viewMyStore.mock.calls.length]).toEqual([1, 2]);
    closeStore.mockRejectedValueOnce(new Outage('away'));
    expect(await store.setOpen(false)).toBe(false);
  });
});
