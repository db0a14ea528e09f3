import { shop as contract } from '@/contract/shop';
import { BIRTHDAY_KEPT } from '@/domain/checkIn';
import { refuseIf } from '@/domain/refusal';
import { isOver, later } from '@/domain/time';
import { command } from '../../door/command';

/** Once a year: a birthday is not changed daily until a gift comes. The same day again is no change. */
export const saveBirthday = command(
  'saveBirthday',
  contract.saveBirthday,
  async ({ month, day }, { tx, caller, now }) => {
    const { userId } = caller;
    await tx.users.lock(userId);
    const before = await tx.birthdays.get(userId);
    if (before?.month === month && before.day === day) return {};
    const isKept = before !== undefined && !isOver(later(before.changedAt, BIRTHDAY_KEPT), now);
    refuseIf(isKept ? 'birthday_kept' : undefined);
    await tx.birthdays.put(userId, { month, day }, now);
    return {};
  },
);
