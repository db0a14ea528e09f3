import { openClient } from '@/api/client';
import { weappTransport } from '@/api/weappTransport';
import type { AdminContract } from '@/contract/admin';
import type { ShopContract } from '@/contract/shop';
import type { Instant } from '@/domain/time';
import { Clock } from './clock';
import { heldCart } from './heldCart';
import { language } from './language';
import { newRequestId } from './newRequestId';
import { Session } from './session';
import { sharing } from './sharing';
import type { WholeShop } from './shop';

/** The shop of this app: put together once, and given to all pages by app.tsx. */
export const clock = new Clock(() => Date.now() as Instant);

const hear = (now: Instant) => {
  clock.hear(now);
  session.reached(now, language.name);
  void heldCart.merge(theShop);
  void sharing.send(theShop);
};
const api = openClient<ShopContract>('shop', weappTransport, hear);
const admin = openClient<AdminContract>('admin', weappTransport, hear);
const session = new Session(api, newRequestId);

export const theShop: WholeShop = { api, admin, session, clock, language, newRequestId };
