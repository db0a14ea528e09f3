import { validFrom } from '@/domain/coupon';
import { type Envelope, type Opening, slice } from '@/domain/envelope';
import { Refusal } from '@/domain/refusal';
import { type Instant, later } from '@/domain/time';
import type { Tables } from '../../storage/tables';
import { addCoupon } from '../coupon/issueCoupon';
import { giveToPurse } from '../purse/give';

/** Until when the credit of a share of the shop's can be spent; of others it is known when it is given. */
export function knownUntil({ gives, lots }: Pick<Envelope, 'gives' | 'lots'>, now: Instant): Instant | undefined {
  return gives.kind === 'credit' && !lots ? later(now, gives.lasts) : undefined;
}

/** A share, and where it lies in its packet: so many fen from the beginning. */
export interface Share extends Pick<Opening, 'position' | 'userId' | 'amount'> {
  readonly before: number;
}

/**
 * A share that was taken becomes what it gives: credit out of the packet, or a coupon of its worth. Returns until when it
 * can be spent. Refuses `giveaway_over` where no coupon of its template can be had any more.
 */
export async function giveShare(tx: Tables, envelope: Envelope, share: Share, now: Instant): Promise<Instant> {
  const { id, gives, lots } = envelope;
  const { position, userId, amount, before } = share;
  if (gives.kind === 'coupon') {
    const { template } = await tx.couponTemplates.get(gives.templateId, now);
    const issue = { userId, cause: `${id}.${userId}`, by: 'campaign' as const, worth: amount };
    const couponId = await addCoupon(tx, template, issue, now);
    if (!couponId) throw new Refusal('giveaway_over');
    const { endsAt } = validFrom(template, now);
    await tx.envelopes.become(id, position, endsAt, couponId);
    return endsAt;
  }
  const given = {
    userId,
    unit: 'credit',
    because: { by: 'envelope', envelopeId: id },
    from: `envelope/${id}`,
  } as const;
  const known = knownUntil(envelope, now);
  if (known) {
    await giveToPurse(tx, { id: `${id}-${position}`, ...given, amount, expiresAt: known }, now);
    return known;
  }
  const parts = slice(lots ?? [], before, before + amount).map((part) => ({
    ...part,
    expiresAt: Math.min(part.expiresAt, later(now, gives.lasts)) as Instant,
  }));
  for (const [i, part] of parts.entries())
    await giveToPurse(tx, { id: `${id}-${position}-${i}`, ...given, ...part }, now);
  const until = Math.min(...parts.map(({ expiresAt }) => expiresAt)) as Instant;
  await tx.envelopes.become(id, position, until);
  return until;
}
