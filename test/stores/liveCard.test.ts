import Taro from '@tarojs/taro';
import { Outage } from '@/domain/outage';
import { LiveCard } from '@/stores/liveCard';
import { fakeShop } from './fakeShop';

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { updateShareMenu: jest.fn(({ complete }) => complete()), getStorageSync: () => '', setStorage: jest.fn() },
}));
const updateShareMenu = Taro.updateShareMenu as unknown as jest.Mock;
const lastMenu = () => updateShareMenu.mock.calls.at(-1)?.[0];

async function openCard() {
  updateShareMenu.mockClear();
  let made = 0;
  const liveCard = jest.fn(async () => {
    made += 1;
    return { activityId: `activity_${made}`, members: 2, room: 3 };
  });
  const shop = await fakeShop({ liveCard });
  return { card: new LiveCard(shop), liveCard };
}
const codes = (liveCard: jest.Mock) => liveCard.mock.calls.map(([{ code }]) => code);

test('a card goes out with the code that its activity was made for, and the next has both anew', async () => {
  const { card, liveCard } = await openCard();
  await card.prepare('team_lan');
  expect(lastMenu()).toMatchObject({
    ...{ withShareTicket: true, isUpdatableMessage: true, activityId: 'activity_1' },
    templateInfo: { parameterList: [{ value: '2' }, { value: '3' }] },
  });
  const first = card.take();
  expect(first).toBe(codes(liveCard)[0]);

  await card.back(); // From WeChat's list of chats.
  const second = card.take();
  expect(second).toBe(codes(liveCard)[1]);
  expect(second).not.toBe(first);
  expect(lastMenu()).toMatchObject({ activityId: 'activity_2' });
});

test('when somebody sits down before it is sent, the same card has the new count', async () => {
  const { card, liveCard } = await openCard();
  await card.prepare('team_lan');
  await card.prepare('team_lan');
  expect(new Set(codes(liveCard)).size).toBe(1);
});

test('one that is sent twice in a row has two codes', async () => {
  const { card } = await openCard();
  await card.prepare('team_lan');
  expect(card.take()).not.toBe(card.take());
});

test('without a team, and when the shop is not reached, it is a plain card that knows its group', async () => {
  const { card, liveCard } = await openCard();
  await card.prepare(undefined);
  expect(lastMenu()).toMatchObject({ withShareTicket: true, isUpdatableMessage: false });
  liveCard.mockRejectedValueOnce(new Outage('away'));
  await card.prepare('team_lan');
  expect(lastMenu()).toMatchObject({ withShareTicket: true, isUpdatableMessage: false });
});
