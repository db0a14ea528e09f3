import type { OrderView } from '@/contract/order';
import type { ParcelView } from '@/contract/parts';
import { Outage } from '@/domain/outage';
import { UNTRACKED } from '@/domain/parcel';
import { later, minutes } from '@/domain/time';
import { ParcelStore } from '@/packages/order/parcelStore';
import { fakeShop } from '../../stores/fakeShop';
import { noon } from '../../support/fixtures';

const parcel = (id: ParcelView['id'], askedAt = noon): ParcelView => ({
  ...{ id, carrier: 'ZTO', waybill: '731200004471', isExchange: false, lines: [], shippedAt: noon },
  tracking: { ...UNTRACKED, askedAt },
});

async function openParcels(...parcels: readonly ParcelView[]) {
  const viewOrder = jest.fn(async () => ({ parcels }) as unknown as OrderView);
  const trackParcel = jest.fn(async ({ parcelId }: { parcelId: ParcelView['id'] }) => parcel(parcelId));
  const store = new ParcelStore(await fakeShop({ viewOrder, trackParcel }), 'order_1', undefined);
  await store.order.load();
  await Promise.resolve();
  return { store, viewOrder, trackParcel };
}

test('the first parcel is asked about, and then the one that is chosen', async () => {
  const { store, trackParcel } = await openParcels(parcel('parcel_1'), parcel('parcel_2'));
  expect(store.parcel?.id).toBe('parcel_1');
  store.choose('parcel_2');
  await Promise.resolve();
  expect(trackParcel.mock.calls.map(([{ parcelId }]) => parcelId)).toEqual(['parcel_1', 'parcel_2']);
});

test('it is said whether the carrier was asked again', async () => {
  const { store, trackParcel } = await openParcels(parcel('parcel_1'));
  expect(await store.ask()).toBe('fresh');
  trackParcel.mockResolvedValueOnce(parcel('parcel_1', later(noon, minutes(31))));
  expect(await store.ask()).toBe('renewed');
});

test('when nobody answers, what is known stays', async () => {
  const { store, trackParcel } = await openParcels(parcel('parcel_1'));
  trackParcel.mockRejectedValueOnce(new Outage('lost'));
  expect(await store.ask()).toBeUndefined();
  expect([store.failed, store.parcel?.id]).toEqual([{ kind: 'offline' }, 'parcel_1']);
});

test('an order without a parcel asks nobody', async () => {
  const { store, trackParcel } = await openParcels();
  expect([store.parcel, trackParcel.mock.calls.length]).toEqual([undefined, 0]);
});
