import { assert } from './bug';
import { USUAL_DEADLINES } from './deadlines';
import type { CampaignId, GoodsId, OrderId, TeamId, UserId } from './id';
import { type RefusalCode, refuseIf } from './refusal';
import { type Instant, isOver, later, type Milliseconds } from './time';

export const TEAM_KINDS = ['standard', 'leader', 'newcomers', 'ladder', 'lottery', 'private'] as const;
export type TeamKind = (typeof TEAM_KINDS)[number]; // What each of them means: domain/campaign.

/**
 * A group buy: friends who order one product together before a deadline, at the team price.
 *
 *   unstarted ──▶ open ──▶ formed    the last seat is paid: every order ships
 *       │          │  └──▶ settling ──▶ formed    a ladder reckons its tier, a lottery draws: then they ship
 *       │          └─────▶ lapsed    the deadline came first: every paid order is refunded
 *       └────────────────▶ lapsed    its leader did not pay: nobody else was in it
 *
 * Nobody is made up: where the merchant forms a team before it is full, `given` says how many seats stayed empty.
 */
export type Team = UnstartedTeam | OpenTeam | SettlingTeam | FormedTeam | LapsedTeam;
export type UnstartedTeam = Facts & { readonly status: 'unstarted' };
export type OpenTeam = Facts & { readonly status: 'open' };
export type SettlingTeam = Facts & { readonly status: 'settling'; readonly endedAt: Instant };
export type FormedTeam = Facts & { readonly status: 'formed'; readonly endedAt: Instant };
export type LapsedTeam = Facts & { readonly status: 'lapsed'; readonly endedAt: Instant };

interface Facts {
  readonly id: TeamId;
  readonly campaignId: CampaignId;
  readonly goodsId: GoodsId;
  readonly kind: TeamKind;
  readonly leaderId: UserId; //       Whoever sits longest, once the one who opened it has left.
  readonly openedBy: UserId;
  readonly words: string; //          The leader's own words to friends, or nothing.
  readonly isListed: boolean; //      Strangers see it on the wall.
  readonly size: number;
  readonly needs: number; //          With so many paid it forms at its deadline: its size, but for a ladder.
  readonly given: number; //          Seats that the merchant did without.
  readonly lasts: Milliseconds; //    From the leader's payment.
  readonly deadline: Instant;
  readonly seats: readonly Seat[]; // In the order of their positions, and never more than `size`.
}

/** A seat is held from order to payment, so that two friends cannot pay for the same one. */
export interface Seat {
  readonly userId: UserId;
  readonly orderId: OrderId;
  readonly position: number; // 1 to size; the leader's is 1
  readonly paid: boolean;
  readonly at: Instant; //      When it was taken, or paid.
  readonly won?: boolean | undefined; // In a lottery that was drawn.
}

export const SMALLEST_TEAM = 2;
export const LARGEST_TEAM = 50;
export const MOST_WORDS = 40;

/** How long a seat waits for its payment. The order that holds it is closed at the same time. */
export const SEAT_HELD = USUAL_DEADLINES.seat;

/** So long a friend's seat waits in this team: not beyond its deadline, since what is paid after that goes back. */
export const heldFor = (
  { deadline }: Pick<Team, 'deadline'>,
  now: Instant,
  seat: Milliseconds = SEAT_HELD,
): Milliseconds => Math.min(seat, deadline - now);

type Seated = { readonly size: number; readonly seats: readonly Pick<Seat, 'paid'>[] };

export const seatsFree = ({ size, seats }: Seated) => size - seats.length;
export const seatsUnpaid = ({ size, seats }: Seated) => size - seats.filter(({ paid }) => paid).length;

/** Reads no more than this, so that a stored team and the view of one both answer. */
export type Joinable = Pick<Team, 'status' | 'deadline' | 'size'> & {
  readonly seats: readonly Pick<Seat, 'userId' | 'paid'>[];
};

export function whyNotJoin(team: Joinable, userId: UserId, now: Instant): RefusalCode | undefined {
  if (team.seats.some((seat) => seat.userId === userId)) return 'team_already_joined';
  if (team.status === 'unstarted') return 'team_not_started';
  if (team.status === 'formed' || team.status === 'settling') return 'team_full';
  if (team.status === 'lapsed' || isOver(team.deadline, now)) return 'team_closed';
  if (seatsFree(team) === 0) return seatsUnpaid(team) === 0 ? 'team_full' : 'team_seats_held';
  return undefined;
}

export type Opening = Omit<Facts, 'seats' | 'deadline' | 'openedBy' | 'given'>;

/** The leader takes the first seat of a team that starts when it is paid for. */
export function open(
  team: Opening,
  orderId: OrderId,
  now: Instant,
): UnstartedTeam & { readonly seats: readonly [Seat] } {
  const { size, needs, leaderId } = team;
  assert(size >= SMALLEST_TEAM && size <= LARGEST_TEAM, `a team has ${SMALLEST_TEAM} to ${LARGEST_TEAM} seats`);
  assert(needs >= SMALLEST_TEAM && needs <= size, 'a team needs no more than its seats');
  const seat = { userId: leaderId, orderId, position: 1, paid: false, at: now };
  const isListed = team.isListed && team.kind !== 'private';
  const facts = { ...team, isListed, openedBy: leaderId, given: 0, deadline: later(now, team.lasts) };
  return { ...facts, status: 'unstarted', seats: [seat] };
}

/** The seat that a friend is given: the first one that nobody sits on. */
export function holdSeat(team: Team, userId: UserId, orderId: OrderId, now: Instant): Seat {
  refuseIf(whyNotJoin(team, userId, now));
  const taken = new Set(team.seats.map(({ position }) => position));
  let position = 1;
  while (taken.has(position)) position += 1;
  assert(position <= team.size, `${team.id} has a free seat`);
  return { userId, orderId, position, paid: false, at: now };
}

/** Why a payment for this seat comes too late, if it does. Then the money goes back. */
export function whyNotPaySeat(team: Team, orderId: OrderId, now: Instant): RefusalCode | undefined {
  const isRunning = team.status === 'unstarted' || team.status === 'open';
  if (!isRunning || isOver(team.deadline, now)) return 'team_closed';
  return team.seats.some((seat) => seat.orderId === orderId) ? undefined : 'team_full';
}

/** A paid seat opens an unstarted team, and the last one forms it. */
export function paySeat(
  team: UnstartedTeam | OpenTeam,
  orderId: OrderId,
  now: Instant,
): OpenTeam | SettlingTeam | FormedTeam {
  refuseIf(whyNotPaySeat(team, orderId, now));
  const seats = team.seats.map((seat) => (seat.orderId === orderId ? { ...seat, paid: true, at: now } : seat));
  const deadline = team.status === 'unstarted' ? later(now, team.lasts) : team.deadline;
  const started: OpenTeam = { ...team, seats, deadline, status: 'open' };
  return seatsUnpaid(started) === 0 ? complete(started, now) : started;
}

const SETTLED_LATER: ReadonlySet<TeamKind> = new Set(['ladder', 'lottery']);

/** Enough have paid: it ships, or what it comes to is reckoned first. */
function complete(team: OpenTeam, now: Instant): SettlingTeam | FormedTeam {
  return { ...team, status: SETTLED_LATER.has(team.kind) ? 'settling' : 'formed', endedAt: now };
}

/** Its tier is reckoned, or its lots are drawn. */
export const settled = (team: SettlingTeam): FormedTeam => ({ ...team, status: 'formed' });

/**
 * The order that held the seat is closed: unpaid, or its buyer quits. Of those who have paid, who sits longest then leads;
 * without anyone it is over.
 */
export function leaveSeat(team: UnstartedTeam | OpenTeam, orderId: OrderId, now: Instant): Team {
  const gone = team.seats.find((seat) => seat.orderId === orderId);
  const seats = team.seats.filter((seat) => seat.orderId !== orderId);
  const [heir] = [...seats].sort((a, b) => Number(b.paid) - Number(a.paid) || a.at - b.at || a.position - b.position);
  if (team.status === 'unstarted' || !heir) return { ...team, seats, status: 'lapsed', endedAt: now };
  return { ...team, seats, leaderId: gone?.userId === team.leaderId ? heir.userId : team.leaderId };
}

/** Until the team has formed everybody may take the money back and go. */
export function whyNotQuit(team: Pick<Team, 'status' | 'seats' | 'deadline'>, userId: UserId, now: Instant) {
  const isIn = team.seats.some((seat) => seat.userId === userId && seat.paid);
  return isIn && team.status === 'open' && !isOver(team.deadline, now) ? undefined : ('team_not_quittable' as const);
}

/** The merchant forms it as it is, for all to see. While somebody is about to pay, that is waited for. */
export function whyNotComplete(team: Team, now: Instant): RefusalCode | undefined {
  if (team.status === 'unstarted') return 'team_not_started';
  if (team.status !== 'open' || isOver(team.deadline, now)) return 'team_closed';
  if (team.seats.length === 0) return 'team_closed';
  return team.seats.some(({ paid }) => !paid) ? 'team_seats_held' : undefined;
}

export function completeOpenly(team: OpenTeam, now: Instant): SettlingTeam | FormedTeam {
  refuseIf(whyNotComplete(team, now));
  return complete({ ...team, given: Math.max(0, team.needs - team.seats.length) }, now);
}

/** At its deadline: a ladder that has reached its first tier forms with those who have paid, anything else lapses. */
export function endOfTime(team: OpenTeam, now: Instant): SettlingTeam | FormedTeam | LapsedTeam {
  assert(isOver(team.deadline, now), `${team.id} ends only at its deadline`);
  const paid = team.seats.filter((seat) => seat.paid);
  if (paid.length < team.needs) return { ...team, status: 'lapsed', endedAt: now };
  return complete({ ...team, seats: paid }, now);
}
