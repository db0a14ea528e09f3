import { shop as contract } from '@/contract/shop';
import type { Told } from '@/domain/message';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { command } from '../../door/command';
import { query } from '../../door/query';

const PAGE = 20;
/** More unread ones are not counted: the phone shows 99+. */
export const MOST_UNREAD = 100;

export const listInbox = query(contract.listInbox, async ({ cursor }, { shop, caller }) => {
  const told = await shop.inbox.of(caller.userId, cursor === undefined ? undefined : keyOf(cursor), PAGE);
  const last = told.length === PAGE ? told.at(-1) : undefined;
  return {
    items: told.map(({ readAt, ...one }) => ({ ...one, isRead: readAt !== null })),
    next: last && `${last.at}.${last.id}`,
  };
});

export const markInboxRead = command(
  'markInboxRead',
  contract.markInboxRead,
  async ({ which }, { tx, caller: { userId }, now }) => {
    if (which.by === 'all') await tx.inbox.readAll(userId, which.until, now);
    else if (!(await tx.inbox.read(userId, which.id, now))) throw new Refusal('not_found');
    return { unread: await tx.inbox.unread(userId, MOST_UNREAD) };
  },
);

/** A moment, and the id of a letter: there are points in it. */
function keyOf(cursor: string): Pick<Told, 'at' | 'id'> {
  const [, at, id] = /^(\d{1,14})\.(.+)$/.exec(cursor) ?? [];
  if (at === undefined || id === undefined) throw new Refusal('not_understood');
  return { at: Number(at) as Instant, id };
}
