import type { adminLessons } from '@/contract/adminLessons';
import type { UseCases } from '../door/serve';
import { listShopLessons, putLesson, removeLesson } from '../usecases/staff/lessons';

export const lessons: UseCases<typeof adminLessons> = {
  listShopLessons,
  putLesson,
  removeLesson,
};
