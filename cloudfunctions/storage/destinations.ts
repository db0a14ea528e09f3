import type { AddressFacts } from '@/domain/address';
import type { Destination, PickupPoint } from '@/domain/delivery';
import type { OrderId } from '@/domain/id';
import type { Place, Sealed, Vault } from './vault';

/** Where an order goes as PostgreSQL may read it: the region or the pickup point. Who gets it lies sealed beside it. */
export type OpenDestination =
  | { readonly way: 'express'; readonly address: Pick<AddressFacts, 'region'> }
  | { readonly way: 'pickup'; readonly point: PickupPoint; readonly code: string };

/** The rest. What is fetched has no `detail`. */
interface Personal {
  readonly name: string;
  readonly phone: string;
  readonly detail?: string;
}

/** Whose order it was has been forgotten, on his wish. */
const FORGOTTEN: Personal = { name: '', phone: '' };

const placeOf = (orderId: OrderId): Place => ['orders.sealed', orderId];

export function sealedDestination(
  vault: Vault,
  orderId: OrderId,
  to: Destination,
): { readonly destination: OpenDestination; readonly sealed: Sealed } {
  const parted = (destination: OpenDestination, personal: Personal) => ({
    destination,
    sealed: vault.seal(personal, placeOf(orderId)),
  });
  if (to.way === 'pickup') {
    const { way, point, code, name, phone } = to;
    return parted({ way, point, code }, { name, phone });
  }
  const { region, name, phone, detail } = to.address;
  return parted({ way: 'express', address: { region } }, { name, phone, detail });
}

export function openedDestination(
  vault: Vault,
  orderId: OrderId,
  destination: OpenDestination,
  sealed: Sealed | null,
): Destination {
  const { name, phone, detail = '' } = sealed === null ? FORGOTTEN : vault.open<Personal>(sealed, placeOf(orderId));
  if (destination.way === 'pickup') return { ...destination, name, phone };
  return { way: 'express', address: { name, phone, region: destination.address.region, detail } };
}
