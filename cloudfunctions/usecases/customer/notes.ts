import { admin as contract } from '@/contract/admin';
import { MOST_NOTES } from '@/domain/customer';
import { isId } from '@/domain/id';
import { Refusal, refuseIf } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Caller } from '../../door/caller';
import { command } from '../../door/command';
import { query } from '../../door/query';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { faceOf } from '../team/teamCards';

const PAGE = 20;

export const saveRemark = command(
  'saveRemark',
  contract.saveRemark,
  async ({ userId, remark }, { tx, caller, now }) => {
    if (!(await tx.users.get(userId))) throw new Refusal('not_found');
    await tx.customerNotes.remark(userId, remark, caller.userId, now);
    return {};
  },
);

export const listNotes = query(contract.listNotes, async ({ userId, cursor }, { shop, settings, caller }) => {
  const key = cursor === undefined ? undefined : partsOf(cursor, [MOMENT]);
  if (key && !isId('note', key.id)) throw new Refusal('not_understood');
  if (!(await shop.users.get(userId))) throw new Refusal('not_found');
  const found = await shop.customerNotes.list(userId, key && { at: key.numbers[0] as Instant, id: key.id }, PAGE);
  const users = await shop.users.named(found.map(({ byId }) => byId));
  const last = found.length === PAGE ? found.at(-1) : undefined;
  return {
    items: found.map(({ id, words, at, byId }) => ({
      ...{ id, words, at, by: faceOf(settings, users, byId), mine: mayRemove(caller, byId) },
    })),
    next: last && cursorOf(last.at, last.id),
  };
});

/** The person is locked: there are only so many notes about one. */
export const addNote = command('addNote', contract.addNote, async ({ userId, words }, { tx, caller, ids, now }) => {
  if (!(await tx.users.get(userId))) throw new Refusal('not_found');
  await tx.users.lock(userId);
  refuseIf((await tx.customerNotes.count(userId)) >= MOST_NOTES ? 'too_many_of_these' : undefined);
  const id = ids.next('note');
  await tx.customerNotes.add({ id, userId, words, byId: caller.userId, at: now });
  return { noteId: id };
});

export const removeNote = command('removeNote', contract.removeNote, async ({ noteId }, { tx, caller }) => {
  const { byId } = await tx.customerNotes.lock(noteId);
  refuseIf(mayRemove(caller, byId) ? undefined : 'note_not_yours');
  await tx.customerNotes.remove(noteId);
  return {};
});

const mayRemove = ({ userId, role }: Caller, byId: string) => userId === byId || role === 'owner' || role === 'manager';
