import { countSearch } from '../../cloudfunctions/usecases/goods/countSearch';
import { hotWords } from '../../cloudfunctions/usecases/goods/hotWords';
import { racingDatabase } from '../support/database';
import { friends } from '../support/fixtures';
import { race } from '../support/race';
import { openShop } from '../support/shop';

const { database } = racingDatabase();

test('fifty people look for one word four times each at once: it was looked for fifty times', async () => {
  const shop = await openShop(database);
  const crowd = friends(50);
  await shop.moveIn(...crowd);
  const look = (i: number) => () =>
    countSearch({ requestId: shop.newRequest(), search: '肉桂' }, shop.as(crowd[i % 50]!), shop.platform);

  expect(await race(Array.from({ length: 200 }, (_, i) => look(i)))).toEqual({ ok: 200 });

  const { searched } = await hotWords({}, shop.as('user_bob'), shop.platform);
  expect(searched).toEqual([{ word: '肉桂', times: 50 }]);
});
