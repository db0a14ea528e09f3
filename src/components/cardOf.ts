import type { GoodsView } from '@/contract/goods';
import type { SeatView, TeamView } from '@/contract/team';
import type { Fen } from '@/domain/money';
import { seatsFree } from '@/domain/team';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';

type Words = Texts['share']['card'];
type Tone = 'open' | 'full' | 'over';

/** What a card shows. Every number in it is one that the shop has told. */
export interface Card {
  readonly tone: Tone;
  readonly pictures: readonly string[]; // Side by side.
  readonly flag?: string | undefined;
  readonly title?: string | undefined; // Instead of a price: the name of the shop.
  readonly price?: Fen | undefined;
  readonly note: string;
  readonly seats?: { readonly taken: readonly SeatView[]; readonly size: number } | undefined;
  readonly sentence?: string | undefined;
}

export type CardTeam = Pick<TeamView, 'status' | 'size' | 'seats' | 'price' | 'alone' | 'saves' | 'wide'>;

/** A team as it is now. `flag` says what kind of team it is, instead of its size, as long as one can join. */
export function teamCard(team: CardTeam, words: Words, flag?: string): Card {
  const { size, seats, price, alone, saves, wide } = team;
  const tone = toneOf(team.status);
  const note = { open: words.alone(money(alone)), full: savingOf(alone, saves, words), over: words.again }[tone];
  const free = seatsFree(team);
  const sentence = {
    open: free > 0 ? words.missing(free) : words.paying,
    full: words.allHere(size),
    over: words.short(seats.length, size),
  }[tone];
  const flags = { open: flag ?? words.size(size), full: words.full, over: words.over };
  return { tone, pictures: [wide], flag: flags[tone], price, note, seats: { taken: seats, size }, sentence };
}

function toneOf(status: CardTeam['status']): Tone {
  if (status === 'formed') return 'full';
  return status === 'lapsed' ? 'over' : 'open';
}

const savingOf = (alone: Fen, saves: Fen, words: Words) =>
  saves > 0 ? words.saves(money(saves)) : words.alone(money(alone));

export type CardGoods = Pick<GoodsView, 'wide' | 'skus' | 'campaign'>;

/**
 * Goods, without faces: the lowest price together, and what the very same costs alone. Where they are sold alone only,
 * that price and what they are called.
 */
export function goodsCard(goods: CardGoods, title: string, words: Words, flag?: string): Card {
  const { team, alone } = pricesOf(goods);
  const card = { tone: 'open', pictures: [goods.wide] } as const;
  if (!team) return { ...card, price: alone, note: title };
  const seats = { taken: [], size: team.size };
  return {
    ...card,
    flag: flag ?? words.size(team.size),
    price: team.price,
    note: words.alone(money(team.alone)),
    seats,
    sentence: words.together(team.size),
  };
}

interface Prices {
  readonly alone: Fen | undefined; // The lowest.
  readonly team?: { readonly size: number; readonly price: Fen; readonly alone: Fen } | undefined;
}

/** What goods cost at the least: alone, and in a team with what the same would cost alone. */
export function pricesOf({ skus, campaign }: Omit<CardGoods, 'wide'>): Prices {
  const alone = skus.map(({ price }) => price).sort((a, b) => a - b)[0];
  const inTeam = skus
    .flatMap(({ price, teamPrice }) => (teamPrice === undefined ? [] : [{ price: teamPrice, alone: price }]))
    .sort((a, b) => a.price - b.price)[0];
  return { alone, team: campaign && inTeam && { size: campaign.size, ...inTeam } };
}

/** The shop: its name, and pictures of what it has, three at most. */
export function shopCard(shop: { readonly name: string; readonly pictures: readonly string[] }, words: Words): Card {
  return { tone: 'open', pictures: shop.pictures.slice(0, 3), title: shop.name, note: words.shop };
}
