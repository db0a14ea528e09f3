import { Outage } from '@/domain/outage';
import { SearchStore } from '@/packages/search/searchStore';
import { fakeShop } from '../../stores/fakeShop';
import { onItsWay } from '../../stores/onItsWay';
import { both } from '../../support/fixtures';

const found = (title: string) => ({ words: [both(title)], categories: [] });

async function openSearch() {
  const suggest = jest.fn(async ({ search }: { search: string }) => found(search));
  const hotWords = jest.fn(async () => ({ searched: [], gathering: [both('桂')] }));
  const countSearch = jest.fn(async (_: object) => ({}));
  const store = new SearchStore(await fakeShop({ suggest, hotWords, countSearch }), '');
  return { store, suggest, countSearch };
}
const titles = (store: SearchStore) => store.suggested.words.map(({ zh }) => zh);

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('one question for each pause in the typing', async () => {
  const { store, suggest } = await openSearch();
  for (const typed of ['奶', '奶粉', '奶粉 ']) store.type(typed);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(suggest.mock.calls).toEqual([[{ search: '奶粉' }]]);
  expect(titles(store)).toEqual(['奶粉']);
  store.type('');
  expect(titles(store)).toEqual([]);
});

test('an answer that comes after one has typed on is not shown', async () => {
  const { store, suggest } = await openSearch();
  const late = onItsWay<ReturnType<typeof found>>();
  suggest.mockReturnValueOnce(late.answer);
  store.type('奶');
  await jest.advanceTimersByTimeAsync(300);
  store.type('茶');
  await jest.advanceTimersByTimeAsync(300);
  late.arrive(found('奶'));
  await jest.advanceTimersByTimeAsync(0);
  expect(titles(store)).toEqual(['茶']);
});

test('neither suggestions nor the counting are missed when the shop is away', async () => {
  const { store, suggest, countSearch } = await openSearch();
  suggest.mockRejectedValue(new Outage('away'));
  countSearch.mockRejectedValue(new Outage('away'));
  store.type('奶粉');
  await jest.advanceTimersByTimeAsync(300);
  await store.count('奶粉');
  expect(countSearch).toHaveBeenCalledWith({ requestId: 'request_1', search: '奶粉' });
  expect(titles(store)).toEqual([]);
});
