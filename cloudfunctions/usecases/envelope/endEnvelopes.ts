import { type Envelope, slice } from '@/domain/envelope';
import type { EnvelopeId, ShopId } from '@/domain/id';
import { moved } from '@/domain/ledger';
import { dayOf, type Instant, isOver, later, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { OverdueEnvelope } from '../../storage/envelopes';
import type { Tables } from '../../storage/tables';
import { pageByPage } from '../oneByOne';
import { giveToPurse } from '../purse/give';
import { restOf } from './views';

const ENVELOPES_AT_A_TIME = 50;
const DEVICES_PER_RUN = 5_000;
const LONGEST_RUN = seconds(10);

/**
 * Ends the packets whose time is over, each in a transaction of its own: what was not taken goes back. One that is in
 * trouble does not keep the others waiting, and none is begun after `budget`, in ms. Returns how many.
 */
export async function endEnvelopes(shopId: ShopId, platform: Platform, budget = LONGEST_RUN): Promise<number> {
  const { database, clock } = platform;
  const start = clock.now();
  const page = (after?: OverdueEnvelope) =>
    database.look(shopId, (shop) => shop.envelopes.overdue(start, ENVELOPES_AT_A_TIME, after));
  const what = ({ id }: OverdueEnvelope) => `envelope ${id}`;
  const round = { page, most: ENVELOPES_AT_A_TIME, until: later(start, budget), what };
  const ended = await pageByPage(platform, round, ({ id }) =>
    database.transact(shopId, (tx) => endOverdue(tx, id, clock.now())),
  );
  await database.transact(shopId, (tx) => tx.envelopeLists.forgetDevices(dayOf(start), DEVICES_PER_RUN));
  return ended;
}

async function endOverdue(tx: Tables, id: EnvelopeId, now: Instant): Promise<0 | 1> {
  const envelope = await tx.envelopes.lockOpen(id);
  if (!envelope || !isOver(envelope.expiresAt, now)) return 0;
  await endEnvelope(tx, envelope, 'over', now);
  return 1;
}

/** It is locked and open. What is left goes back where it came from: to its sender with the end that it had, or to the budget. */
export async function endEnvelope(tx: Tables, envelope: Envelope, status: 'over' | 'withdrawn', now: Instant) {
  const { id, kind, senderId, giveawayId, gives, total, given, lots } = envelope;
  await tx.envelopes.end(id, status, now);
  const rest = restOf(envelope);
  if (kind === 'own') {
    const back = { userId: senderId!, unit: 'credit', because: { by: 'returned', envelopeId: id } } as const;
    for (const [i, part] of slice(lots ?? [], given, total).entries()) {
      await giveToPurse(tx, { id: `${id}-back-${i}`, ...back, ...part, from: `envelope/${id}` }, now);
    }
    return;
  }
  if (gives.kind === 'credit') await tx.ledger.post(moved(`${id}.rest`, `envelope/${id}`, 'promotion', rest, now));
  await tx.giveaways.giveBack(giveawayId!, rest);
}
