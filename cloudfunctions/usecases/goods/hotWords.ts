import { shop as contract } from '@/contract/shop';
import { wordsAsked } from '@/domain/search';
import { dayOf, days, type Instant, later } from '@/domain/time';
import type { Words } from '@/domain/words';
import { query } from '../../door/query';
import type { Tables } from '../../storage/tables';

const MOST = 10;
const DAYS = 7;
const LEAST_PEOPLE = 3; // What two look for is their own affair.

/** What people looked for and found in the last week, as often as they did; and what they gather for just now. */
export const hotWords = query(contract.hotWords, async (_, { shop, now }) => {
  const week = Array.from({ length: DAYS }, (_, ago) => dayOf(later(now, -days(ago))));
  const counted = await shop.searches.hot(week, { least: LEAST_PEOPLE, most: MOST * 2 });
  const texts = await shop.goods.textsOf(counted.map(({ goodsId }) => goodsId));
  const isFound = (word: string, text = '') => wordsAsked(word).every(({ part }) => text.includes(part));
  const searched = counted.filter(({ word, goodsId }) => isFound(word, texts.get(goodsId)));
  return {
    searched: searched.slice(0, MOST).map(({ word, times }) => ({ word, times })),
    gathering: await gathering(shop, now, MOST),
  };
});

/** What people are gathering for just now: titles of the goods with open teams, then those the merchant put first. */
export async function gathering(shop: Tables, now: Instant, most: number): Promise<Words[]> {
  const { teams } = await shop.teams.joinable(undefined, now, { most: most * 2 });
  const goods = await shop.goods.some(teams.map(({ goodsId }) => goodsId));
  const titles = teams
    .flatMap(({ goodsId }) => goods.get(goodsId) ?? [])
    .flatMap(({ title, onSale }) => (onSale ? title : []));
  const chosen = await firstTitles(shop, now, most);
  const words = [...titles, ...chosen];
  return words.filter(({ zh }, i) => words.findIndex((other) => other.zh === zh) === i).slice(0, most);
}

async function firstTitles(shop: Tables, now: Instant, most: number): Promise<Words[]> {
  const rows = await shop.goods.list({ words: [], sort: 'chosen', teamOnly: false, inStock: false, now, most });
  return rows.map(({ title }) => title);
}
