import { shop as contract } from '@/contract/shop';
import { mayBeShown, wordShown, wordsAsked } from '@/domain/search';
import { dayOf } from '@/domain/time';
import { command } from '../../door/command';

const MOST_A_DAY = 50; // Of one person: who looks for more is not looking for anything.

/**
 * Somebody was shown what was found for these words. They may be shown to others from then on, so they are counted only
 * where goods of this shop say all of them, and each once for a person and day.
 */
export const countSearch = command('countSearch', contract.countSearch, async ({ search }, { tx, caller, now }) => {
  const word = wordShown(search);
  if (!mayBeShown(word)) return {};
  const found = { words: wordsAsked(word), sort: 'chosen', teamOnly: false, inStock: false, now, most: 1 } as const;
  const [goods] = await tx.goods.list(found);
  if (!goods) return {};

  const day = dayOf(now);
  const { userId } = caller;
  await tx.users.lock(userId);
  if ((await tx.searches.countOf(userId, day)) < MOST_A_DAY) {
    await tx.searches.count({ word, userId, goodsId: goods.id }, day);
  }
  return {};
});
