import type { GoodsView } from '@/contract/goods';
import type { TeamCard } from '@/contract/team';
import { seatsFree } from '@/domain/team';
import type { Words } from '@/domain/words';
import { money, roundMoney } from '@/texts/money';
import type { Texts } from '@/texts/zh';
import { pricesOf } from './cardOf';

type Say = (words: Words) => string;

/** What the card of a team says above its picture. A saving is named only where everybody in the team will have it. */
export function teamTitle(team: TeamCard, share: Texts['share'], say: Say): string {
  const title = say(team.title);
  const { status, rule, size, lowest } = team;
  const saves = team.saves > 0 ? money(team.saves) : undefined;
  if (status === 'lapsed') return share.over(title);
  if (status === 'formed' || status === 'settling') {
    if (rule.kind === 'lottery') return status === 'formed' ? share.drawn(title) : share.drawing(title);
    return saves && status === 'formed' ? share.formed(title, saves) : share.formedPlain(title);
  }
  const free = seatsFree(team);
  if (free === 0) return share.held(title);
  if (rule.kind === 'lottery') return share.lottery(title, size, rule.winners, free);
  if (rule.kind === 'ladder') return share.ladder(title, roundMoney(lowest));
  if (rule.kind === 'newcomers') return share.newcomers(title, free);
  return saves ? share.open(title, free, saves) : share.openPlain(title, free);
}

/** What the card of these goods says: the lowest price, and with how many it is had. */
export function goodsTitle(
  goods: Pick<GoodsView, 'title' | 'skus' | 'campaign'>,
  { goods: texts, share }: Pick<Texts, 'goods' | 'share'>,
  say: Say,
) {
  const title = say(goods.title);
  const { team, alone } = pricesOf(goods);
  if (team?.rule.kind === 'lottery') return share.lotteryGoods(title, team.size, team.rule.winners);
  if (team?.rule.kind === 'ladder') return share.ladder(title, roundMoney(team.lowest));
  if (team) return texts.share.team(title, team.size, money(team.price));
  return alone === undefined ? title : texts.share.alone(title, money(alone));
}
