import Taro from '@tarojs/taro';
import type { OutputOf } from '@/contract/endpoint';
import type { viewMessages } from '@/contract/message';
import { MESSAGES } from '@/domain/message';
import { Outage } from '@/domain/outage';
import { MessagesStore } from '@/packages/me/messagesStore';
import { fakeShop } from '../../stores/fakeShop';

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { requestSubscribeMessage: jest.fn(), getSetting: jest.fn(async () => ({})) },
}));
const ask = Taro.requestSubscribeMessage as unknown as jest.Mock;

async function openSettings() {
  let granted = 0;
  const viewed = async (): Promise<OutputOf<typeof viewMessages>> => ({
    quiet: true,
    kinds: MESSAGES.map((message) => ({ message, isOn: true, isUsed: true, granted, left: granted })),
  });
  const api = {
    viewMessages: jest.fn(viewed),
    chooseMessages: jest.fn(async () => ({})),
    grantMessages: jest.fn(async () => {
      granted += 1;
      return {};
    }),
  };
  const store = new MessagesStore(await fakeShop(api));
  await store.load();
  return { ...api, store };
}

test('one kind is switched off, and the shop is told all that is off', async () => {
  const { store, chooseMessages } = await openSettings();
  expect(await store.switch('goods_back', false)).toBe(true);
  expect(await store.switch('seat_left', false)).toBe(true);
  expect(await store.quiet(false)).toBe(true);
  expect(chooseMessages).toHaveBeenLastCalledWith(
    expect.objectContaining({ quiet: false, off: ['seat_left', 'goods_back'] }),
  );
  expect(await store.switch('seat_left', true)).toBe(true);
  expect(store.view.value?.kinds.filter(({ isOn }) => !isOn).map(({ message }) => message)).toEqual(['goods_back']);
});

test('what the shop did not take is shown as it was', async () => {
  const { store, chooseMessages } = await openSettings();
  chooseMessages.mockRejectedValueOnce(new Outage('away'));
  const done = store.quiet(false);
  expect(store.view.value?.quiet).toBe(false);
  expect(await done).toBe(false);
  expect(store.view.value?.quiet).toBe(true);
  expect(store.choosing.failed).toBeDefined();
});

test('one more is allowed, and counted anew; a no changes nothing', async () => {
  const { store, viewMessages } = await openSettings();
  ask.mockResolvedValueOnce({ seat: 'accept' });
  expect(await store.allow('seat_left')).toBe(true);
  expect(store.view.value?.kinds[0]).toMatchObject({ granted: 1, left: 1 });
  ask.mockResolvedValueOnce({ seat: 'reject' });
  expect(await store.allow('seat_left')).toBe(false);
  expect(viewMessages).toHaveBeenCalledTimes(2);
});
