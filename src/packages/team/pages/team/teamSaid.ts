import { offerAt } from '@/components/kindWords';
import type { OrderView } from '@/contract/order';
import type { TeamView } from '@/contract/team';
import { tierReached } from '@/domain/campaign';
import { climbed, priceAt } from '@/domain/ladder';
import { seatsFree, seatsUnpaid } from '@/domain/team';
import type { Instant } from '@/domain/time';
import { money } from '@/texts/money';
import type { Texts } from '@/texts/zh';
import type { TeamState } from './teamStore';

/** How the page says in one sentence what has become of a team, and below it what that means for the money. */
export interface Said {
  readonly headline: string;
  readonly good?: boolean;
  readonly ticks?: boolean; //  The time that is left stands below.
  readonly back?: string | undefined; // Money of mine that has gone back, or is on its way.
  readonly note?: string | undefined;
}

interface Asked {
  readonly team: TeamView;
  readonly state: TeamState;
  readonly order: OrderView | undefined;
  readonly texts: Texts['team'];
  readonly moment: (at: Instant) => string; // "11 月 21 日 10:42"
  readonly byTime: (at: Instant) => string; // "13:22"
}

export function teamSaid(asked: Asked): Said {
  const { team, state, texts } = asked;
  switch (state) {
    case 'formed':
      return formed(asked);
    case 'settling':
      return { headline: settling(team, texts), note: texts.settling };
    case 'lapsed':
      return lapsed(team, texts);
    case 'over':
      return { headline: texts.lapsed, note: texts.timeUp };
    default:
      return team.status === 'unstarted' ? unstarted(asked) : open(asked);
  }
}

function unstarted({ team: { mine }, texts, byTime }: Asked): Said {
  if (!mine) return { headline: texts.unstarted, note: texts.startsLater };
  return { headline: texts.unstartedMine, note: texts.seatUntil(byTime(mine.payBy)) };
}

function open(asked: Asked): Said {
  const { team, texts, byTime } = asked;
  const { mine, rule, deadline, size, needs } = team;
  const time = byTime(deadline);
  const notes = {
    ladder: texts.ladder.until(time, needs),
    lottery: texts.lottery.until(time),
    other: texts.until(time, size),
  };
  const note = notes[rule.kind === 'ladder' || rule.kind === 'lottery' ? rule.kind : 'other'];
  const isHeld = mine !== undefined && !mine.paid;
  return { headline: missing(asked), ticks: true, note: isHeld ? texts.seatUntil(byTime(mine.payBy)) : note };
}

function missing({ team, texts }: Asked): string {
  const { rule, needs, mine } = team;
  const onlyMine = seatsUnpaid(team) === 1 && mine?.paid === false; // Everybody else has paid.
  if (rule.kind === 'ladder') {
    const paid = paidSeats(team);
    const { reached } = climbed(rule.tiers, paid);
    if (reached !== undefined) return texts.ladder.reached(paid, money(priceOf(team, reached)));
    const free = needs - team.seats.length;
    return free > 0 ? texts.missingPeople(free) : texts.unpaid(needs - paid);
  }
  const free = seatsFree(team);
  const isDrawn = rule.kind === 'lottery';
  if (onlyMine) return isDrawn ? texts.lottery.youDraw : texts.youFormIt;
  if (free === 0) return texts.unpaid(seatsUnpaid(team));
  return isDrawn ? texts.lottery.missing(free) : texts.missingPeople(free);
}

function settling(team: TeamView, { ladder, lottery }: Texts['team']): string {
  if (team.rule.kind === 'lottery') return lottery.drawing;
  return paidSeats(team) === team.size ? ladder.full : ladder.timeUp;
}

function formed({ team, order, texts, moment }: Asked): Said {
  const { rule, mine, seats, given, endedAt, deadline } = team;
  const people = texts.formedAt(moment(endedAt ?? deadline), seats.length);
  const note = given > 0 ? `${people}\n${texts.given(given)}` : people;
  if (rule.kind === 'ladder') {
    const tier = tierReached(rule.tiers, seats.length) ?? 0;
    const headline = texts.ladder.formed(money(priceOf(team, tier)));
    return { headline, good: true, note, back: difference(order, texts) };
  }
  if (rule.kind === 'lottery') {
    const winners = seats.filter(({ won }) => won).length;
    if (!mine) return { headline: texts.lottery.drawn(winners), good: true, note };
    if (mine.won) return { headline: texts.lottery.won, good: true, note };
    return { headline: texts.lottery.lost, back: backOf(team, texts), note };
  }
  return { headline: formedWords(team, texts), good: true, note };
}

function lapsed(team: TeamView, texts: Texts['team']): Said {
  const back = backOf(team, texts);
  return { headline: team.mine ? texts.lapsedMine : texts.lapsed, back, note: back ? undefined : texts.lapsedWords };
}

const backOf = ({ mine }: TeamView, texts: Texts['team']) =>
  mine?.refund && (mine.refund.done ? texts.refunded : texts.refunding)(money(mine.refund.amount));

function difference(order: OrderView | undefined, { ladder }: Texts['team']): string | undefined {
  const refund = order?.refunds.find(({ because }) => because === 'ladder_difference');
  return refund && (refund.status === 'done' ? ladder.back : ladder.backAsked)(money(refund.amount));
}

function formedWords({ mine, saves, given }: TeamView, texts: Texts['team']): string {
  if (!mine) return given > 0 ? texts.formed : texts.formedOthers; // Where the merchant gave a seat, not all have come.
  if (mine.saved <= 0) return texts.formed;
  return mine.saved === saves ? texts.formedSaves(money(saves)) : texts.formedSavesYou(money(mine.saved));
}

export const paidSeats = ({ seats }: Pick<TeamView, 'seats'>) => seats.filter(({ paid }) => paid).length;

/** What one of the cheapest costs at this tier. */
function priceOf({ campaign, price }: TeamView, tier: number) {
  const offer = offerAt(campaign.prices, price);
  return offer ? priceAt(offer, tier) : price;
}
