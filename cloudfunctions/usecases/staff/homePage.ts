import { adminHome as contract } from '@/contract/adminHome';
import { type HomePart, namedIn, picturesIn, whyNotCompose } from '@/domain/home';
import type { UserId } from '@/domain/id';
import { Refusal, refuseIf } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { command } from '../../door/command';
import { query, type View } from '../../door/query';
import { homeBlocks } from '../home/homeBlocks';
import { show } from '../show';

export const viewHomeDraft = query(contract.viewHomeDraft, async (_, { shop, settings }) => {
  const { home: published } = await shop.shop.get();
  const draft = await shop.homeDrafts.get();
  const parts = draft?.parts ?? published;
  const all = [...parts, ...published];
  const named = namedIn(all);
  const goods = await shop.goods.some(named.goods);
  const users = await shop.users.named([draft?.savedBy, draft?.shownBy].flatMap((id) => id ?? []));
  const done = (by: UserId | null | undefined, at: Instant | null | undefined) =>
    by && at ? { at, by: users.get(by)?.nickname ?? '' } : undefined;
  return {
    ...{ version: draft?.version ?? 0, parts, published },
    isPublished: draft === undefined || draft.shownVersion === draft.version,
    saved: done(draft?.savedBy, draft?.savedAt),
    shown: done(draft?.shownBy, draft?.shownAt),
    pictures: Object.fromEntries(picturesIn(all).map((picture) => [picture, show(settings, picture)])),
    goods: [...goods.values()].map(({ id, title, pictures, onSale, story }) => ({
      ...{ id, title, onSale, hasStory: story !== undefined, picture: show(settings, pictures[0]?.list ?? '') },
    })),
    categories: (await shop.categories.all())
      .filter(({ id }) => named.categories.includes(id))
      .map(({ id, title, picture }) => ({ id, title, picture: show(settings, picture) })),
  };
});

export const previewHome = query(contract.previewHome, async ({ parts, at }, view) => {
  refuseIf(whyNotCompose(parts));
  await refuseUnknown(parts, view);
  await refuseStrange(parts, view);
  return { blocks: await homeBlocks(parts, at === undefined ? view : { ...view, now: at }) };
});

export const saveHome = command('saveHome', contract.saveHome, async ({ version, parts }, scene) => {
  const { tx, caller, now } = scene;
  refuseIf(whyNotCompose(parts));
  await tx.shop.lock();
  const view = { ...scene, shop: tx };
  await refuseUnknown(parts, view);
  await refuseStrange(parts, view);
  const isSaved = await tx.homeDrafts.save(parts, version, caller.userId, now);
  refuseIf(isSaved ? undefined : 'home_moved_on');
  return { version: version + 1 };
});

export const publishHome = command('publishHome', contract.publishHome, async ({ version }, { tx, caller, now }) => {
  await tx.shop.lock();
  const shown = await tx.homeDrafts.show(version, caller.userId, now);
  if (!shown) throw new Refusal('home_moved_on');
  await tx.shop.showHome(shown);
  return {};
});

/** Goods may be off the shelf, and come back: only what this shop has never had is refused. */
async function refuseUnknown(parts: readonly HomePart[], { shop }: Pick<View, 'shop'>): Promise<void> {
  const { goods, categories } = namedIn(parts);
  const known = await shop.goods.some(goods);
  const tree = new Set((await shop.categories.all()).map(({ id }) => id));
  refuseIf(goods.every((id) => known.has(id)) && categories.every((id) => tree.has(id)) ? undefined : 'not_found');
}

/** A picture is one that the page has already, or that the caller has uploaded. */
async function refuseStrange(
  parts: readonly HomePart[],
  { shop, caller, folders }: Pick<View, 'shop' | 'caller' | 'folders'>,
): Promise<void> {
  const { home } = await shop.shop.get();
  const draft = await shop.homeDrafts.get();
  const had = new Set(picturesIn([...home, ...(draft?.parts ?? [])]));
  const isOurs = picturesIn(parts).every((picture) => had.has(picture) || folders.holds(caller, picture));
  refuseIf(isOurs ? undefined : 'picture_not_yours');
}
