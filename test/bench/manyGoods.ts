/** A shop with so many goods: a thousand are put on the shelf as a merchant does it, the others are copies of these. */
import type { CategoryId, GoodsId, ShopId } from '@/domain/id';
import { fen } from '@/domain/money';
import { days, type Instant, later } from '@/domain/time';
import type { Database } from '../../cloudfunctions/storage/database';
import { both, box, noon, tea, threesome } from '../support/fixtures';
import type { RawQuery } from '../support/raw';

export const shopId: ShopId = 'shop_many';
export const branch: CategoryId = 'category_3';
export const leaf: CategoryId = 'category_3x2';
/** Half of all goods say the first, three the second, one in a hundred the third. */
export const words = { common: '好物', rare: '鹦鹉螺', some: '限量' };

const BRANCHES = 5;
const LEAVES = 8;
const FIRST = 1_000;
const RARE = 3;

const THINGS = [
  '茶叶',
  '书包',
  '枸杞',
  '沃柑',
  '红虾',
  '望远镜',
  '奶粉',
  '珍珠',
  '核桃',
  '帆布袋',
  '花生',
  '燕窝',
  '茶壶',
];
const KINDS = ['头茬', '有机', '手工', '深海', '高山', '轻便', '婴儿', '复古', '小袋', '山里', '新鲜', '旅行'];
const ENGLISH = ['tea', 'tote bag', 'goji', 'orange', 'shrimp', 'telescope', 'milk', 'pearl', 'walnut', 'box', 'nut'];
const PLACES = ['中宁', '武夷', '临安', '舟山', '云南', '青海', '苏州'];
const pick = (all: readonly string[], i: number) => all[i % all.length]!;

export async function fillShelves(database: Database, query: RawQuery, count: number): Promise<void> {
  await database.migrate();
  await query(`insert into shops (id, name, home) values ('${shopId}', 'many', '[]')`);
  await query(`insert into freight_templates values ('${shopId}', 'freight_standard', '{}', 0)`);
  await database.transact(shopId, async (tx) => {
    const add = (id: CategoryId, parentId: CategoryId | null, zh: string, position: number) =>
      tx.categories.add({ id, parentId, title: both(zh), picture: '' }, position);
    for (let b = 0; b < BRANCHES; b += 1) {
      await add(`category_${b}`, null, `分类${pick(KINDS, b)}`, b);
      for (let l = 0; l < LEAVES; l += 1) await add(`category_${b}x${l}`, `category_${b}`, pick(THINGS, b + l), l);
    }
    await tx.users.meet({ id: 'user_ann', openid: 'o_ann' }, noon);
    for (let i = 0; i < FIRST; i += 1) {
      const id: GoodsId = `goods_${String(i).padStart(4, '0')}`;
      const title = both(`${pick(PLACES, i)}${pick(KINDS, i * 7)}${pick(THINGS, i * 3)} ${(i % 9) + 1}00 克`);
      const said = [i % 2 && words.common, i % 100 === 7 && words.some, i < RARE && words.rare, pick(PLACES, i * 5)];
      const longTitle = {
        zh: said.filter(Boolean).join('，'),
        en: `${pick(ENGLISH, i)} ${pick(ENGLISH, i * 4)} No. ${i}`,
      };
      const categoryId: CategoryId = `category_${i % BRANCHES}x${(i * 3) % LEAVES}`;
      const price = fen(((i * 7_919) % 50_000) + 100);
      await tx.goods.add({ ...tea, id, categoryId, title, longTitle }, { note: null, price, position: i }, noon);
      await tx.skus.add({ ...box, id: `sku_${id}`, goodsId: id, stock: i % 10 }, 0, noon);
      if (i % 3 > 0) continue;
      const skuId = `sku_${id}` as const;
      const team = { ...threesome, id: `campaign_${id}` as const, goodsId: id, endsAt: later(noon, days(9_999)) };
      await tx.campaigns.add({ ...team, prices: [{ skuId, price: fen(59_00) }] });
    }
  });
  await query(`update goods set ${Object.entries(SPREAD).map(([column, value]) => `${column} = ${value('id')}`)}`);
  await copy(query, count / FIRST - 1);
  await query(`insert into teams (shop_id, id, campaign_id, goods_id, kind, leader_id, opened_by, words, size, needs, lasts,
      status, deadline, free)
    select shop_id, 'team' || substr(id, 9), id, goods_id, 'standard', 'user_ann', 'user_ann', '', 3, 3, 1000, 'open',
      '2126-01-01', 2
    from campaigns where hashtext(id) % 10 = 0`);
  await query('analyze'); // A server would do it by itself within a minute.
}

/** Nothing lies in the order in which it was put on the shelf. */
const SPREAD: Record<string, (id: string) => string> = {
  position: (id) => `abs(hashtext(${id})) % 2000000000`,
  price: (id) => `price + abs(hashtext(${id})) % 9000`,
  added_at: (id) => `added_at - make_interval(secs => abs(hashtext(${id} || 'a')) % 9000000)`,
  received: (id) => `abs(hashtext(${id})) % 7777`,
};

/** All but the rare ones, so many times more. */
async function copy(query: RawQuery, times: number): Promise<void> {
  if (times < 1) return;
  const more = async (table: string, ids: readonly string[], goodsId: string) => {
    const all = await query(`select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = '${table}' order by ordinal_position`);
    const names = all.map(({ name }) => String(name));
    const copied = names.map((name) => {
      if (ids.includes(name)) return `${name} || 'x' || n`;
      return table === 'goods' ? (SPREAD[name]?.("(id || 'x' || n)") ?? name) : name;
    });
    await query(`insert into ${table} (${names}) select ${copied} from ${table}, generate_series(1, ${times}) n
      where shop_id = '${shopId}' and substr(${goodsId}, position('goods_' in ${goodsId})) >= 'goods_000${RARE}'`);
  };
  await more('goods', ['id'], 'id');
  await more('skus', ['id', 'goods_id'], 'goods_id');
  await more('campaigns', ['id', 'goods_id'], 'goods_id');
  await more('campaign_prices', ['campaign_id', 'sku_id'], 'sku_id');
}

export const today: Instant = later(noon, days(1));
