import { kindFlag, pricesOf } from '@/components/cardOf';
import { missingWords } from '@/components/kindWords';
import type { GoodsView } from '@/contract/goods';
import type { Me } from '@/contract/person';
import type { StoreView } from '@/contract/store';
import type { SeatView, TeamView } from '@/contract/team';
import type { Fen } from '@/domain/money';
import { seatsFree } from '@/domain/team';
import type { Words } from '@/domain/words';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';

/** What the shop has told of it, and the mini-program code that leads there: base64 of a PNG or JPEG. */
export type PosterFacts = { readonly code: string } & (
  | { readonly kind: 'goods'; readonly goods: GoodsView }
  | { readonly kind: 'team'; readonly team: TeamView; readonly picture: string }
  | { readonly kind: 'store'; readonly store: StoreView; readonly pictures: readonly string[] }
  | { readonly kind: 'shop'; readonly pictures: readonly string[] }
);

/** Who shows it to others, in which words, and in which language. */
export interface Sharer {
  readonly me: Pick<Me, 'userId' | 'nickname' | 'avatar'> | undefined;
  readonly words: string; // Own ones; none: nothing stands there.
  readonly shopName: string;
  readonly texts: Pick<Texts, 'poster' | 'common' | 'share' | 'kinds'>;
  readonly say: (words: Words) => string;
}

/** All that is on it, in words. */
export interface Poster {
  readonly kind: PosterFacts['kind'];
  readonly pictures: readonly string[];
  readonly code: string; // The address of its picture.
  readonly person: { readonly nickname: string; readonly avatar: string; readonly name: string; readonly note: string };
  readonly title: string;
  readonly words: string;
  readonly price?: Fen | undefined;
  readonly note: string; // What the price is compared with; of the shop, what it promises.
  readonly seats?:
    | { readonly taken: readonly SeatView[]; readonly size: number; readonly sentence: string }
    | undefined;
  readonly shopName: string;
  readonly caption: string; // Below the code.
}

/** The same numbers as on the pages: each was told by the shop. */
export function posterOf(facts: PosterFacts, sharer: Sharer): Poster {
  const { me, shopName, texts } = sharer;
  const { poster, common, share, kinds } = texts;
  const name = me?.nickname || common.someone;
  const person = { nickname: me?.nickname ?? '', avatar: me?.avatar ?? '', name, note: noteOf(facts, me, poster) };
  const words = sharer.words.trim() && poster.quoted(sharer.words.trim());
  const every = { kind: facts.kind, code: addressOf(facts.code), person, words, shopName };
  const caption = poster.captions[facts.kind];
  if (facts.kind === 'store') return { ...every, caption, ...ofStore(facts, words, texts) };
  if (facts.kind === 'shop') {
    return { ...every, caption, pictures: facts.pictures, title: poster.invites(name), note: share.card.shop };
  }
  if (facts.kind === 'team') {
    const { title, size, seats, price } = facts.team;
    const sentence = seatsFree(facts.team) > 0 ? missingWords(facts.team, seats.length, kinds) : share.card.paying;
    return {
      ...{ ...every, caption, pictures: [facts.picture], title: sharer.say(title), price },
      note: compared(facts.team, texts),
      seats: { taken: seats, size, sentence },
    };
  }
  const { goods } = facts;
  const { team, alone } = pricesOf(goods);
  return {
    ...{ ...every, caption, pictures: [goods.pictures[0]?.full ?? goods.wide], title: sharer.say(goods.title) },
    price: team?.price ?? alone,
    note: team ? compared(team, texts) : '',
  };
}

/** Of a storefront: its own face, name and story, whoever shows it. Words of one's own take the place of the story. */
function ofStore(
  { store, pictures }: Extract<PosterFacts, { kind: 'store' }>,
  words: string,
  { poster, share }: Sharer['texts'],
) {
  const { name, face, story, badge } = store;
  return {
    ...{ pictures, title: name, words: words || story.replace(/\s+/g, ' ') },
    person: { nickname: name, avatar: face, name, note: '' },
    note: badge ? poster.badge(badge.words) : share.card.shop,
  };
}

/** What kind of team it is, and what the same costs alone: of a lottery, that those who are not drawn get it back. */
function compared(
  team: Parameters<typeof kindFlag>[0] & { readonly alone: Fen },
  { poster, share }: Sharer['texts'],
): string {
  const flag = kindFlag(team, share.card);
  return team.rule.kind === 'lottery' ? flag : poster.compared(flag, money(team.alone));
}

/** What this person has to do with it. */
function noteOf(facts: PosterFacts, me: Sharer['me'], texts: Texts['poster']): string {
  if (facts.kind !== 'team') return texts.recommends;
  if (me?.userId === facts.team.leaderId) return texts.leads;
  return facts.team.mine?.paid ? texts.sits : texts.recommends;
}

/** WeChat draws codes as JPEG, unless they are to be transparent. */
const addressOf = (base64: string) => `data:image/${base64.startsWith('/9j/') ? 'jpeg' : 'png'};base64,${base64}`;
