import type { ShopBranch } from '@/contract/adminCategories';
import { MOST_CATEGORIES } from '@/domain/goodsTerms';
import type { CategoryId } from '@/domain/id';
import { listGoods } from '../../cloudfunctions/usecases/goods/listGoods';
import { embeddedDatabase } from '../support/database';
import { both, tea } from '../support/fixtures';
import { merchantOf } from '../support/goods';
import { tickShop } from '../support/settle';
import { openShop } from '../support/shop';

const database = embeddedDatabase();

async function open() {
  const shop = await openShop(database);
  const here = merchantOf(shop);
  const add = async (title: string, parentId?: CategoryId) =>
    (await here.does<{ categoryId: CategoryId }>('putCategory', { title: both(title), ...(parentId && { parentId }) }))
      .categoryId;
  const tree = async () =>
    (await here.ask<ShopBranch[]>('listShopCategories', {})).map(({ title, goods, children }) => [
      ...[title.zh, goods, children.map((child) => child.title.zh)],
    ]);
  const found = async (search: string, categoryId?: CategoryId) => {
    const asked = { search, ...(categoryId && { categoryId }) };
    return (await listGoods(asked, shop.as('user_bob'), shop.platform)).items.map(({ id }) => id);
  };
  return { shop, ...here, add, tree, found };
}

test('a tree of two levels grows, and is put in order', async () => {
  const here = await open();
  const drinks = await here.add('饮品');
  const [green, dark] = [await here.add('绿茶', drinks), await here.add('黑茶', drinks)];
  expect(await here.tree()).toEqual([
    ['茶', 1, []],
    ['饮品', 0, ['绿茶', '黑茶']],
  ]);
  await here.does('arrangeCategories', { parentId: drinks, ids: [dark] });
  await here.does('arrangeCategories', { ids: [drinks] });
  expect(await here.tree()).toEqual([
    ['饮品', 0, ['黑茶', '绿茶']],
    ['茶', 1, []],
  ]);
  expect(await here.does('putCategory', { title: both('龙井'), parentId: green })).toBe('category_depth');
  expect(await here.does('arrangeCategories', { parentId: tea.categoryId, ids: [drinks] })).toBe('category_depth');
  expect(await here.does('arrangeCategories', { parentId: drinks, ids: [drinks] })).toBe('category_depth');
  expect(await here.does('arrangeCategories', { ids: ['category_other'] })).toBe('not_found');
});

test('goods go with their category: below another branch, and by its name', async () => {
  const here = await open();
  const drinks = await here.add('饮品');
  await here.does('arrangeCategories', { parentId: drinks, ids: [tea.categoryId] });
  expect(await here.found('', drinks)).toEqual([tea.id]); // At once: what is cheaper by category goes by it.
  await tickShop(here.shop);
  expect(await here.found('饮品')).toEqual([tea.id]);
  await here.does('putCategory', { categoryId: tea.categoryId, title: both('岩茶') });
  await tickShop(here.shop);
  expect([await here.found('岩茶'), (await here.view(tea.id)).version]).toEqual([[tea.id], 1]);
  await here.does('arrangeCategories', { ids: [tea.categoryId] });
  expect(await here.found('', drinks)).toEqual([]);
});

test('goods are moved together, and are found there at once', async () => {
  const here = await open();
  const green = await here.add('绿茶', await here.add('饮品'));
  const goodsIds = [tea.id, 'goods_other'];
  expect(await here.does('recategoriseGoods', { goodsIds, categoryId: green })).toEqual({
    done: [tea.id],
    failed: [{ goodsId: 'goods_other', code: 'not_found' }],
  });
  expect([await here.found('绿茶'), (await here.view(tea.id)).version]).toEqual([[tea.id], 2]);
});

test('only what is empty is removed', async () => {
  const here = await open();
  const drinks = await here.add('饮品');
  const green = await here.add('绿茶', drinks);
  expect(await here.does('removeCategory', { categoryId: tea.categoryId })).toBe('in_use');
  expect(await here.does('removeCategory', { categoryId: drinks })).toBe('in_use');
  expect(await here.does('removeCategory', { categoryId: green })).toEqual({});
  expect(await here.does('removeCategory', { categoryId: drinks })).toEqual({});
  expect(await here.does('removeCategory', { categoryId: drinks })).toBe('not_found');
});

test('a picture is the own upload of who puts it, or stays', async () => {
  const here = await open();
  const mine = here.shop.upload('user_own');
  const change = (picture: string) =>
    here.does('putCategory', { categoryId: tea.categoryId, title: both('茶'), picture });
  expect(await change('c.webp')).toEqual({ categoryId: tea.categoryId });
  expect(await change(mine)).toEqual({ categoryId: tea.categoryId });
  expect(await change(here.shop.upload('user_bob'))).toBe('picture_not_yours');
  expect(await change('c.webp')).toBe('picture_not_yours'); // It is gone from here.
});

test('a shop has so many and no more', async () => {
  const here = await open();
  for (let i = 1; i < MOST_CATEGORIES; i += 1) await here.add(`类${i}`);
  expect(await here.does('putCategory', { title: both('多') })).toBe('too_many_of_these');
});
