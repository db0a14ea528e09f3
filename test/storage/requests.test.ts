import type { RequestId } from '@/domain/id';
import { days, later } from '@/domain/time';
import { tick } from '../../cloudfunctions/timer/tick';
import { embeddedDatabase, rawOf } from '../support/database';
import { noon } from '../support/fixtures';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const request = (id: number, input = '{}') => ({
  ...{ userId: 'user_bob' as const, requestId: `request_${id}` as RequestId, endpoint: 'joinTeam', input, at: noon },
});

test('an answer is given again, word for word, and only to the one who asked', async () => {
  const { transact } = await openShop(database);
  const answer = { orderId: 'order_1', words: { zh: '好', en: 'fine' }, camelCase: [1, null] };
  await transact(async ({ requests }) => {
    expect(await requests.begin(request(1))).toBeUndefined();
    await requests.finish(request(1), answer);
  });

  expect(await transact(({ requests }) => requests.begin(request(1)))).toEqual({ output: answer });
  const cats = { ...request(1), userId: 'user_cat' as const };
  await transact(async ({ requests }) => {
    expect(await requests.begin(cats)).toBeUndefined();
    await requests.finish(cats, {});
  });
});

test.each([
  ['other input', { input: '{"quantity":2}' }],
  ['another endpoint', { endpoint: 'openTeam' }],
])('an id that was used is refused for %s', async (_, changes) => {
  const { transact } = await openShop(database);
  await transact(async ({ requests }) => {
    await requests.begin(request(1));
    await requests.finish(request(1), {});
  });
  const reused = transact(({ requests }) => requests.begin({ ...request(1), ...changes }));
  await expect(reused).rejects.toMatchObject({ code: 'request_reused' });
});

test('what was refused has not been asked: the id is free again', async () => {
  const { transact } = await openShop(database);
  const refused = transact(async ({ requests }) => {
    await requests.begin(request(1));
    throw new Error('sold out');
  });
  await expect(refused).rejects.toThrow('sold out');
  await transact(async ({ requests }) => {
    expect(await requests.begin(request(1, '{"quantity":2}'))).toBeUndefined();
    await requests.finish(request(1), {});
  });
});

test('answers are forgotten after a week, not more at a time than asked for, and not those of another shop', async () => {
  const [shop, other] = [await openShop(database), await openShop(database)];
  for (const one of [shop, other]) {
    await one.transact(async ({ requests }) => {
      for (const id of [1, 2, 3, 4, 5]) {
        const made = { ...request(id), at: id === 5 ? later(noon, days(7)) : noon };
        await requests.begin(made);
        await requests.finish(made, {});
      }
    });
  }
  const left = async ({ shopId }: typeof shop) =>
    (await rawOf(database)('select request_id from requests where shop_id = $1 order by 1', [shopId])).length;

  await shop.transact(({ requests }) => requests.forget(later(noon, 1), 3));
  expect([await left(shop), await left(other)]).toEqual([2, 5]);

  shop.pass(days(7) + 1);
  await tick(shop.platform);
  expect([await left(shop), await left(other)]).toEqual([1, 5]);
  expect(shop.world.failures).toEqual([]);
});
