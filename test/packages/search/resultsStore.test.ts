import { fen } from '@/domain/money';
import { priceTyped, ResultsStore, typedOf } from '@/packages/search/resultsStore';
import { fakeShop } from '../../stores/fakeShop';

async function openResults(search = '奶粉') {
  const listGoods = jest.fn(async (_: object) => ({ items: [] }));
  const hotWords = jest.fn(async () => ({ searched: [], gathering: [] }));
  const store = new ResultsStore(await fakeShop({ listGoods, hotWords }), search);
  await store.found.load();
  return { store, listGoods, asked: () => listGoods.mock.lastCall?.[0] };
}
const plain = { search: '奶粉', sort: 'chosen', teamOnly: false, inStock: false };

test('each limit is a question of its own, and is taken off alone', async () => {
  const { store, asked } = await openResults();
  expect(asked()).toEqual(plain);
  store.limit({ inStock: true });
  store.limit({ priceFrom: fen(10_00) });
  store.limit({ teamOnly: true, priceTo: fen(99_00) });
  expect(asked()).toEqual({ ...plain, inStock: true, teamOnly: true, priceFrom: 10_00, priceTo: 99_00 });
  expect(store.limited).toEqual(['teamOnly', 'inStock', 'price']);

  store.takeOff('price');
  expect(asked()).toEqual({ ...plain, inStock: true, teamOnly: true });
  store.takeOff('inStock');
  expect(store.limited).toEqual(['teamOnly']);
  store.clear();
  expect(asked()).toEqual(plain);
});

test('what changes nothing asks nothing', async () => {
  const { store, listGoods } = await openResults();
  store.limit({ priceFrom: undefined });
  store.sortBy('chosen');
  store.clear();
  expect(listGoods).toHaveBeenCalledTimes(1);
});

test('two prices typed the wrong way round are meant the right way', async () => {
  const { store } = await openResults();
  store.limit({ priceFrom: fen(50_00) });
  store.limit({ priceTo: fen(20_00) });
  expect(store.limits).toMatchObject({ priceFrom: 20_00, priceTo: 50_00 });
});

test('the price is a switch: low first, then high first', async () => {
  const { store, asked } = await openResults();
  store.sortByPrice();
  expect(asked()).toMatchObject({ sort: 'cheap' });
  store.sortByPrice();
  expect(asked()).toMatchObject({ sort: 'dear' });
});

test.each([
  ['59.9', 59_90],
  [' 0.29 ', 29],
  ['100', 100_00],
  ['9999999', 1_000_000_00],
  ['', undefined],
  ['.', undefined],
  ['-1', undefined],
  ['1e3', undefined],
  ['59.999', undefined],
])('%s is typed for %s fen', (typed, price) => expect(priceTyped(typed)).toBe(price));

test('a price is shown as it would be typed', () => {
  expect([typedOf(fen(59_90)), typedOf(fen(100_00)), typedOf(undefined)]).toEqual(['59.9', '100', '']);
});
