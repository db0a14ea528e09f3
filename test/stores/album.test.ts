import Taro from '@tarojs/taro';
import { allowAlbum, saveToAlbum } from '@/stores/album';

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { saveImageToPhotosAlbum: jest.fn(), openSetting: jest.fn() },
}));
const wechat = Taro as unknown as { saveImageToPhotosAlbum: jest.Mock; openSetting: jest.Mock };

test.each([
  ['saveImageToPhotosAlbum:fail auth deny', 'denied'],
  ['saveImageToPhotosAlbum:fail:auth denied', 'denied'],
  ['saveImageToPhotosAlbum:fail authorize no response', 'denied'],
  ['saveImageToPhotosAlbum:fail cancel', 'closed'],
  ['saveImageToPhotosAlbum:fail privacy permission is not authorized', 'closed'],
  ['saveImageToPhotosAlbum:fail system error', 'failed'],
])('%s means %s', async (errMsg, meaning) => {
  wechat.saveImageToPhotosAlbum.mockRejectedValueOnce({ errMsg });
  expect(await saveToAlbum('http://tmp/a.jpg')).toBe(meaning);
});

test('a picture that is in the album is saved', async () => {
  wechat.saveImageToPhotosAlbum.mockResolvedValueOnce({ errMsg: 'ok' });
  expect(await saveToAlbum('http://tmp/a.jpg')).toBe('saved');
});

test('the settings say whether it is allowed now; closing them allows nothing', async () => {
  wechat.openSetting.mockResolvedValueOnce({ authSetting: { 'scope.writePhotosAlbum': true } });
  expect(await allowAlbum()).toBe(true);
  wechat.openSetting.mockResolvedValueOnce({ authSetting: { 'scope.writePhotosAlbum': false } });
  expect(await allowAlbum()).toBe(false);
  wechat.openSetting.mockRejectedValueOnce({ errMsg: 'openSetting:fail' });
  expect(await allowAlbum()).toBe(false);
});
