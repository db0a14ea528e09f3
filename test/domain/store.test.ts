import { figuresOf, MOST_PICKS, ofHundred, storyOf, whyClosed, whyNotPut } from '@/domain/store';

describe('what a storefront says of itself', () => {
  test('is nothing while it says nothing: fewer than ten buyers, fewer than five reviews', () => {
    expect(figuresOf({ buyers: 9, cameBack: 9, reviews: 4, good: 4 })).toEqual({});
    expect(figuresOf({ buyers: 10, cameBack: 0, reviews: 4, good: 4 })).toEqual({ buyers: 10, again: 0 });
    expect(figuresOf({ buyers: 9, cameBack: 9, reviews: 5, good: 5 })).toEqual({ liked: 100 });
  });

  test('is never better than it is', () => {
    expect(figuresOf({ buyers: 312, cameBack: 130, reviews: 300, good: 299 })).toEqual({
      ...{ buyers: 312, again: 41, liked: 99 },
    });
    expect([ofHundred(0, 0), ofHundred(2, 3), ofHundred(3, 3)]).toEqual([0, 66, 100]);
  });
});

test('a story keeps its lines, four at most, and nothing that a database chokes on', () => {
  expect(storyOf(' 在云南待了十一年。 \r\n\n 这里只放我自己吃的。\u0000\n')).toBe(
    '在云南待了十一年。\n这里只放我自己吃的。',
  );
  expect(storyOf('一\n二\n三\n四\n五\n六')).toBe('一\n二\n三\n四 五 六');
  expect(storyOf(' \n\t\n')).toBe('');
});

test('it is open where its owner, the merchant and its owner’s standing all allow it', () => {
  const open = { isOpen: true, isShut: false, leads: true };
  expect(whyClosed(open)).toBeUndefined();
  for (const change of [{ isOpen: false }, { isShut: true }, { leads: false }]) {
    expect(whyClosed({ ...open, ...change })).toBe('store_closed');
  }
});

test('fifty goods, and none that the law keeps at its price', () => {
  const picks = Array.from({ length: MOST_PICKS }, (_, i) => ({ goodsId: `goods_${i}` as const }));
  expect(whyNotPut(picks, () => false)).toBeUndefined();
  expect(whyNotPut([...picks, { goodsId: 'goods_more' }], () => false)).toBe('picks_full');
  expect(whyNotPut(picks, (goodsId) => goodsId === 'goods_49')).toBe('goods_no_promotion');
});
