/** @jest-environment jsdom */
import { openPhone, turnOff } from './phone';
import { bagCard, teaCard, visited } from './replies';

const SEARCH = 'packages/search/pages/search/index';
const RESULTS = 'packages/search/pages/results/index';
const both = (zh: string, en: string) => ({ zh, en });

const searched = [{ word: '肉桂', times: 12 }];
const gathering = [both('帆布包', 'Tote bag')];
const shop = {
  visit: () => visited,
  hotWords: () => ({ searched, gathering }),
  countSearch: () => ({}),
  listGoods: () => ({ items: [teaCard, bagCard] }),
};

afterEach(turnOff);

test('hot words say how often they were looked for, and a tap on one does not make it hotter', async () => {
  const { sees, tap, wentTo, questions } = openPhone(shop, SEARCH);
  await sees('这周大家在找', '肉桂', '12 次');
  await tap('肉桂');
  expect(wentTo()).toEqual([`/packages/search/pages/results/index?words=${encodeURIComponent('肉桂')}`]);
  expect(questions).not.toContain('countSearch');
});

test('until somebody has searched there is what people gather for, without a number', async () => {
  const { sees, text } = openPhone({ ...shop, hotWords: () => ({ searched: [], gathering }) }, SEARCH);
  await sees('大家在拼', '帆布包');
  expect(text()).not.toMatch(/次|大家在找/);
});

test('what was found can be sorted by what people have received', async () => {
  const listGoods = jest.fn(shop.listGoods);
  const { sees, tap } = openPhone({ ...shop, listGoods }, RESULTS, { words: '茶' });
  await sees('综合', '收货最多', '可拼团', '帆布包');
  await tap('收货最多');
  await sees('帆布包');
  expect(listGoods).toHaveBeenLastCalledWith({ search: '茶', sort: 'sold', teamOnly: false, inStock: false });
});

test('limits that leave nothing are taken off again', async () => {
  const listGoods = ({ teamOnly }: { teamOnly?: boolean | undefined }) => ({
    items: teamOnly ? [] : [teaCard, bagCard],
  });
  const { sees, tap, text } = openPhone({ ...shop, listGoods }, RESULTS, { words: '茶' });
  await sees('帆布包');
  await tap('可拼团');
  await sees('这样筛下来没有了');
  expect(text()).not.toContain('帆布包');
  await tap('去掉筛选');
  await sees('帆布包');
});

test('where nothing is found it says so, and what others look for', async () => {
  const { sees } = openPhone({ ...shop, listGoods: () => ({ items: [] }) }, RESULTS, { words: '鹦鹉螺' });
  await sees('没有找到“鹦鹉螺”', '看看朋友在拼', '这周大家在找', '12 次');
});

test('speaks English when WeChat does', async () => {
  const { sees } = openPhone(shop, SEARCH, {}, 'en');
  await sees('What people look for', '12 times');
});
