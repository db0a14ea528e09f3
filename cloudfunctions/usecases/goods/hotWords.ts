import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import type { Tables } from '../../storage/tables';

/** What people are gathering for just now: titles of the goods with open teams, then those the merchant put first. */
export async function hotWords(shop: Tables, now: Instant, most: number): Promise<Words[]> {
  const { teams } = await shop.teams.joinable(undefined, now, { most: most * 2 });
  const goods = await shop.goods.some(teams.map(({ goodsId }) => goodsId));
  const gathering = [...goods.values()].map(({ title }) => title);
  const chosen = await shop.goods.titlesWith('', most);
  const words = [...gathering, ...chosen];
  return words.filter(({ zh }, i) => words.findIndex((other) => other.zh === zh) === i).slice(0, most);
}
