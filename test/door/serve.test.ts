import type { ShopContract } from '@/contract/shop';
import { shop as contract } from '@/contract/shop';
import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import { customer } from '../../cloudfunctions/door/caller';
import { serve, type UseCases } from '../../cloudfunctions/door/serve';
import type { Platform } from '../../cloudfunctions/platform/platform';
import { noon } from '../support/fixtures';

const failures: unknown[] = [];
const platform = {
  clock: { now: () => noon },
  log: { failure: (_: string, error: unknown) => `trace_${failures.push(error)}` },
} as unknown as Platform;
const bob = () => ({ shopId: 'shop_1', userId: 'user_bob', openid: 'o_bob' }) as const;
const fails = (error: unknown) => async () => Promise.reject(error);

const door = serve<ShopContract>({
  ...(Object.fromEntries(Object.keys(contract).map((name) => [name, fails(0)])) as unknown as UseCases<ShopContract>),
  viewTeam: fails(new Refusal('not_found')),
  joinTeam: fails(new Outage('PostgreSQL is away')),
  openTeam: fails(new TypeError('undefined is not a function')),
});

test.each([
  ['viewTeam', { error: 'refusal', code: 'not_found' }, 0],
  ['joinTeam', { error: 'outage', traceId: 'trace_1' }, 1],
  ['openTeam', { error: 'bug', traceId: 'trace_2' }, 2],
  ['visit', { error: 'bug', traceId: 'trace_3' }, 3],
  ['toString', { error: 'refusal', code: 'not_found' }, 3],
])('%s is answered, and only what is not a refusal is logged', async (endpoint, reply, logged) => {
  expect(await door({ endpoint, input: {} }, bob, platform)).toEqual({ now: noon, ok: false, ...reply });
  expect(failures).toHaveLength(logged);
});

test('a customer is named by a hash that says nothing of the openid, and is the same every time', () => {
  const ours = { appId: 'wx1' };
  const caller = customer({ appId: 'wx1', openid: 'oABC' }, ours);
  expect(caller).toEqual({ shopId: 'shop_wx1', openid: 'oABC', userId: expect.stringMatching(/^user_[0-9a-f]{32}$/) });
  expect(customer({ appId: 'wx1', openid: 'oABC' }, ours)).toEqual(caller);
  expect(customer({ appId: 'wx1', openid: 'oABD' }, ours).userId).not.toBe(caller.userId);
  expect(() => customer({ appId: 'wx1' }, ours)).toThrow('not_allowed');
  expect(() => customer({ appId: 'wx2', openid: 'oABC' }, ours)).toThrow('not_allowed');
});
