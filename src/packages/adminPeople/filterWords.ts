import type { ShopTag } from '@/contract/adminCustomers';
import type { Ago, CustomerFilter, Range } from '@/domain/customer';
import type { Fen } from '@/domain/money';
import { roundMoney } from '@/texts/money';
import type { PeopleTexts } from './usePeopleTexts';

export interface FilterNames {
  readonly tags: readonly Pick<ShopTag, 'id' | 'name'>[];
  readonly tiers: readonly string[]; // In the language of the app.
}

/** What a filter asks for, each in a few words. Nothing: everybody. */
export function filterWords(filter: CustomerFilter, texts: PeopleTexts, names: FilterNames): string[] {
  const { said, filters } = texts;
  const tag = (id: string) => names.tags.find((one) => one.id === id)?.name ?? said.goneTag;
  const ago = ({ within, before }: Ago) =>
    [within && filters.within(within), before && filters.before(before)].filter(Boolean).join(' ');
  const range = ({ from, to }: Range, words: (value: number) => string = String) => {
    if (from !== undefined && to !== undefined) return said.between(words(from), words(to));
    return from !== undefined ? said.least(words(from)) : said.most(words(to ?? 0));
  };
  const fen = (value: number) => roundMoney(value as Fen);
  const { search, phases, rfm, ordered, seen, met, orders, spent, average, score, tags, withoutTags } = filter;
  const { tiers, bought, provinces, sources, leader, broughtBy, birthMonths, card } = filter;
  return [
    search && said.search(search),
    phases?.map((one) => texts.phase[one]).join('、'),
    rfm?.map((one) => texts.rfm[one]).join('、'),
    ordered && said.ordered(ago(ordered)),
    seen && said.seen(ago(seen)),
    met && said.met(ago(met)),
    orders && said.orders(range(orders)),
    spent && said.spent(range(spent, fen)),
    average && said.average(range(average, fen)),
    score && said.score(range(score)),
    tags?.map(tag).join('、'),
    withoutTags && said.without(withoutTags.map(tag).join('、')),
    tiers?.map((position) => names.tiers[position] ?? said.tier(position + 1)).join('、'),
    bought && said.bought,
    provinces?.join('、'),
    sources?.map((one) => texts.source[one]).join('、'),
    leader && (leader === 'nobody' ? filters.noLeader : said.leader),
    broughtBy && said.broughtBy,
    birthMonths && said.birth(birthMonths.join('、')),
    card !== undefined && (card ? filters.hasCard : filters.noCard),
  ].filter((words): words is string => Boolean(words));
}
