import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { RawQuery } from '../support/raw';
import type { Town } from './town';

interface Row {
  readonly [column: string]: any;
}

/** All of the town's teams and orders as PostgreSQL has them, read past everything that is tested. */
async function readTown(query: RawQuery, { shop }: Town) {
  const of = (sql: string): Promise<readonly Row[]> => query(sql, [shop.shopId]);
  const [teams, seats, orders, payments, refunds, lotteries, owed, campaigns, skus] = await Promise.all([
    of('select * from teams where shop_id = $1 order by id'),
    of('select * from team_seats where shop_id = $1 order by team_id, position'),
    of(`select o.*, l.quantity::int as units from orders o
        join order_lines l on l.shop_id = o.shop_id and l.order_id = o.id where o.shop_id = $1 order by o.id`),
    of('select *, amount::int as fen from payments where shop_id = $1'),
    of('select *, amount::int as fen from refunds where shop_id = $1'),
    of('select * from lotteries where shop_id = $1'),
    of('select * from owed_coupons where shop_id = $1'),
    of('select * from campaigns where shop_id = $1'),
    of('select * from skus where shop_id = $1'),
  ]);
  return {
    teams: teams!,
    seats: seats!,
    orders: orders!,
    payments: payments!,
    refunds: refunds!,
    lotteries: lotteries!,
    owed: owed!,
    campaign: campaigns![0]!,
    sku: skus![0]!,
  };
}
type Read = Awaited<ReturnType<typeof readTown>>;

const count = <T>(all: readonly T[], is: (one: T) => boolean) => all.filter(is).length;
const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
const isKept = ({ status }: Row) => status !== 'closed';

/**
 * What must be true of the town whenever nothing is being written; with `isOver`, also what must have become of
 * everything. Reckoned here from rows alone, by other means than the shop's. Returns what is not so.
 */
export async function brokenIn(query: RawQuery, town: Town, isOver = false): Promise<string[]> {
  const read = await readTown(query, town);
  return [
    ...read.teams.flatMap((team) => brokenTeam(team, read, town, isOver)),
    ...read.orders.flatMap((order) => brokenOrder(order, read, town, isOver)),
    ...brokenLimits(read, town),
    ...brokenShelf(read, town),
    ...(isOver ? lostAtWechat(read, town) : []),
  ];
}

function brokenTeam(
  team: Row,
  { seats: all, orders, lotteries, payments }: Read,
  town: Town,
  isOver: boolean,
): string[] {
  const { id, status, size } = team;
  const seats = all.filter(({ team_id }) => team_id === id);
  const paid = count(seats, (seat) => seat.paid);
  const { rule } = town.campaign;
  const isComplete = town.completed.has(id);
  const hasFormed = status === 'settling' || status === 'formed';
  const isLadderInTime =
    rule.kind === 'ladder' && paid >= rule.tiers[0]! && team.ended_at !== null && team.ended_at >= team.deadline;
  const leader = seats.find(({ user_id }) => user_id === team.leader_id);
  const rules: Record<string, boolean> = {
    'no more seats are paid than it has': paid <= size && seats.length <= size,
    'free, held and paid make its size': team.free + seats.length === size,
    'everybody sits on a place of his own':
      new Set(seats.map(({ position }) => position)).size === seats.length &&
      new Set(seats.map(({ user_id }) => user_id)).size === seats.length &&
      seats.every(({ position }) => position >= 1 && position <= size),
    'what has formed was full, completed openly, or a ladder that had enough in time':
      !hasFormed || (paid === seats.length && paid > 0 && (paid === size || isComplete || isLadderInTime)),
    'what was full or completed has formed': !(paid === size || isComplete) || hasFormed,
    'what lapsed had not enough': status !== 'lapsed' || paid < team.needs,
    'seats are given only openly': team.given === 0 || isComplete,
    'its leader sits in it': status !== 'open' || leader !== undefined,
    'a private one is unseen': team.kind !== 'private' || !team.is_listed,
    'it has come to an end': !isOver || status === 'formed' || status === 'lapsed',
  };
  const broken = Object.keys(rules).filter((rule) => !rules[rule]);
  if (rule.kind === 'lottery') broken.push(...brokenDraw());
  return broken.map((what) => `${id} (${team.kind}, ${status}, ${paid} of ${size}): ${what}`);

  /** The draw, made again from what WeChat calls the payments: not by the shop's own code. */
  function brokenDraw(): string[] {
    const lottery = lotteries.find(({ team_id }) => team_id === id);
    if (!lottery) return ['nothing was promised'];
    if (lottery.commitment !== hash(lottery.secret)) return ['the promise is not of its secret'];
    if (status !== 'formed')
      return lottery.entries === null && seats.every(({ won }) => won === null) ? [] : ['drawn early'];
    const numberOf = (orderId: string) => payments.find(({ order_id }) => order_id === orderId)?.['transaction_id'];
    const entries = seats.map((seat) => ({ position: seat.position, entry: hash(numberOf(seat.order_id)) }));
    const mix = hash([lottery.secret, ...entries.map(({ position, entry }) => `${position}:${entry}`)].join('\n'));
    const lots = seats.map((seat) => ({ seat, lot: hash(`${mix}:${seat.position}`) }));
    const first = lots.sort((a, b) => (a.lot < b.lot ? -1 : 1)).slice(0, lottery.winners);
    const winners = new Set(first.map(({ seat }) => seat.order_id));
    return [
      ...(isDeepStrictEqual(lottery.entries, entries) ? [] : ['others were drawn from']),
      ...(seats.every(({ won, order_id }) => won === winners.has(order_id)) ? [] : ['others have won']),
      ...(orders.every(
        (order) =>
          order.team_id !== id ||
          !seats.some((seat) => seat.order_id === order.id) ||
          isKept(order) === winners.has(order.id),
      )
        ? []
        : ['the order of a loser goes on, or of a winner does not']),
    ];
  }
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

function brokenOrder(order: Row, read: Read, { campaign, cancelled }: Town, isOver: boolean): string[] {
  const payment = read.payments.find(({ order_id }) => order_id === order.id);
  const team = read.teams.find(({ id }) => id === order.team_id);
  const seats = read.seats.filter(({ team_id }) => team_id === order.team_id);
  const seat = seats.find(({ order_id }) => order_id === order.id);
  const back = read.refunds.filter(({ order_id }) => order_id === order.id);
  const returned = sum(back.map(({ fen }) => fen));
  const isPaid = payment?.['status'] === 'paid';
  const owed = read.owed.filter(({ order_id }) => order_id === order.id);
  const cause = back[0]?.['because'];
  const rules: Record<string, boolean> = {
    'what is kept was paid for': order.status !== 'paid' || isPaid || Number(order.total) === 0,
    'it sits where its team says': !isKept(order) || !team || seat?.['paid'] === (order.status === 'paid'),
    'kept, or everything went back':
      !isPaid || (isKept(order) ? returned === difference() : returned === payment['fen']),
    'nothing goes back that nobody paid': isPaid || returned === 0,
    'a coupon is owed to who came too late or drew nothing, and to nobody else':
      owed.length === (team && (cause === 'not_drawn' || (cause === 'paid_late' && !cancelled.has(order.id))) ? 1 : 0),
    'what goes on can be seen by its buyer': !isKept(order) || order.hidden_at === null,
    'it has come to an end':
      !isOver || order.status === 'closed' || (order.status === 'paid' && (!team || team['status'] === 'formed')),
    'what went back has arrived': !isOver || back.every(({ status }) => status === 'done'),
  };
  const broken = Object.keys(rules).filter((rule) => !rules[rule]);
  return broken.map((what) => `${order.id} (${order.status} ${order.closed_by ?? ''} in ${order.team_id}): ${what}`);

  /** What a ladder gives back to each: so much less a unit as the tier of all who paid costs. */
  function difference(): number {
    if (campaign.rule.kind !== 'ladder' || team?.['status'] !== 'formed') return 0;
    const { price, tierPrices } = campaign.prices[0]!;
    const reached = count(campaign.rule.tiers, (people) => seats.length >= people);
    return (price - tierPrices![Math.max(0, reached - 1)]!) * order.units;
  }
}

/** Nobody has more than he may have, however it came about, and all together neither. */
function brokenLimits({ orders, teams, campaign }: Read, town: Town): string[] {
  const { limits, rule, audience } = town.campaign;
  const openedBy = (order: Row) => teams.find(({ id }) => id === order.team_id)?.['opened_by'];
  const kept = orders.filter((order) => order.campaign_id !== null && isKept(order));
  const broken = town.people.flatMap((who) => {
    const his = kept.filter(({ buyer_id }) => buyer_id === who);
    const friendly = his.filter((order) => openedBy(order) !== who);
    const asNew = audience === 'new' ? his : rule.kind === 'newcomers' ? friendly : [];
    const bought = orders.filter((order) => order.buyer_id === who && isKept(order) && order.paid_at !== null);
    const rules: Record<string, boolean> = {
      'so many units': sum(his.map(({ units }) => units)) <= limits.units,
      'so many teams opened': his.length - friendly.length <= (limits.opened ?? 99),
      'so many joined': friendly.length <= (limits.joined ?? 99),
      'a newcomer once': asNew.length <= 1,
      'a newcomer had not bought': asNew.every(({ id, revived_at, placed_at }) =>
        bought.every((other) => other.id === id || !(other.paid_at < (revived_at ?? placed_at))),
      ),
    };
    return Object.keys(rules).flatMap((name) => (rules[name] ? [] : [`${who}: ${name}`]));
  });
  const units = sum(kept.map((order) => order.units));
  if (units > (limits.total ?? 99)) broken.push(`the campaign has sold ${units} of ${limits.total}`);
  if (limits.total !== undefined && campaign['taken'] !== units)
    broken.push(`the campaign has counted ${campaign['taken']}, not ${units}`);
  return broken;
}

function brokenShelf({ orders, sku }: Read, { stock }: Town): string[] {
  const left = stock - sum(orders.filter(isKept).map(({ units }) => units));
  return sku['stock'] === left && left >= 0 ? [] : [`the shelf has ${sku['stock']} and should have ${left}`];
}

/** What buyers have paid at WeChat is known, and WeChat was asked to give back what the shop says, each once. */
function lostAtWechat({ payments, refunds }: Read, { shop: { world } }: Town): string[] {
  const known = new Set(payments.filter(({ status }) => status === 'paid').map(({ no }) => no));
  const lost = [...world.paid.keys()]
    .filter((no) => !known.has(no))
    .map((no) => `${no} was paid at WeChat, and nobody knows`);
  const asked = new Set(world.asked.filter((what) => what.startsWith('refund ')));
  const due = refunds.map(({ no, fen }) => `refund ${no} ${fen}`);
  const strange = [...asked].filter((what) => !due.includes(what)).map((what) => `WeChat was asked for ${what}`);
  return [
    ...lost,
    ...strange,
    ...due.filter((what) => !asked.has(what)).map((what) => `WeChat was never asked for ${what}`),
  ];
}
