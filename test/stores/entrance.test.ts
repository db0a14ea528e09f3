import Taro from '@tarojs/taro';
import { codeIn, groupOf } from '@/stores/entrance';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));
const wx = Taro as unknown as { getGroupEnterInfo?: jest.Mock; getShareInfo?: jest.Mock };

beforeEach(() => {
  wx.getGroupEnterInfo = jest.fn().mockResolvedValue({ cloudID: 'cloud_1' });
  wx.getShareInfo = jest.fn().mockResolvedValue({ cloudID: 'cloud_2' });
});

test.each([
  [{ s: 'aB3dE6gH9k' }, 'aB3dE6gH9k'],
  [{ scene: 'aB3dE6gH9k' }, 'aB3dE6gH9k'],
  [{ scene: encodeURIComponent('aB3dE6gH9k') }, 'aB3dE6gH9k'],
  [{ s: 'too short' }, undefined],
  [{ s: '%E0%A4%A' }, undefined],
  [{}, undefined],
  [undefined, undefined],
])('the code in %j is %s', (query, code) => {
  expect(codeIn(query)).toBe(code);
});

test('a group is asked for only where one may be', async () => {
  expect(await groupOf({ scene: 1044, shareTicket: 'ticket' })).toBe('cloud_1');
  expect(await groupOf({ scene: 1008 })).toBe('cloud_1');
  expect(await groupOf({ scene: 1001 })).toBeUndefined();
  expect(wx.getGroupEnterInfo).toHaveBeenCalledTimes(2);
});

test('with a ticket the older way is tried, too; what WeChat does not say is nothing', async () => {
  wx.getGroupEnterInfo!.mockRejectedValue({ errMsg: 'getGroupEnterInfo:fail' });
  expect(await groupOf({ scene: 1044, shareTicket: 'ticket' })).toBe('cloud_2');
  expect(await groupOf({ scene: 1008 })).toBeUndefined();
  wx.getShareInfo!.mockRejectedValue({ errMsg: 'getShareInfo:fail' });
  expect(await groupOf({ scene: 1044, shareTicket: 'ticket' })).toBeUndefined();
});

test('an old WeChat has neither', async () => {
  delete wx.getGroupEnterInfo;
  delete wx.getShareInfo;
  expect(await groupOf({ scene: 1044, shareTicket: 'ticket' })).toBeUndefined();
});
