import type { GoodsView } from '@/contract/goods';
import type { SeatView, TeamView } from '@/contract/team';
import type { TeamRule } from '@/domain/campaign';
import type { Fen } from '@/domain/money';
import { seatsFree } from '@/domain/team';
import { money, roundMoney } from '@/texts/money';
import type { Texts } from '@/texts/zh';
import { missingWords } from './kindWords';

type Words = Texts['share']['card'];
type Said = Pick<Texts, 'share' | 'kinds'>;
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

export type CardTeam = Pick<
  TeamView,
  'status' | 'size' | 'seats' | 'price' | 'lowest' | 'alone' | 'saves' | 'wide' | 'rule'
>;

/** A team as it is now: who is still missing and what it costs, what was saved, or that it is over. */
export function teamCard(team: CardTeam, { share, kinds }: Said): Card {
  const words = share.card;
  const { size, seats, price, alone, wide } = team;
  const card = { pictures: [wide], price };
  if (team.status === 'formed' || team.status === 'settling') {
    const here = seats.length; // Fewer than it has seats, where fewer were enough.
    const isDrawn = team.rule.kind === 'lottery' && team.status === 'formed';
    return {
      ...{ ...card, tone: 'full', flag: isDrawn ? words.drawn : words.full, note: noteOfFull(team, words) },
      ...{ seats: { taken: seats, size: here }, sentence: words.allHere(here) },
    };
  }
  if (team.status === 'lapsed') {
    const sentence = words.short(seats.length, size);
    return { ...card, tone: 'over', flag: words.over, note: words.again, seats: { taken: seats, size }, sentence };
  }
  return {
    ...{ ...card, tone: 'open', flag: kindFlag(team, words), note: words.alone(money(alone)) },
    ...{
      seats: { taken: seats, size },
      sentence: seatsFree(team) > 0 ? missingWords(team, seats.length, kinds) : words.paying,
    },
  };
}

/** What a lottery saved depends on who was drawn, and what a ladder saved is reckoned when its time is over. */
function noteOfFull({ rule, status, saves, alone }: CardTeam, words: Words): string {
  if (rule.kind === 'lottery') return words.undrawn;
  const isKnown = status === 'formed' && saves > 0;
  return isKnown ? words.saves(money(saves)) : words.alone(money(alone));
}

interface Kind {
  readonly rule: TeamRule;
  readonly size: number;
  readonly lowest: Fen;
  readonly leaderPrice?: Fen | undefined; // Of a team that can still be opened: who comes by the card may lead it.
}

/** What one has to know of this kind of team before one opens its card. */
export function kindFlag({ rule, size, lowest, leaderPrice }: Kind, { kinds }: Words): string {
  switch (rule.kind) {
    case 'leader':
      if (leaderPrice === undefined) return kinds.standard(size);
      return leaderPrice === 0 ? kinds.leaderFree(size) : kinds.leader(size);
    case 'ladder':
      return kinds.ladder(size, roundMoney(lowest));
    case 'lottery':
      return kinds.lottery(size, rule.winners);
    case 'newcomers':
    case 'private':
      return kinds[rule.kind](size);
    default:
      return kinds.standard(size);
  }
}

export type CardGoods = Pick<GoodsView, 'wide' | 'skus' | 'campaign'>;

/**
 * Goods, without faces: the lowest price together, and what the very same costs alone. Where they are sold alone only,
 * that price and what they are called.
 */
export function goodsCard(goods: CardGoods, title: string, words: Words): Card {
  const { team, alone } = pricesOf(goods);
  const card = { tone: 'open', pictures: [goods.wide] } as const;
  if (!team) return { ...card, price: alone, note: title };
  const sentence = team.rule.kind === 'lottery' ? words.drawTogether(team.size) : words.together(team.size);
  return {
    ...{ ...card, flag: kindFlag(team, words), price: team.price, note: words.alone(money(team.alone)) },
    ...{ seats: { taken: [], size: team.size }, sentence },
  };
}

interface Prices {
  readonly alone: Fen | undefined; // The lowest.
  readonly team?: (Kind & { readonly price: Fen; readonly alone: Fen }) | undefined;
}

/** What goods cost at the least: alone, and in a team with what the same would cost alone. */
export function pricesOf({ skus, campaign }: Omit<CardGoods, 'wide'>): Prices {
  const alone = skus.map(({ price }) => price).sort((a, b) => a - b)[0];
  const inTeam = skus
    .flatMap(({ id, price, teamPrice }) => (teamPrice === undefined ? [] : [{ id, price: teamPrice, alone: price }]))
    .sort((a, b) => a.price - b.price)[0];
  if (!campaign || !inTeam) return { alone };
  const offer = campaign.prices.find(({ skuId }) => skuId === inTeam.id);
  const { rule, size } = campaign;
  const lowest = offer?.tierPrices?.at(-1) ?? inTeam.price;
  const { price, alone: same } = inTeam;
  return { alone, team: { rule, size, lowest, leaderPrice: offer?.leaderPrice, price, alone: same } };
}

/** The shop: its name, and pictures of what it has, three at most. */
export function shopCard(shop: { readonly name: string; readonly pictures: readonly string[] }, words: Words): Card {
  return { tone: 'open', pictures: shop.pictures.slice(0, 3), title: shop.name, note: words.shop };
}
