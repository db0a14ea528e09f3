import Taro from '@tarojs/taro';
import { Outage } from '@/domain/outage';
import { kept } from '@/stores/kept';
import { askable, askForMessages } from '@/stores/messages';
import { fakeShop } from './fakeShop';

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { requestSubscribeMessage: jest.fn(), getSetting: jest.fn(), openSetting: jest.fn() },
}));
const ask = Taro.requestSubscribeMessage as unknown as jest.Mock;
const settings = Taro.getSetting as unknown as jest.Mock;
const says = (itemSettings: object, mainSwitch = true) => ({ subscriptionsSetting: { mainSwitch, itemSettings } });

beforeEach(async () => {
  ask.mockReset().mockResolvedValue({ formed: 'accept', seat: 'reject' });
  settings.mockReset().mockResolvedValue(says({}));
  await kept.read();
});

const openShop = async () => {
  const grantMessages = jest.fn(async () => ({}));
  return { shop: await fakeShop({ grantMessages }), grantMessages };
};

test('the shop is told what was granted, and only of what it has a template for', async () => {
  const { shop, grantMessages } = await openShop();
  expect(await askForMessages(shop, ['team_formed', 'seat_left', 'after_sale'])).toEqual(['team_formed']);
  expect(ask.mock.calls[0][0].tmplIds).toEqual(['formed', 'seat']);
  expect(grantMessages).toHaveBeenCalledWith(expect.objectContaining({ granted: ['team_formed'] }));
});

test('WeChat is asked first of all in the tap: nothing is waited for before', async () => {
  const { shop } = await openShop();
  void askForMessages(shop, ['team_formed']);
  expect(ask).toHaveBeenCalledTimes(1);
});

test('who has said no for always is not asked, and who has said yes for always grants with each tap', async () => {
  const { shop, grantMessages } = await openShop();
  settings.mockResolvedValue(says({ formed: 'accept', seat: 'reject', back: 'ban' }));
  await kept.read();
  expect(askable(shop, ['team_formed', 'seat_left', 'goods_back'])).toEqual(['team_formed']);
  expect([kept.accepts('formed'), kept.refuses('seat'), kept.refuses('refund')]).toEqual([true, true, false]);
  for (let i = 0; i < 2; i += 1) await askForMessages(shop, ['team_formed', 'seat_left']);
  expect(grantMessages).toHaveBeenCalledTimes(2);
  expect(ask.mock.calls.map(([{ tmplIds }]) => tmplIds)).toEqual([['formed'], ['formed']]);
});

test('where messages are switched off altogether nobody is asked', async () => {
  const { shop } = await openShop();
  settings.mockResolvedValue(says({}, false));
  await kept.read();
  expect(await askForMessages(shop, ['team_formed'])).toEqual([]);
  expect(ask).not.toHaveBeenCalled();
});

test('an old phone, a person who closes the question, and a shop that is away: the tap goes on', async () => {
  const { shop, grantMessages } = await openShop();
  settings.mockRejectedValue(new Error('getSetting:fail'));
  await kept.read();
  ask.mockRejectedValueOnce(new Error('requestSubscribeMessage:fail'));
  expect(await askForMessages(shop, ['team_formed'])).toEqual([]);
  grantMessages.mockRejectedValueOnce(new Outage('away'));
  expect(await askForMessages(shop, ['team_formed'])).toEqual(['team_formed']);
});
