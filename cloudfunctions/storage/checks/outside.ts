import { sql } from 'kysely';
import type { Check } from './check';

/** The answer is kept in the transaction that changed something: one without it was never whole. */
export const requests: Check = (shopId) => sql`
  select user_id || ' ' || request_id as id, 0 as amount, output is not null as fits
  from requests where shop_id = ${shopId}`;

export const letters: Check = (shopId) => sql`
  select id, 0 as amount, died_at is null as fits from outbox where shop_id = ${shopId} and sent_at is null`;

export const differences: Check = (shopId) => sql`
  select day || ' ' || no as id, 0 as amount, resolved_at is not null as fits
  from differences where shop_id = ${shopId}`;
