import type { RawBuilder } from 'kysely';
import type { ShopId } from '@/domain/id';

/**
 * One statement that adds something up again. It gives a row for each thing looked at: `id`, whether it `fits`, and
 * the `amount` that it adds to the sum. Only the database holds the rows: what comes out of it is counted there.
 */
export type Check = (shopId: ShopId) => RawBuilder<{ id: string; fits: boolean; amount: number }>;
