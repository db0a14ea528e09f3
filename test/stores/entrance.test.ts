import Taro from '@tarojs/taro';
import { codeIn, groupOf } from '@/stores/entrance';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));
type Api = 'isChatTool' | 'getChatToolInfo' | 'getGroupEnterInfo' | 'getShareInfo';
const wx = Taro as unknown as Partial<Record<Api, jest.Mock>>;

const gives = (cloudID: string) => jest.fn(({ success }) => success({ cloudID }));
/** As Taro has them: told by a callback, and the promise is rejected as well. */
const fails = () =>
  jest.fn(({ fail }) => {
    fail({ errMsg: 'fail' });
    return Promise.reject(new Error('fail'));
  });

beforeEach(() => {
  wx.isChatTool = jest.fn(() => false);
  wx.getChatToolInfo = gives('cloud_tool');
  wx.getGroupEnterInfo = gives('cloud_1');
  wx.getShareInfo = gives('cloud_2');
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
  wx.getGroupEnterInfo = fails();
  expect(await groupOf({ scene: 1044, shareTicket: 'ticket' })).toBe('cloud_2');
  expect(await groupOf({ scene: 1008 })).toBeUndefined();
  wx.getShareInfo = fails();
  expect(await groupOf({ scene: 1044, shareTicket: 'ticket' })).toBeUndefined();
});

test('what a chat tool has sent leads back into its chat, whatever the scene', async () => {
  wx.isChatTool!.mockReturnValue(true);
  expect(await groupOf({ scene: 1001 })).toBe('cloud_tool');
});

test('an old WeChat has none of them', async () => {
  for (const name of ['isChatTool', 'getChatToolInfo', 'getGroupEnterInfo', 'getShareInfo'] as const) delete wx[name];
  expect(await groupOf({ scene: 1044, shareTicket: 'ticket' })).toBeUndefined();
});
