import type { LessonId, UserId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import type { Json, Own } from './columns';

/** What leaders learn from, and who has finished what: part of Schema. */
export interface LessonTables {
  lessons: Own & { id: LessonId; title: Json<Words>; body: Json<Words>; position: number; isOpen: boolean };
  lessonReads: Own & { lessonId: LessonId; userId: UserId; at: Instant };
}
