import { admin as contract } from '@/contract/admin';
import { MOST_LESSONS } from '@/domain/lesson';
import { Refusal, refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { query } from '../../door/query';

export const listShopLessons = query(contract.listShopLessons, async (_, { shop }) => {
  const { by, leaders } = await shop.lessons.finished();
  return (await shop.lessons.all()).map((lesson) => ({ ...lesson, finished: by.get(lesson.id) ?? 0, leaders }));
});

/** The shop is locked, so that two who write at once do not make one too many. */
export const putLesson = command('putLesson', contract.putLesson, async (asked, { tx, ids }) => {
  const { lessonId, title, body, position } = asked;
  await tx.shop.lock();
  const known = new Set((await tx.lessons.all()).map(({ id }) => id));
  if (lessonId && !known.has(lessonId)) throw new Refusal('not_found');
  refuseIf(!lessonId && known.size >= MOST_LESSONS ? 'too_many_of_these' : undefined);
  const id = lessonId ?? ids.next('lesson');
  await tx.lessons.put({ id, title, body, position, isOpen: true });
  return { lessonId: id };
});

export const removeLesson = command('removeLesson', contract.removeLesson, async ({ lessonId }, { tx }) => {
  await tx.shop.lock();
  const lesson = await tx.lessons.get(lessonId);
  if (!lesson) throw new Refusal('not_found');
  await tx.lessons.put({ ...lesson, isOpen: false });
  return {};
});
