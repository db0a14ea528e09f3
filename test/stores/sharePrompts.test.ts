import Taro from '@tarojs/taro';
import { SharePrompts } from '@/stores/sharePrompts';

const stored = new Map<string, unknown>();
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { getStorageSync: jest.fn(), setStorage: jest.fn() } }));

beforeEach(() => {
  stored.clear();
  (Taro.getStorageSync as jest.Mock).mockImplementation((key: string) => stored.get(key) ?? '');
  (Taro.setStorage as unknown as jest.Mock).mockImplementation(({ key, data }) => stored.set(key, data));
});

test('one is asked once for each thing, also by the next run of the app', () => {
  const prompts = new SharePrompts();
  expect(prompts.first('received', 'order_1')).toBe(true);
  expect(prompts.first('received', 'order_1')).toBe(false);
  expect(prompts.first('paid', 'order_1')).toBe(true);
  expect(prompts.first('received', 'order_2')).toBe(true);
  expect(new SharePrompts().first('paid', 'order_1')).toBe(false);
});

test('it keeps the last two hundred, and rubbish in the storage is nothing', () => {
  stored.set('sharePrompts', { not: 'a list' });
  const prompts = new SharePrompts();
  for (let i = 0; i < 250; i += 1) prompts.first('paid', `order_${i}`);
  expect((stored.get('sharePrompts') as string[]).length).toBe(200);
});
