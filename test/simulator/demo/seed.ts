import type { Goods, Sku } from '@/domain/goods';
import type { CategoryId, GoodsId, ShopId, SkuId } from '@/domain/id';
import { type Fen, fen } from '@/domain/money';
import { days, hours, type Instant, later } from '@/domain/time';
import { userOf } from '../../../cloudfunctions/door/caller';
import type { Database } from '../../../cloudfunctions/storage/database';
import type { Tables } from '../../../cloudfunctions/storage/tables';
import { catalogue } from './catalogue/all';
import type { DemoGoods } from './catalogue/catalogue';
import { categories } from './catalogue/categories';
import { promises } from './catalogue/promises';
import { colleagues } from './colleagues';
import { detailOf } from './details';
import { kindCampaign, kinds } from './kinds';
import { homeOf, tellOfShop } from './shopFront';
import { freightOf, setUpTrade } from './trade';

/** Ids are made from the keys of the catalogue, so that tests and the waiting teams can name them. */
const plain = (key: string) => key.replace(/[^0-9A-Za-z]/g, '');
export const goodsIdOf = (key: string): GoodsId => `goods_${plain(key)}`;
export const skuIdOf = (key: string, options: readonly number[]): SkuId =>
  `sku_${plain(key)}${options.map((o) => `x${o}`).join('')}`;
export const categoryIdOf = (key: string): CategoryId => `category_${plain(key)}`;

const CAMPAIGN_DAYS = 365;
const STOCKED = 30; // days ago: the first orders of the demo are older than its present.

/** Fills an empty shop with the demo's goods. Returns false where the shop is there already. */
export async function seedShop(database: Database, shopId: ShopId, now: Instant): Promise<boolean> {
  if ((await database.shopIds()).includes(shopId)) return false;
  await database.transact(shopId, async (tx) => {
    await tx.shop.put({ name: '拼集', home: homeOf(categoryIdOf, goodsIdOf) });
    await tellOfShop(tx, now);
    await setUpTrade(tx, categoryIdOf, now);
    for (const { key, parent, name, note = null, picture, position } of [...categories].sort(topFirst)) {
      const parentId = parent === undefined ? null : categoryIdOf(parent);
      const category = { id: categoryIdOf(key), parentId, title: name, note, picture: `categories/${picture}.webp` };
      await tx.categories.add(category, position);
    }
    for (const [position, goods] of mixed(catalogue).entries()) await addGoods(tx, goods, position, now);
    await hire(tx, now);
  });
  return true;
}

/** 郑宁 has set the shop up, and asked a colleague for each kind of work. */
async function hire(tx: Tables, now: Instant): Promise<void> {
  const since = later(now, -days(STOCKED));
  const [owner] = colleagues;
  for (const { openid, role, nickname, name, face } of colleagues) {
    const id = userOf(openid);
    await tx.users.meet({ id, openid }, since);
    await tx.users.change(id, { nickname, avatar: `cloud://demo/${face}.webp` });
    await tx.staff.put(id, { role, name, byId: openid === owner!.openid ? null : userOf(owner!.openid) }, since);
  }
}

const topFirst = (a: { parent?: string }, b: { parent?: string }) =>
  Number(Boolean(a.parent)) - Number(Boolean(b.parent));

/** One of each category in turn, so that the feed shows what the shop is about. */
function mixed(all: readonly DemoGoods[]): DemoGoods[] {
  const heads = new Map<string, DemoGoods[]>();
  for (const goods of all) {
    const top = topOf(goods);
    heads.set(top, [...(heads.get(top) ?? []), goods]);
  }
  const piles = [...heads.values()];
  const longest = Math.max(...piles.map((pile) => pile.length));
  return Array.from({ length: longest }, (_, i) => piles.flatMap((pile) => pile[i] ?? [])).flat();
}

async function addGoods(tx: Tables, demo: DemoGoods, position: number, now: Instant): Promise<void> {
  const skus = demo.skus.map((sku): Sku => {
    const facts = { stock: sku.stock, grams: sku.grams, picture: sku.picture ?? 0, options: sku.options };
    return { id: skuIdOf(demo.key, sku.options), goodsId: goodsIdOf(demo.key), listPrice: fen(sku.price), ...facts };
  });
  const price = Math.min(...skus.map(({ listPrice }) => listPrice)) as Fen;
  await tx.goods.add(goodsOf(demo), { note: demo.note ?? null, price, position }, now);
  for (const [place, sku] of skus.entries()) await tx.skus.add(sku, place, later(now, -days(STOCKED)));

  const kind = kinds[demo.key];
  const campaign = { id: `campaign_${plain(demo.key)}` as const, goodsId: goodsIdOf(demo.key) };
  if (kind) await tx.campaigns.add(kindCampaign(kind, campaign, skus, now));

  const prices = demo.skus.flatMap(({ options, team }) =>
    team === undefined ? [] : [{ skuId: skuIdOf(demo.key, options), price: fen(team) }],
  );
  if (!demo.team || prices.length === 0) return;
  const { size, perUser } = demo.team;
  await tx.campaigns.add({
    ...{
      ...campaign,
      size,
      ...{ rule: { kind: 'standard' }, audience: 'all', freightFree: false, commission: true },
      limits: { units: perUser },
      lasts: hours(demo.team.hours),
    },
    // Since before the shop is first seen: teams were opened in it.
    ...{ startsAt: later(now, -days(10)), endsAt: later(now, days(CAMPAIGN_DAYS)), prices },
  });
}

const topOf = ({ category }: DemoGoods) => categories.find(({ key }) => key === category)?.parent ?? category;

function goodsOf(demo: DemoGoods): Goods {
  const { title, longTitle, specs, facts, noPromotion, received } = demo;
  const { face, ...story } = demo.story;
  return {
    ...{ id: goodsIdOf(demo.key), categoryId: categoryIdOf(demo.category), title, longTitle, specs, facts, received },
    pictures: demo.pictures.map((key) => ({ full: `goods/${key}.webp`, list: `goods/${key}.list.webp` })),
    wide: `goods/${demo.key}.wide.jpg`,
    story: {
      ...story,
      face: `faces/${face}.webp`,
      ...(WITH_STORY.has(demo.key) && { picture: `stories/${demo.key}.webp` }),
    },
    detail: detailOf(demo.key, goodsIdOf),
    promises: demo.promises.map((key) => promises[key]),
    noPromotion,
    freightId: freightOf(topOf(demo)),
    onSale: true,
  };
}

/** Those whose makers have a wide picture: see pictures/. */
const WITH_STORY = new Set([
  'bag-light',
  'goji',
  'tea-rougui',
  'shrimp',
  'orah',
  'milk-3',
  'pearl-chain',
  'trip-lenghu',
]);
