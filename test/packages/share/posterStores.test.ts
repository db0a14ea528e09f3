import type { GoodsView } from '@/contract/goods';
import type { StoreView } from '@/contract/store';
import type { TeamView } from '@/contract/team';
import { fen } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import type { Shared } from '@/domain/share';
import { DrawingStore } from '@/packages/share/poster/drawingStore';
import type { Poster } from '@/packages/share/poster/poster';
import { MOST_OWN_WORDS, PosterStore } from '@/packages/share/poster/posterStore';
import { fakeShop } from '../../stores/fakeShop';
import { both, noon } from '../../support/fixtures';

const goji = {
  ...{ id: 'goods_goji', title: both('枸杞'), onSale: true, wide: 'goji.wide', campaign: undefined },
  ...{ pictures: [{ full: 'goji.full', list: 'goji.list' }] },
  skus: [{ id: 'sku_goji', options: [], price: fen(89_00), stock: 9, picture: 0 }],
} as unknown as GoodsView;
const open = {
  ...{ id: 'team_goji', goodsId: 'goods_goji', leaderId: 'user_xiaoman', title: both('枸杞'), picture: 'goji.list' },
  ...{ status: 'open', rule: { kind: 'standard' }, size: 3, words: '一起吃', seats: [], deadline: noon },
  ...{ price: fen(62_00), lowest: fen(62_00), alone: fen(89_00) },
} as unknown as TeamView;

const orchard: StoreView = {
  ...{ leaderId: 'user_lan', kind: 'leader', name: '岚姐的果园笔记', face: 'lan.webp', story: '十一年。\n自己吃的。' },
  ...{ figures: {}, isMine: false, isOpen: true, badge: { words: '农艺师', at: noon } },
};
const team: Shared = { kind: 'team', teamId: 'team_goji' };
const cards = Array.from({ length: 6 }, (_, i) => ({ picture: `${i}.list` }));

async function openStore(what: Shared, answers: { team?: TeamView; goods?: () => Promise<GoodsView> } = {}) {
  const viewTeam = jest.fn(async () => answers.team ?? open);
  const viewGoods = jest.fn(answers.goods ?? (async () => goji));
  const listGoods = jest.fn(async () => ({ items: cards }) as never);
  const viewStore = jest.fn(async () => orchard);
  const listPicks = jest.fn(async () => ({ items: cards.map((goods) => ({ goods, words: '' })) }) as never);
  const sharePicture = jest.fn(async () => ({ code: 'abcdefghij', picture: 'iVBORw0KGgo' }));
  const shop = await fakeShop<'viewTeam' | 'viewGoods' | 'viewStore' | 'listPicks' | 'listGoods' | 'sharePicture'>({
    ...{ viewTeam, viewGoods, viewStore, listPicks, listGoods, sharePicture },
  });
  const store = new PosterStore(shop, what, () => 'cameByThis');
  return { store, viewGoods, sharePicture };
}

test('a team of my own: its goods in large, my words, and a code that leads to it', async () => {
  const { store, sharePicture } = await openStore(team);
  await store.open();
  expect(store.kinds).toEqual(['team', 'goods', 'shop']);
  expect(store.poster).toMatchObject({ kind: 'team', pictures: ['goji.full'], words: '“一起吃”' });
  expect(sharePicture).toHaveBeenCalledWith(expect.objectContaining({ what: team, from: 'cameByThis' }));
});

test('a team whose goods are off sale by now keeps the picture that it has', async () => {
  const { store } = await openStore(team, { goods: () => Promise.reject(new Refusal('goods_off')) });
  await store.open();
  expect(store.poster).toMatchObject({ kind: 'team', pictures: ['goji.list'] });
});

test('a storefront: its own face, name and story, whoever shows it; words of one’s own take the place of the story', async () => {
  const what: Shared = { kind: 'store', leaderId: 'user_lan' };
  const { store, sharePicture } = await openStore(what);
  await store.open();
  expect(store.kinds).toEqual(['store', 'shop']);
  expect(store.poster).toMatchObject({
    ...{ kind: 'store', title: '岚姐的果园笔记', words: '十一年。 自己吃的。', note: '农艺师 · 商家已核实' },
    ...{ person: { avatar: 'lan.webp' }, pictures: ['0.list', '1.list', '2.list', '3.list'] },
  });
  expect(sharePicture).toHaveBeenCalledWith(expect.objectContaining({ what }));
  store.write('我常买');
  expect(store.poster).toMatchObject({ words: '“我常买”' });
});

test('of a team that has ended there is no poster, but of its goods', async () => {
  const { store, sharePicture } = await openStore(team, { team: { ...open, status: 'formed' } as TeamView });
  await store.open();
  expect(store).toMatchObject({ ended: true, kind: 'goods', kinds: ['goods', 'shop'] });
  expect(store.poster).toMatchObject({ kind: 'goods' });
  expect(sharePicture).toHaveBeenCalledTimes(1);
});

test('from goods to the shop and back: each is asked for once', async () => {
  const { store, viewGoods, sharePicture } = await openStore({ kind: 'goods', goodsId: 'goods_goji' });
  await store.open();
  await store.choose('shop');
  expect(store.poster).toMatchObject({ kind: 'shop', pictures: ['0.list', '1.list', '2.list', '3.list'] });
  await store.choose('goods');
  expect(viewGoods).toHaveBeenCalledTimes(1);
  expect(sharePicture.mock.calls).toHaveLength(2);
});

test('goods that are not sold any more get no poster', async () => {
  const { store, sharePicture } = await openStore(
    { kind: 'goods', goodsId: 'goods_goji' },
    { goods: async () => ({ ...goji, onSale: false }) },
  );
  await store.open();
  expect(store.facts.failed).toEqual({ kind: 'refused', code: 'goods_off' });
  expect(sharePicture).not.toHaveBeenCalled();
});

test('a code that was lost on its way is asked for again as the same request', async () => {
  const { store, sharePicture } = await openStore({ kind: 'shop' });
  sharePicture.mockRejectedValueOnce(new Outage('lost'));
  await store.open();
  expect(store.facts.failed).toEqual({ kind: 'offline' });
  await store.facts.load();
  const [first, second] = sharePicture.mock.calls as unknown as { requestId: string }[][];
  expect(second![0]!.requestId).toBe(first![0]!.requestId);
  expect(store.poster).toMatchObject({ kind: 'shop' });
});

test('own words are one line of forty characters at most, whatever the keyboard gives', async () => {
  const { store } = await openStore({ kind: 'shop' });
  store.write(`  好吃\n\n真的  ${'🍵'.repeat(60)}`);
  expect([...store.words]).toHaveLength(MOST_OWN_WORDS);
  expect(store.words).toContain('好吃 真的 🍵');
});

describe('drawing', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const poster = (words: string, code = 'data:1') => ({ words, code }) as Poster;

  test('what is written is drawn once the person pauses, and the last words count', async () => {
    const draw = jest.fn(async (wanted: Poster) => ({ file: wanted.words, plain: false }));
    const drawing = new DrawingStore(draw);
    drawing.want(poster('a'));
    await jest.advanceTimersByTimeAsync(0);
    expect(drawing).toMatchObject({ state: 'there', drawn: { file: 'a' } });
    for (const words of ['ab', 'abc', 'abcd']) drawing.want(poster(words));
    await jest.advanceTimersByTimeAsync(400);
    expect(draw).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(200);
    expect(draw).toHaveBeenCalledTimes(2);
    expect(drawing.drawn?.file).toBe('abcd');
  });

  test('a picture that comes late does not take the place of the one that is wanted now', async () => {
    const draw = (wanted: Poster) =>
      new Promise<{ file: string; plain: boolean }>((done) =>
        setTimeout(() => done({ file: wanted.code, plain: false }), wanted.code === 'slow' ? 5_000 : 100),
      );
    const drawing = new DrawingStore(draw);
    drawing.want(poster('', 'slow'));
    await jest.advanceTimersByTimeAsync(3_500);
    expect(drawing.state).toBe('slow');
    drawing.want(poster('', 'fast'));
    await jest.advanceTimersByTimeAsync(6_000);
    expect(drawing).toMatchObject({ state: 'there', drawn: { file: 'fast' } });
  });

  test('what could not be drawn can be drawn again', async () => {
    const draw = jest.fn<Promise<{ file: string; plain: boolean } | undefined>, [Poster]>();
    draw.mockRejectedValueOnce({ errMsg: 'canvasToTempFilePath:fail' }).mockResolvedValueOnce(undefined);
    draw.mockResolvedValueOnce({ file: 'there', plain: true });
    const drawing = new DrawingStore(draw);
    drawing.want(poster(''));
    await jest.advanceTimersByTimeAsync(0);
    expect(drawing.state).toBe('failed');
    await drawing.again();
    expect(drawing.state).toBe('failed');
    await drawing.again();
    expect(drawing).toMatchObject({ state: 'there', drawn: { plain: true } });
  });

  test('a canvas that never answers is given up, and can be tried again', async () => {
    const drawing = new DrawingStore(() => new Promise(() => {}));
    drawing.want(poster(''));
    await jest.advanceTimersByTimeAsync(14_000);
    expect(drawing.state).toBe('slow');
    await jest.advanceTimersByTimeAsync(2_000);
    expect(drawing.state).toBe('failed');
  });

  test('nothing wanted, nothing shown; a page that was left draws no more', async () => {
    const draw = jest.fn(async () => ({ file: 'x', plain: false }));
    const drawing = new DrawingStore(draw);
    drawing.want(poster('a'));
    await jest.advanceTimersByTimeAsync(0);
    drawing.want(poster('b'));
    drawing.stop();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(draw).toHaveBeenCalledTimes(1);
    drawing.want(undefined);
    expect(drawing.drawn).toBeUndefined();
  });
});
