import Taro from '@tarojs/taro';
import { deviceMark, markOf } from '@/stores/deviceMark';
import { deviceOf } from '../simulator/server/devices';
import { everybody, newGuest } from '../simulator/server/people';
import type { Person } from '../simulator/server/state';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { getDeviceInfo: jest.fn() } }));
const getDeviceInfo = Taro.getDeviceInfo as unknown as jest.Mock;

const mate = { brand: 'HUAWEI', model: 'ALN-AL00', system: 'Android 12', platform: 'android', memorySize: 12_288 };

test('a mark is short, and the same each time', () => {
  getDeviceInfo.mockReturnValue(mate);
  expect(deviceMark()).toMatch(/^[0-9a-z]{22}$/);
  expect(deviceMark()).toBe(markOf({ ...mate }));
});

test('it stays when the phone is measured again, and changes with what the phone is', () => {
  expect(markOf({ ...mate, benchmarkLevel: 40 })).toBe(markOf({ ...mate, benchmarkLevel: -1 }));
  for (const change of [{ model: 'ALN-AL10' }, { system: 'Android 13' }, { memorySize: 8_192 }, { brand: '' }])
    expect(markOf({ ...mate, ...change })).not.toBe(markOf(mate));
});

test('a WeChat that says nothing of its phone gives a mark all the same', () => {
  getDeviceInfo.mockImplementation(() => {
    throw new TypeError('getDeviceInfo is not a function');
  });
  expect(deviceMark()).toMatch(/^[0-9a-z]{22}$/);
  getDeviceInfo.mockReturnValue({});
  expect(deviceMark()).toBe(markOf({}));
});

test('many texts have many marks', () => {
  const marks = new Set(Array.from({ length: 20_000 }, (_, i) => markOf({ model: `phone ${i}` })));
  expect(marks.size).toBe(20_000);
});

test('whoever is in the simulation has another phone, or is elsewhere', () => {
  const guests: Person[] = [];
  for (let i = 0; i < 4; i += 1) guests.push(newGuest(guests));
  const marks = everybody(guests).map(({ openid }) => {
    const device = deviceOf({ phones: {} }, openid);
    return `${markOf(device)} ${device.ip}`;
  });
  expect(new Set(marks).size).toBe(marks.length);
  const hands = ['o_xiaoman', 'o_zhe', 'o_lan', 'o_zheng'].map((openid) => markOf(deviceOf({ phones: {} }, openid)));
  expect(new Set(hands).size).toBe(4);
  expect(deviceOf({ phones: { o_zhe: 'o_xiaoman' } }, 'o_zhe')).toEqual(deviceOf({ phones: {} }, 'o_xiaoman'));
});
