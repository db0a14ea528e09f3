import type { UserId } from '@/domain/id';
import type { LeaderTold } from '@/domain/message';
import type { LeaderEvent } from '@/domain/referral';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import type { Tables } from '../../storage/tables';

interface Happened {
  readonly userId: UserId;
  readonly what: LeaderEvent;
  readonly byId?: UserId | undefined; // Absent: himself, or time.
  readonly words?: string;
  readonly told?: LeaderTold | undefined; // Absent: he knows it, since he did it.
  readonly rank?: Words | undefined; //     The one that he has now.
}

/** It is written down, and he is told. His person is locked. */
export async function tellLeader(tx: Tables, happened: Happened, now: Instant): Promise<void> {
  const { told, rank, words = '', ...event } = happened;
  const { userId } = event;
  const number = await tx.leaders.tell({ ...event, words }, now);
  if (!told) return;
  const { name } = await tx.shop.get();
  const facts = { title: rank ?? { zh: name, en: name }, leading: told, ...(words !== '' && { words }) };
  const effect = { kind: 'tell_member', userId, message: 'leader_news', leadsTo: 'leading', facts } as const;
  await tx.outbox.put([{ id: `${userId}.leading_${number}`, effect }], now);
}
