import { admin as contract } from '@/contract/admin';
import type { MembershipRule } from '@/domain/member';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { command } from '../../door/command';
import { query } from '../../door/query';
import type { Tables } from '../../storage/tables';

export const viewMembership = query(contract.viewMembership, async (_, { shop }) => {
  const { membership, points } = await shop.rules.all();
  const people = await shop.members.count();
  return { membership, points, people: (membership?.tiers ?? []).map((_tier, i) => people.get(i) ?? 0) };
});

/** Who has a tier keeps it until its time is over: see domain/member. */
export const putMembership = command('putMembership', contract.putMembership, async ({ rule }, { tx, now }) => {
  await tx.shop.lock();
  if (!rule) {
    await tx.rules.remove('membership');
    return {};
  }
  await checkGifts(tx, rule, now);
  await tx.rules.put('membership', rule, now);
  return {};
});

async function checkGifts(tx: Tables, { tiers }: MembershipRule, now: Instant): Promise<void> {
  const gifts = tiers.flatMap(({ birthday }) => birthday ?? []);
  const known = await tx.couponTemplates.some(gifts, now);
  if (!gifts.every((id) => known.has(id))) throw new Refusal('not_found');
}

export const putPoints = command('putPoints', contract.putPoints, async ({ rule }, { tx, now }) => {
  await tx.shop.lock();
  if (rule) await tx.rules.put('points', rule, now);
  else await tx.rules.remove('points');
  return {};
});
