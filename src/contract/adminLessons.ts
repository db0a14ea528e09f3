import * as z from 'zod';
import type { LessonId } from '@/domain/id';
import { LONGEST_LESSON, MOST_LESSON_TITLE, paragraphs } from '@/domain/lesson';
import type { Words } from '@/domain/words';
import { words } from './adminTrade';
import { gives, id, needing, requestId } from './endpoint';

/** Plain text, each paragraph on a line of its own; empty lines fall away. English may be empty: the Chinese is shown. */
const story = (least: number) =>
  z
    .string()
    .max(LONGEST_LESSON * 2)
    .transform(paragraphs)
    .refine((told) => told.length >= least && told.length <= LONGEST_LESSON);
const body = z
  .strictObject({ zh: story(1), en: story(0).default('') })
  .transform(({ zh, en }): Words => ({ zh, en: en === '' ? zh : en }));

/** Something that leaders can learn from, as the merchant has written it. */
export interface ShopLesson {
  readonly id: LessonId;
  readonly title: Words;
  readonly body: Words;
  readonly position: number;
  readonly isOpen: boolean; //   leaders see it
  readonly finished: number; //  so many of those who are leaders now have read it to its end,
  readonly leaders: number; //   of so many
}
/** All of them in their order, those that are closed last: never more than 100. */
export const listShopLessons = { input: z.strictObject({}), output: gives<readonly ShopLesson[]>() };

/** A new one, or as it shall be from now on, open for leaders. Refuses `too_many_of_these`, and `not_found` an unknown id. */
export const putLesson = {
  input: z.strictObject({
    requestId,
    lessonId: id('lesson').optional(),
    title: words(MOST_LESSON_TITLE),
    body,
    position: z.int().min(0).max(9_999),
  }),
  output: gives<{ readonly lessonId: LessonId }>(),
};

/** Leaders do not see it any more. Who has read it is kept; `putLesson` opens it again. */
export const removeLesson = {
  input: z.strictObject({ requestId, lessonId: id('lesson') }),
  output: gives<object>(),
};

export const adminLessons = {
  ...needing('content.see', { listShopLessons }),
  ...needing('content.edit', { putLesson, removeLesson }),
};
