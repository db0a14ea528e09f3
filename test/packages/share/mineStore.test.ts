import type { Funnel, ShareView } from '@/contract/share';
import { fen } from '@/domain/money';
import { MineStore } from '@/packages/share/mineStore';
import { fakeShop } from '../../stores/fakeShop';
import { both, noon } from '../../support/fixtures';

const counts: Funnel = {
  ...{ shown: 1, opened: 2, newcomers: 1, ordered: 1, paid: 1, received: 0, sharedAgain: 0 },
  ...{ amount: fen(59_00), saved: fen(29_00) },
};
const link = (code: string): ShareView => ({
  ...{ code, what: { kind: 'goods', goodsId: 'goods_tea' }, channel: 'card', madeAt: noon, title: both('肉桂') },
  ...{ picture: '', counts },
});

test('the sum and the links come together, page by page, and one is looked at closely', async () => {
  const listShares = jest.fn(async ({ cursor }: { readonly cursor?: string | undefined }) =>
    cursor ? { items: [link('bbbbbbbbbb')] } : { items: [link('aaaaaaaaaa')], next: 'more' },
  );
  const store = new MineStore(await fakeShop({ viewShares: async () => ({ ...counts, shown: 2 }), listShares }));
  await store.load();
  await store.links.more();
  expect(store.sum.value?.shown).toBe(2);
  expect(store.links.items.map(({ code }) => code)).toEqual(['aaaaaaaaaa', 'bbbbbbbbbb']);

  store.look(store.links.items[1]!);
  expect([store.looking, store.chosen?.code]).toEqual([true, 'bbbbbbbbbb']);
  store.looked();
  expect([store.looking, store.chosen?.code]).toEqual([false, 'bbbbbbbbbb']); // It stays while the sheet goes down.
});
