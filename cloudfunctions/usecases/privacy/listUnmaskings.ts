import { admin as contract } from '@/contract/admin';
import { isId, type OrderId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { query } from '../../door/query';
import { faceOf } from '../team/teamCards';

const PAGE = 30;

export const listUnmaskings = query(contract.listUnmaskings, async ({ byId, ofId, cursor }, { shop, settings }) => {
  if (cursor !== undefined && !isId('unmasking', cursor)) throw new Refusal('not_understood');
  const found = await shop.unmaskings.list({ byId, ofId, before: cursor, most: PAGE });
  const people = await shop.users.named(found.flatMap((look) => [look.byId, look.ofId]));
  const orderIds = found.flatMap(({ kind, subject }) => (kind === 'order' ? [subject as OrderId] : []));
  const numbers = await shop.reviewable.numbers(orderIds);
  const items = found.map(({ id, at, why, kind, subject, byId: by, ofId: of }) => ({
    ...{ id, at, why, by: faceOf(settings, people, by), of: faceOf(settings, people, of) },
    order: kind === 'order' ? { id: subject as OrderId, number: numbers.get(subject as OrderId) ?? '' } : undefined,
  }));
  return { items, next: found.length === PAGE ? found.at(-1)?.id : undefined };
});
