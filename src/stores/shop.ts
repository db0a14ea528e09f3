import { createContext, useContext } from 'react';
import type { Client } from '@/api/client';
import type { AdminContract } from '@/contract/admin';
import type { ShopContract } from '@/contract/shop';
import { assert } from '@/domain/bug';
import type { RequestId } from '@/domain/id';
import type { Clock } from './clock';
import type { Language } from './language';
import type { Session } from './session';

/**
 * What a store needs of the app: the doors, the customer, the time. `Shop<'viewTeam' | 'joinTeam'>` is what a store
 * of those two endpoints asks for, so that a test gives it no more. Only the pages of staff ask for the admin door.
 */
export interface Shop<
  Endpoints extends keyof ShopContract = keyof ShopContract,
  AdminEndpoints extends keyof AdminContract = never,
> {
  readonly api: Pick<Client<ShopContract>, Endpoints>;
  readonly admin: Pick<Client<AdminContract>, AdminEndpoints>;
  readonly session: Session;
  readonly clock: Pick<Clock, 'now'>;
  readonly language: Language;
  readonly newRequestId: () => RequestId;
}

/** All that pages can give their stores. */
export type WholeShop = Shop<keyof ShopContract, keyof AdminContract>;

const Context = createContext<WholeShop | undefined>(undefined);
export const ShopProvider = Context.Provider;

export function useShop(): WholeShop {
  const shop = useContext(Context);
  assert(shop, 'the app is wrapped in a ShopProvider');
  return shop;
}
