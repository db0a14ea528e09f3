import { assert } from './bug';
import type { CampaignId, GoodsId, OrderId, TeamId, UserId } from './id';
import { type RefusalCode, refuseIf } from './refusal';
import { type Instant, isOver, later, type Milliseconds, minutes } from './time';

/**
 * A group buy: friends who order one product together before a deadline, at the team price.
 *
 *   unstarted ──▶ open ──▶ formed    the last seat is paid: every order ships
 *       │          └─────▶ lapsed    the deadline came first: every paid order is refunded
 *       └────────────────▶ lapsed    its leader did not pay: nobody else was in it
 */
export type Team = UnstartedTeam | OpenTeam | FormedTeam | LapsedTeam;
export type UnstartedTeam = Facts & { readonly status: 'unstarted' };
export type OpenTeam = Facts & { readonly status: 'open' };
export type FormedTeam = Facts & { readonly status: 'formed'; readonly endedAt: Instant };
export type LapsedTeam = Facts & { readonly status: 'lapsed'; readonly endedAt: Instant };

interface Facts {
  readonly id: TeamId;
  readonly campaignId: CampaignId;
  readonly goodsId: GoodsId;
  readonly leaderId: UserId;
  readonly words: string; //          The leader's own words to friends, or nothing.
  readonly size: number;
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
}

export const SMALLEST_TEAM = 2;
export const LARGEST_TEAM = 50;
export const MOST_WORDS = 40;

/** How long a seat waits for its payment. The order that holds it is closed at the same time. */
export const SEAT_HELD = minutes(10);

/** So long a friend's seat waits in this team: not beyond its deadline, since what is paid after that goes back. */
export const heldFor = ({ deadline }: Pick<Team, 'deadline'>, now: Instant): Milliseconds =>
  Math.min(SEAT_HELD, deadline - now);

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
  if (team.status === 'formed') return 'team_full';
  if (team.status === 'lapsed' || isOver(team.deadline, now)) return 'team_closed';
  if (seatsFree(team) === 0) return seatsUnpaid(team) === 0 ? 'team_full' : 'team_seats_held';
  return undefined;
}

/** The leader takes the first seat of a team that starts when it is paid for. */
export function open(
  team: Omit<Facts, 'seats' | 'deadline'>,
  orderId: OrderId,
  now: Instant,
): UnstartedTeam & { readonly seats: readonly [Seat] } {
  assert(
    team.size >= SMALLEST_TEAM && team.size <= LARGEST_TEAM,
    `a team has ${SMALLEST_TEAM} to ${LARGEST_TEAM} seats`,
  );
  const seat = { userId: team.leaderId, orderId, position: 1, paid: false, at: now };
  return { ...team, status: 'unstarted', deadline: later(now, team.lasts), seats: [seat] };
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
  if (team.status === 'formed' || team.status === 'lapsed' || isOver(team.deadline, now)) return 'team_closed';
  return team.seats.some((seat) => seat.orderId === orderId) ? undefined : 'team_full';
}

/** A paid seat opens an unstarted team, and the last one forms it. */
export function paySeat(team: UnstartedTeam | OpenTeam, orderId: OrderId, now: Instant): OpenTeam | FormedTeam {
  refuseIf(whyNotPaySeat(team, orderId, now));
  const seats = team.seats.map((seat) => (seat.orderId === orderId ? { ...seat, paid: true, at: now } : seat));
  const deadline = team.status === 'unstarted' ? later(now, team.lasts) : team.deadline;
  const started: OpenTeam = { ...team, seats, deadline, status: 'open' };
  return seatsUnpaid(started) === 0 ? { ...started, status: 'formed', endedAt: now } : started;
}

/** The order that held the seat is closed unpaid. A team without anyone is over. */
export function leaveSeat(team: UnstartedTeam | OpenTeam, orderId: OrderId, now: Instant): Team {
  const seats = team.seats.filter((seat) => seat.orderId !== orderId);
  if (team.status === 'unstarted') return { ...team, seats, status: 'lapsed', endedAt: now };
  return { ...team, seats };
}

export function lapse(team: OpenTeam, now: Instant): LapsedTeam {
  assert(isOver(team.deadline, now), `${team.id} lapses only at its deadline`);
  return { ...team, status: 'lapsed', endedAt: now };
}
