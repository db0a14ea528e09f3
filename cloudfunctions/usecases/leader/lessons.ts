import { shop as contract } from '@/contract/shop';
import type { LessonId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { command } from '../../door/command';
import { query } from '../../door/query';
import type { Lesson } from '../../storage/lessons';
import type { Tables } from '../../storage/tables';
import { activeLeader } from './activeLeader';

export const listLessons = query(contract.listLessons, async (_, { shop, caller }) => {
  const { userId } = await activeLeader(shop, caller.userId);
  const finished = await shop.lessons.finishedBy(userId);
  const items = (await shop.lessons.open()).map((lesson) => ({ ...lesson, finishedAt: finished.get(lesson.id) }));
  return { items, finished: items.filter(({ finishedAt }) => finishedAt !== undefined).length };
});

export const viewLesson = query(contract.viewLesson, async ({ lessonId }, { shop, caller }) => {
  const { userId } = await activeLeader(shop, caller.userId);
  const { id, title, body } = await openLesson(shop, lessonId);
  const finished = await shop.lessons.finishedBy(userId);
  const all = await shop.lessons.open();
  const after = all.slice(all.findIndex((one) => one.id === id) + 1);
  const next = after.find((one) => !finished.has(one.id));
  return { id, title, body, finishedAt: finished.get(id), next: next && { id: next.id, title: next.title } };
});

export const finishLesson = command(
  'finishLesson',
  contract.finishLesson,
  async ({ lessonId }, { tx, caller, now }) => {
    const { userId } = await activeLeader(tx, caller.userId);
    const { id } = await openLesson(tx, lessonId);
    await tx.lessons.finish(id, userId, now);
    return {};
  },
);

/** Refuses `not_found` one that is closed, or not there. */
async function openLesson(shop: Tables, id: LessonId): Promise<Lesson> {
  const lesson = await shop.lessons.get(id);
  if (!lesson?.isOpen) throw new Refusal('not_found');
  return lesson;
}
