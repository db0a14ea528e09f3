import { admin as contract } from '@/contract/admin';
import { whyNotIssue } from '@/domain/coupon';
import { MOST_SEGMENTS } from '@/domain/customer';
import { Refusal, refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { query } from '../../door/query';
import { refuseUnknown, senseOf } from './senseOf';
import { isSame } from './tags';

export const listSegments = query(contract.listSegments, async (_, { shop }) => shop.segments.all());

/** The shop is locked, so that two who name one at once do not name two alike. */
export const putSegment = command(
  'putSegment',
  contract.putSegment,
  async ({ segmentId, name, filter }, { tx, ids, now }) => {
    await tx.shop.lock();
    const all = await tx.segments.all();
    const before = all.find(({ id }) => id === segmentId);
    if (segmentId && !before) throw new Refusal('not_found');
    refuseIf(!segmentId && all.length >= MOST_SEGMENTS ? 'too_many_of_these' : undefined);
    refuseIf(
      all.some(({ id, name: other }) => id !== segmentId && isSame(name, other)) ? 'segment_name_used' : undefined,
    );
    await refuseUnknown(tx, filter);
    const people = await tx.customerList.count(filter, await senseOf(tx, filter, now));
    const segment = { id: segmentId ?? ids.next('segment'), name, filter, people, countedAt: now };
    if (before) await tx.segments.change(segment);
    else await tx.segments.add(segment);
    return { segmentId: segment.id, people };
  },
);

export const removeSegment = command('removeSegment', contract.removeSegment, async ({ segmentId }, { tx }) => {
  await tx.segments.get(segmentId);
  await tx.segments.remove(segmentId);
  return {};
});

/** A letter gives them, some people at a time: see giveSegment. What is asked for is written into it, so it stays what it was. */
export const giveToSegment = command(
  'giveToSegment',
  contract.giveToSegment,
  async ({ requestId, segmentId, templateId, reason }, { tx, caller, now }) => {
    const { filter } = await tx.segments.get(segmentId);
    const { template, gone } = await tx.couponTemplates.get(templateId, now);
    refuseIf(whyNotIssue(template, gone, now) === 'coupon_take_over' ? 'coupon_template_over' : undefined);
    if (!template.ways.includes('given')) throw new Refusal('coupon_ways_wrong');
    const effect = {
      ...{ kind: 'give_segment' as const, templateId, filter, reason },
      ...{ givenBy: caller.userId, cause: `given.${requestId}` },
    };
    await tx.outbox.put([{ id: `${requestId}.give_segment`, effect }], now);
    return { people: await tx.customerList.count(filter, await senseOf(tx, filter, now)) };
  },
);
