import type { ColumnType } from 'kysely';
import type { ShopId } from '@/domain/id';

/** A row belongs to one shop, and its keys begin with it: so a shop is never split over two machines. */
export interface Own {
  shopId: ShopId;
}

/** A column that came later and has a default. */
export type Later<T> = ColumnType<T, T | undefined, T>;

/** A column of JSON that came later and may be empty. */
export type LaterJson<T> = ColumnType<T | null, string | null | undefined, string | null>;

export type Json<T> = ColumnType<T, string, string>; // Written with `json()`: `pg` takes a bare array for a PostgreSQL array.
