import type { BoardView, LeadingView } from '@/contract/leaderCentre';
import type { OrderId, TeamId, UserId } from '@/domain/id';
import { days } from '@/domain/time';
import { embeddedDatabase } from '../support/database';
import { box, threesome } from '../support/fixtures';
import { openLeading } from '../support/leading';

const database = embeddedDatabase();
const leaders = ['user_lan', 'user_chen', 'user_mei', 'user_wu'] as const satisfies readonly UserId[];

/** So many boxes (¥88) are bought by customers of each; all but the last may be seen. */
async function open(boxes: readonly number[], seen: readonly UserId[] = leaders.slice(0, 3)) {
  const here = await openLeading(database);
  for (const [i, leader] of leaders.entries()) {
    await here.lead(leader);
    await here.shop.transact((tx) => tx.users.change(leader, { nickname: leader, avatar: `${leader}.webp` }));
    const friend: UserId = `user_friend${i}`;
    await here.shop.moveIn(friend);
    await here.brings(leader, friend);
    for (let n = 0; n < (boxes[i] ?? 0); n += 1) await here.buy({ [box.id]: 1 }, friend);
  }
  await here.letters();
  for (const leader of seen) await here.buyer('setOnBoard', { onBoard: true }, leader);
  const board = async (who: UserId = leaders[0]) => (await here.look('viewBoard', {}, who)) as BoardView;
  return { ...here, board };
}

test('shows those who have said so, their sales of the month, the place of who asks, and the median of all', async () => {
  const here = await open([1, 3, 2, 9]);
  const { rows, mine, median, people, tooFew, onBoard } = await here.board();
  expect(rows.map(({ place, nickname, sales, mine: own }) => [place, nickname, sales, own])).toEqual([
    [1, 'user_chen', 264_00, false],
    [2, 'user_mei', 176_00, false],
    [3, 'user_lan', 88_00, true],
  ]);
  expect({ mine: mine?.place, median, people, tooFew, onBoard }).toEqual({
    ...{ mine: 3, median: 176_00, people: 3, tooFew: false, onBoard: true },
  });
  const other = await here.board('user_wu');
  expect({ mine: other.mine, sales: other.sales, onBoard: other.onBoard }).toEqual({
    ...{ mine: undefined, sales: 792_00, onBoard: false },
  });
});

test('who has the same has the same place, and the median of an even number lies between', async () => {
  const here = await open([2, 2, 1, 0], leaders);
  const { rows, median } = await here.board();
  expect([rows.map(({ place }) => place), median]).toEqual([[1, 1, 3, 4], 132_00]);
});

test('fewer than three are too few, and whoever takes himself off is gone at once', async () => {
  const here = await open([1, 1, 1, 1]);
  expect((await here.board()).tooFew).toBe(false);
  await here.buyer('setOnBoard', { onBoard: false }, leaders[1]);
  const now = await here.board();
  expect(now).toMatchObject({ tooFew: true, people: 2, rows: [], median: 0 });
  expect(now.mine).toBeUndefined();
});

test('whoever has left is on no board, and sales are those of the month', async () => {
  const here = await open([1, 1, 1, 1], leaders);
  await here.shop.transact(async (tx) => {
    const leader = (await tx.leaders.get('user_wu'))!;
    await tx.leaders.put({ ...leader, status: 'left', leftAt: here.shop.world.now });
  });
  expect((await here.board()).people).toBe(3);
  here.shop.pass(days(31));
  expect(await here.board()).toMatchObject({ sales: 0, median: 0, mine: { place: 1, sales: 0 } });
});

test('what waits for its team counts nowhere yet: not on the board, nor for the rank, nor for the merchant', async () => {
  const here = await open([1, 1, 1, 1], leaders);
  const friend: UserId = 'user_friend0';
  const asks = { ...here.shop.wanted(friend, here.shop.inTeam), campaignId: threesome.id, words: '', isListed: true };
  const { orderId, teamId } = (await here.buyer('openTeam', asks, friend)) as { orderId: OrderId; teamId: TeamId };
  await here.shop.pay(friend, orderId);
  await here.letters();
  const told = async () => {
    const { sales, mine } = await here.board();
    const { sales: ranked } = (await here.look('viewRanks', {}, leaders[0])) as { sales: number };
    const { sales: seen } = (await here.staffLook('viewShopLeader', { userId: leaders[0] })) as { sales: number };
    const { month } = (await here.look('viewLeading', {}, leaders[0])) as LeadingView;
    return [sales, mine?.sales, ranked, seen, month.sales];
  };
  expect(await told()).toEqual(Array(5).fill(88_00));
  for (const other of ['user_other1', 'user_other2'] as const) {
    const joined = await here.shop.joinTeam(other, teamId);
    await here.shop.pay(other, joined);
  }
  await here.letters();
  expect(await told()).toEqual(Array(5).fill(88_00 + 59_00));
});
