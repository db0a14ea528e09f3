import type { HomePart } from '@/domain/home';
import type { UserId } from '@/domain/id';
import { days, hours, later } from '@/domain/time';
import { viewHome } from '../../cloudfunctions/usecases/home/viewHome';
import { previewHome, publishHome, saveHome, viewHomeDraft } from '../../cloudfunctions/usecases/staff/homePage';
import { embeddedDatabase } from '../support/database';
import { both, tea } from '../support/fixtures';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const owner: UserId = 'user_own';

async function open() {
  const shop = await openShop(database);
  const { platform } = shop;
  await shop.moveIn('user_ann');
  const me = shop.as(owner);
  return {
    shop,
    save: (parts: readonly HomePart[], version: number) =>
      saveHome({ requestId: shop.newRequest(), version, parts }, me, platform),
    publish: (version: number) => publishHome({ requestId: shop.newRequest(), version }, me, platform),
    draft: () => viewHomeDraft({}, me, platform),
    preview: async (parts: readonly HomePart[], at?: number) =>
      (await previewHome({ parts, ...(at && { at }) }, me, platform)).blocks.map(({ kind }) => kind),
    seen: async () => (await viewHome({}, shop.as('user_ann'), platform)).blocks,
  };
}
type Here = Awaited<ReturnType<typeof open>>;

const shelf: HomePart = { kind: 'shelf', title: both('店主挑的'), shelf: { by: 'hand', ids: [tea.id] } };
const feed: HomePart = { kind: 'goods', title: both('全部') };
const kindsOf = async (here: Here) => (await here.seen()).map(({ kind }) => kind);

test('what is saved is seen by the staff alone, until it is published', async () => {
  const here = await open();
  expect(await here.draft()).toMatchObject({
    version: 0,
    isPublished: true,
    parts: [{ kind: 'teams' }, { kind: 'goods' }],
  });
  expect(await here.save([shelf, feed], 0)).toEqual({ version: 1 });
  expect(await kindsOf(here)).toEqual(['goods']);
  expect(await here.draft()).toMatchObject({ version: 1, isPublished: false, published: [{ kind: 'teams' }, {}] });

  await here.publish(1);
  expect(await here.seen()).toMatchObject([{ kind: 'shelf', goods: [{ id: tea.id }] }, { kind: 'goods' }]);
  expect(await here.draft()).toMatchObject({ isPublished: true, goods: [{ id: tea.id, onSale: true }] });
  await here.save([feed], 1);
  expect(await here.draft()).toMatchObject({ version: 2, isPublished: false });
});

test('who saves or publishes what a colleague has changed since is told so, and nothing is lost', async () => {
  const here = await open();
  await here.save([feed], 0);
  await expect(here.save([shelf], 0)).rejects.toThrow('home_moved_on');
  await here.save([shelf, feed], 1);
  await expect(here.publish(1)).rejects.toThrow('home_moved_on');
  expect((await here.draft()).parts).toMatchObject([{ kind: 'shelf' }, { kind: 'goods' }]);
});

test('a block that is off, or whose time it is not, is kept and not shown; a preview shows any moment', async () => {
  const here = await open();
  const { now } = here.shop.world;
  const [from, until] = [later(now, hours(1)), later(now, days(1))];
  const parts: HomePart[] = [{ ...shelf, off: true }, { ...shelf, from, until }, feed];
  expect(await here.preview(parts)).toEqual(['goods']);
  expect(await here.preview(parts, from)).toEqual(['shelf', 'goods']);
  expect(await here.preview(parts, until)).toEqual(['goods']); // At its end it is over.
  await here.save(parts, 0);
  await here.publish(1);
  expect(await kindsOf(here)).toEqual(['goods']);
  here.shop.pass(hours(1));
  expect(await kindsOf(here)).toEqual(['shelf', 'goods']);
});

test('blocks that could not be seen, goods of nobody and pictures of somebody else are refused', async () => {
  const here = await open();
  const banner = (picture: string): HomePart => ({
    kind: 'banner',
    banners: [{ picture, words: both('茶山'), link: { to: 'nowhere' } }],
  });
  const unknown: HomePart = { kind: 'shelf', title: both('没有'), shelf: { by: 'hand', ids: ['goods_nobody'] } };
  const { now } = here.shop.world;
  for (const [parts, code] of [
    [[feed, shelf], 'home_feed_last'],
    [[feed, feed], 'home_feed_last'],
    [[{ ...shelf, from: now, until: now }], 'home_times_wrong'],
    [[unknown], 'not_found'],
    [[banner(here.shop.upload('user_ann'))], 'picture_not_yours'],
    [[banner('anybodys.webp')], 'picture_not_yours'],
  ] as const) {
    await expect(here.save(parts, 0)).rejects.toThrow(code);
    await expect(here.preview(parts)).rejects.toThrow(code);
  }
  expect(await here.draft()).toMatchObject({ version: 0 });

  const picture = here.shop.upload(owner);
  await here.save([banner(picture)], 0);
  await here.save([banner(picture), feed], 1); // What the page has already may stay, whoever saves.
  expect((await here.draft()).pictures).toEqual({ [picture]: picture });
});

test('only teams that need one more, where the merchant wants only those', async () => {
  const here = await open();
  const { teamId } = await here.shop.openTeam();
  const only: HomePart = { kind: 'teams', only: 'one_left', title: both('只差一个') };
  expect(await here.preview([{ kind: 'teams' }, only])).toEqual(['teams']); // Of three, two are missing.
  const friend = await here.shop.joinTeam('user_bob', teamId);
  await here.shop.pay('user_bob', friend);
  expect(await here.preview([only])).toEqual(['teams']);
});
