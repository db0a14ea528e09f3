import { hours } from '@/domain/time';
import { openTown } from './town';

let town: Awaited<ReturnType<typeof openTown>>;
beforeAll(async () => {
  town = await openTown({ slowness: 2_600 });
});
afterAll(() => town.close());
beforeEach(() => town.wechat.reset());

const IP = '203.0.113.7';

test('WeChat tells what it thinks of somebody; of most it thinks nothing bad', async () => {
  const services = town.services();
  town.wechat.setRank('o_many_phones', 4);
  expect(await services.riskRank('o_xiaoman', IP)).toBe(0);
  expect(await services.riskRank('o_many_phones', IP)).toBe(4);
  expect(await services.riskRank('o_many_phones', '2001:db8::7')).toBe(4);
});

test('an opinion outlives a restart', async () => {
  town.wechat.setRank('o_zhe', 3);
  await town.restart();
  expect(await town.services().riskRank('o_zhe', IP)).toBe(3);
});

test('somebody whom WeChat has not seen lately is nobody in particular', async () => {
  town.wechat.setRank('o_script', 'unseen');
  expect(await town.services().riskRank('o_script', IP)).toBeUndefined();
});

test('without an address WeChat is not asked; what is no address it refuses, and nobody is held up', async () => {
  const services = town.services();
  town.wechat.setRank('o_zhe', 4);
  const heard: unknown[] = [];
  const stop = town.wechat.on((event) => heard.push(event.about['rank']));
  expect(await services.riskRank('o_zhe', undefined)).toBeUndefined();
  expect(await services.riskRank('o_zhe', 'home')).toBeUndefined();
  stop();
  expect(heard).toEqual([]);
});

test.each(['down', 'busy'] as const)('a WeChat that is %s says nothing, and does not throw', async (api) => {
  town.wechat.setFaults({ api });
  expect(await town.services().riskRank('o_zhe', IP)).toBeUndefined();
});

test('a slow WeChat is not waited for longer than a tap may take', async () => {
  await town.services().riskRank('o_zhe', IP);
  town.wechat.setFaults({ api: 'slow' });
  const began = performance.now();
  expect(await town.services().riskRank('o_zhe', IP)).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(2_300);
});

test('a wrong secret, or a mini program without this service, says nothing', async () => {
  expect(await town.services({ appSecret: 'wrong' }).riskRank('o_zhe', IP)).toBeUndefined();
});

test('a token that has ended is replaced, as everywhere', async () => {
  const services = town.services();
  town.wechat.setRank('o_zhe', 2);
  expect(await services.riskRank('o_zhe', IP)).toBe(2);
  await town.pass(hours(3));
  expect(await services.riskRank('o_zhe', IP)).toBe(2);
});
