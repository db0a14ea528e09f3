import type { HomePart } from '@/domain/home';
import { MESSAGES } from '@/domain/message';
import { publishHome, saveHome } from '../../cloudfunctions/usecases/staff/homePage';
import { switchMessage } from '../../cloudfunctions/usecases/staff/messageKinds';
import { racingDatabase } from '../support/database';
import { both } from '../support/fixtures';
import { openShop } from '../support/shop';

const { database } = racingDatabase();
const MANY = 100;

const pageOf = (i: number): HomePart[] => [{ kind: 'goods', title: both(`第 ${i} 版`) }];

test('of a hundred who save the same home page, one is taken, and what is published is whole', async () => {
  const shop = await openShop(database);
  const me = shop.as('user_own');
  const save = (version: number) => (_: unknown, i: number) =>
    saveHome({ requestId: shop.newRequest(), version, parts: pageOf(i) }, me, shop.platform);
  for (const version of [0, 1]) {
    const saved = await Promise.allSettled(Array.from({ length: MANY }, save(version)));
    expect(saved.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  }
  const publishing = Array.from({ length: MANY }, () =>
    publishHome({ requestId: shop.newRequest(), version: 2 }, me, shop.platform),
  );
  const saving = save(2)(undefined, MANY);
  const done = await Promise.allSettled([...publishing, saving]);
  expect(done.at(-1)?.status).toBe('fulfilled');
  const draft = await shop.look((tables) => tables.homeDrafts.get());
  expect(draft).toMatchObject({ version: 3 });
  const { home } = await shop.look((tables) => tables.shop.get());
  const isShown = draft?.shownVersion === 2;
  expect(home).toHaveLength(isShown ? 1 : 2); // Of version 2, or of before: never of 3, which nobody has published.
  expect(home).not.toEqual(draft?.parts);
});

test('kinds of messages that are switched off at once are all off', async () => {
  const shop = await openShop(database);
  const me = shop.as('user_own');
  await Promise.all(
    MESSAGES.map((message) => switchMessage({ requestId: shop.newRequest(), message, isOn: false }, me, shop.platform)),
  );
  expect((await shop.look((tables) => tables.rules.all())).messages?.off).toEqual(MESSAGES);
});
