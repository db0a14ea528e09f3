import { days, hours } from '@/domain/time';
import { openTown } from './town';

let town: Awaited<ReturnType<typeof openTown>>;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
beforeEach(() => town.wechat.reset());

const landing = { page: '/packages/share/pages/landing/index', query: 'scene=aB3dE6gH9k', title: '护脊轻量书包' };

test('a short link is a text that names the shop and the page, and opens it with its query', async () => {
  const link = await town.services().shortLink(landing);
  expect(link).toMatch(/^#小程序:\/\/拼集\/护脊轻量书包\/[0-9A-Za-z]{15}$/);
  expect(town.wechat.pageOfLink(` ${link}\n`)).toBe('packages/share/pages/landing/index?scene=aB3dE6gH9k');
  expect(await town.services().shortLink(landing)).not.toBe(link);
});

test('it is good for thirty days', async () => {
  const link = await town.services().shortLink(landing);
  await town.pass(days(30) - hours(1));
  expect(town.wechat.pageOfLink(link)).toBeDefined();
  await town.pass(hours(1));
  expect(town.wechat.pageOfLink(link)).toBeUndefined();
});

test('a long title is cut by WeChat, and one with a slash stays one part', async () => {
  const link = await town.services().shortLink({ ...landing, title: `茶/${'长'.repeat(30)}` });
  expect(link.split('/')[3]).toBe(`茶${'长'.repeat(19)}...`);
  expect(town.wechat.pageOfLink(link)).toBeDefined();
});

test('a page that WeChat cannot know is refused, and a text that is none opens nothing', async () => {
  const { page: _, ...rest } = landing;
  const bad = town.services().shortLink({ ...rest, page: 'packages/a page' });
  await expect(bad).rejects.toMatchObject({ name: 'WechatRefused', code: 40165 });
  await expect(town.services().shortLink({ ...landing, query: `scene=${'x'.repeat(1_024)}` })).rejects.toThrow('bug');
  for (const text of ['', '#小程序://拼集/书包/000000000000000', '#小程序://拼集', 'https://w.com/a/b']) {
    expect(town.wechat.pageOfLink(text)).toBeUndefined();
  }
});
