import type { BoardRow } from '@/contract/leaderCentre';
import { shop as contract } from '@/contract/shop';
import { FEWEST_ON_BOARD } from '@/domain/leading';
import { monthBegan } from '@/domain/member';
import { zero } from '@/domain/money';
import { refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { query } from '../../door/query';
import type { Placed } from '../../storage/leaderFigures';
import { faceOf } from '../team/teamCards';
import { activeLeader } from './activeLeader';

export const setOnBoard = command('setOnBoard', contract.setOnBoard, async ({ onBoard }, { tx, caller }) => {
  await tx.users.lock(caller.userId);
  refuseIf((await tx.leaderFigures.setOnBoard(caller.userId, onBoard)) ? undefined : 'leader_needed');
  return {};
});

export const viewBoard = query(contract.viewBoard, async (_, { shop, caller, settings, now }) => {
  const { userId, onBoard } = await activeLeader(shop, caller.userId);
  const from = monthBegan(now);
  const sales = await shop.leaderFigures.salesSince(userId, from);
  const { people, median, rows, mine } = await shop.leaderFigures.board(userId, from);
  const facts = { from, onBoard, sales, people };
  if (people < FEWEST_ON_BOARD) return { ...facts, tooFew: true, median: zero, rows: [] };
  const users = await shop.users.named([userId, ...rows.map((row) => row.userId)]);
  const shown = (row: Placed): BoardRow => {
    const { nickname, avatar } = faceOf(settings, users, row.userId);
    return { place: row.place, sales: row.sales, nickname, avatar, mine: row.userId === userId };
  };
  return { ...facts, tooFew: false, median, rows: rows.map(shown), mine: mine && shown(mine) };
});
