import { makeAutoObservable } from 'mobx';
import type { OutputOf } from '@/contract/endpoint';
import type { viewLesson } from '@/contract/leaderCentre';
import type { LessonId } from '@/domain/id';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

export type Lesson = OutputOf<typeof viewLesson>;

/** One lesson: what it says, and that it was read to its end. */
export class LessonStore {
  readonly lesson: Loadable<Lesson>;
  readonly finishing;

  constructor(
    shop: Shop<'viewLesson' | 'finishLesson'>,
    private readonly lessonId: LessonId,
  ) {
    this.lesson = new Loadable(() => shop.api.viewLesson({ lessonId }));
    this.finishing = new Task(shop, shop.api.finishLesson);
    makeAutoObservable<this, 'lessonId'>(this, { lessonId: false, lesson: false, finishing: false });
  }

  get isGone(): boolean {
    const { failed, value } = this.lesson;
    return !value && failed?.kind === 'refused' && failed.code === 'not_found';
  }

  /** True: it counts as read. */
  async finish(): Promise<boolean> {
    if (!(await this.finishing.run({ lessonId: this.lessonId }))) return false;
    await this.lesson.load();
    return true;
  }
}
