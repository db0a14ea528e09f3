import { runInAction } from 'mobx';
import type { RainView } from '@/contract/envelope';
import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import { later, minutes, seconds } from '@/domain/time';
import { RainStore } from '@/packages/envelope/rainStore';
import { RainAhead } from '@/pages/home/rainAheadStore';
import { fakeShop } from '../../stores/fakeShop';
import { noon } from '../../support/fixtures';
import { rain, share } from './packets';

async function openStore(first: RainView | undefined) {
  let now = first;
  const viewRain = jest.fn(async () => ({ rain: now, next: [] }));
  const openEnvelope = jest.fn(async () => ({ mine: share, gives: rain.gives, left: 87 }));
  const shop = await fakeShop({ viewRain, openEnvelope });
  const store = new RainStore(shop, () => 'phone1234');
  await store.load();
  const itIs = (minutesOn: number) =>
    runInAction(() => Object.assign(shop.clock, { now: later(noon, minutes(minutesOn)) }));
  return { store, shop, viewRain, openEnvelope, itIs, becomes: (next: RainView) => (now = next) };
}

test('it begins and ends by the shop’s clock', async () => {
  const { store, itIs } = await openStore(rain);
  expect(store.weather).toBe('before');
  itIs(10);
  expect(store.weather).toBe('falling');
  itIs(12);
  expect(store.weather).toBe('over');
});

test('the first that is tapped opens; the others are for others', async () => {
  const { store, itIs, openEnvelope } = await openStore(rain);
  itIs(11);
  expect(await store.take()).toBe('opened');
  expect(store.shown).toBe(true);
  store.close();
  expect(await store.take()).toBe('again');
  expect(openEnvelope).toHaveBeenCalledTimes(1);
  expect(store.weather).toBe('falling'); // The others go on.
});

test('two fingers are one tap', async () => {
  const { store, itIs, openEnvelope } = await openStore(rain);
  itIs(11);
  expect(await Promise.all([store.take(), store.take()])).toEqual(['opened', 'busy']);
  expect(openEnvelope).toHaveBeenCalledTimes(1);
});

test('who is too late is told, and it rains no more for him', async () => {
  const { store, itIs, openEnvelope, becomes } = await openStore(rain);
  itIs(11);
  openEnvelope.mockRejectedValueOnce(new Refusal('envelope_empty'));
  becomes({ ...rain, left: 0 });
  expect(await store.take()).toBe('missed');
  expect(store.weather).toBe('gone');
});

test('one that was opened on another phone of mine is mine', async () => {
  const { store, itIs, openEnvelope, becomes } = await openStore(rain);
  itIs(11);
  openEnvelope.mockRejectedValueOnce(new Refusal('envelope_opened'));
  becomes({ ...rain, mine: share });
  expect(await store.take()).toBe('again');
  expect(store.mine?.amount).toBe(6_66);
});

test.each([new Refusal('risky'), new Outage('away')])('%p is told, and can be tried again', async (error) => {
  const { store, itIs, openEnvelope } = await openStore(rain);
  itIs(11);
  openEnvelope.mockRejectedValueOnce(error);
  expect(await store.take()).toBe('refused');
  expect(store.opening.failed).toBeDefined();
  expect(await store.take()).toBe('opened');
});

test('without any there is none', async () => {
  expect((await openStore(undefined)).store.weather).toBe('none');
});

test('the home page asks once a minute at most, and a shop that is away is no rain', async () => {
  const viewRain = jest.fn(async () => ({ rain, next: [] as RainView[] }));
  const shop = await fakeShop({ viewRain });
  const ahead = new RainAhead(shop);
  viewRain.mockRejectedValueOnce(new Outage('away'));
  await ahead.look();
  expect(ahead.rain).toBeUndefined();
  await ahead.look();
  expect(viewRain).toHaveBeenCalledTimes(1);
  runInAction(() => Object.assign(shop.clock, { now: later(noon, seconds(60)) }));
  await ahead.look();
  expect(ahead.rain).toEqual(rain);
});
