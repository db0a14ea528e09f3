import type { Cheaper } from '@/domain/cheaper';
import { fen } from '@/domain/money';
import type { Words } from '@/domain/words';
import { goTo } from '@/navigation';
import { tabs } from '@/stores/tabs';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';

type Say = (words: Words) => string;

/** What to do. */
export function cheaperWords(hint: Cheaper, { cheaper }: Texts['receipt'], say: Say): string {
  if (hint.by === 'team') return cheaper.team(say(hint.title), hint.size);
  if (hint.by === 'free_freight') return cheaper.freight(money(hint.more));
  const title = say(hint.title);
  return hint.of === 'amount' ? cheaper.amount(title, money(fen(hint.more))) : cheaper.count(title, hint.more);
}

/** Where it can be done: the goods, the category, or all that there is. */
export function goCheaper(hint: Cheaper): Promise<unknown> {
  if (hint.by === 'team') return goTo.goods(hint.goodsId);
  const { goods, categories } = hint.by === 'reduction' ? hint.scope : {};
  if (goods?.length === 1) return goTo.goods(goods[0]!);
  if (categories?.[0]) tabs.want(categories[0]);
  return goTo.category();
}
