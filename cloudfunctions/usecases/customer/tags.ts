import { admin as contract } from '@/contract/admin';
import { type CustomerFilter, MOST_TAGS, tagsAskedBy } from '@/domain/customer';
import type { TagId } from '@/domain/id';
import { Refusal, refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { query } from '../../door/query';
import type { Tables } from '../../storage/tables';
import { tagView } from './customerRows';
import { refuseUnknown } from './senseOf';

export const listTags = query(contract.listTags, async (_, { shop }) => {
  const people = await shop.tags.counts();
  return (await shop.tags.all()).map((tag) => ({
    ...tagView(tag),
    rule: tag.rule ?? undefined,
    people: people.get(tag.id) ?? 0,
    keptAt: tag.keptAt ?? undefined,
  }));
});

/** The shop is locked, so that two who name one at once do not name two alike. */
export const putTag = command('putTag', contract.putTag, async ({ tagId, name, tone, rule }, { tx, ids }) => {
  await tx.shop.lock();
  const all = await tx.tags.all();
  const before = all.find(({ id }) => id === tagId);
  if (tagId && !before) throw new Refusal('not_found');
  refuseIf(before && (before.rule === null) !== (rule === undefined) ? 'tag_kind_kept' : undefined);
  refuseIf(!tagId && all.length >= MOST_TAGS ? 'too_many_of_these' : undefined);
  refuseIf(all.some((tag) => tag.id !== tagId && isSame(tag.name, name)) ? 'tag_name_used' : undefined);
  if (rule) await refuseRule(tx, rule);
  if (before) {
    await tx.tags.change(before.id, { name, tone, rule: rule ?? null });
    return { tagId: before.id };
  }
  const id = ids.next('tag');
  await tx.tags.add({ id, name, tone, rule: rule ?? null });
  return { tagId: id };
});

export const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** A rule asks for something, and for no tag that goes by a rule: none waits for another, nor for itself. */
async function refuseRule(tx: Tables, rule: CustomerFilter): Promise<void> {
  if (Object.keys(rule).length === 0) throw new Refusal('tag_rule_wrong');
  await refuseUnknown(tx, rule);
  const byRule = new Set((await tx.tags.all()).filter((tag) => tag.rule !== null).map(({ id }) => id));
  refuseIf(tagsAskedBy(rule).some((id) => byRule.has(id)) ? 'tag_rule_wrong' : undefined);
}

export const removeTag = command('removeTag', contract.removeTag, async ({ tagId }, { tx }) => {
  await tx.shop.lock();
  await tx.tags.lock(tagId);
  refuseIf((await isAskedFor(tx, tagId)) ? 'in_use' : undefined);
  await tx.tags.remove(tagId);
  return {};
});

async function isAskedFor(tx: Tables, tagId: TagId): Promise<boolean> {
  const filters = [
    ...(await tx.segments.all()).map(({ filter }) => filter),
    ...(await tx.tags.all()).flatMap(({ rule }) => rule ?? []),
  ];
  return filters.some((filter) => tagsAskedBy(filter).includes(tagId));
}

/** The tag is locked, so that it is not removed meanwhile. Refuses `not_found` where one of them never came to the shop. */
export const tagCustomers = command(
  'tagCustomers',
  contract.tagCustomers,
  async ({ tagId, userIds, on }, { tx, caller, now }) => {
    const tag = await tx.tags.lock(tagId);
    refuseIf(tag.rule === null ? undefined : 'tag_by_rule');
    const known = await tx.users.named(userIds);
    if (userIds.some((id) => !known.has(id))) throw new Refusal('not_found');
    const changed = on ? await tx.tags.hang(tagId, userIds, caller.userId, now) : await tx.tags.takeOff(tagId, userIds);
    return { changed };
  },
);
