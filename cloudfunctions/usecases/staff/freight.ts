import { admin as contract } from '@/contract/admin';
import type { FreightTemplate } from '@/domain/freight';
import { refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { query } from '../../door/query';

export const MOST_TEMPLATES = 20;
const FIRST = 'freight_standard'; // Goods that name none go by it.

export const listFreight = query(contract.listFreight, (_, { shop }) => shop.freight.all());

export const putFreight = command('putFreight', contract.putFreight, async (asked, { tx, ids }) => {
  const { freightId, requestId: _, ...facts } = asked;
  await tx.shop.lock();
  const all = await tx.freight.all();
  refuseIf(!freightId && all.length >= MOST_TEMPLATES ? 'too_many_of_these' : undefined);
  const position = freightId ? await tx.freight.lock(freightId) : all.length;
  const template: FreightTemplate = { id: freightId ?? ids.next('freight'), ...facts };
  await tx.freight.put(template, position);
  return { freightId: template.id };
});

export const removeFreight = command('removeFreight', contract.removeFreight, async ({ freightId }, { tx }) => {
  await tx.freight.lock(freightId);
  refuseIf(freightId === FIRST || (await tx.freight.isUsed(freightId)) ? 'in_use' : undefined);
  await tx.freight.remove(freightId);
  return {};
});
