import { makeAutoObservable, runInAction } from 'mobx';
import type { LessonId } from '@/domain/id';
import { LONGEST_LESSON, MOST_LESSON_TITLE, paragraphs } from '@/domain/lesson';
import { Refusal } from '@/domain/refusal';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { whole } from './tierForm';

export type LessonText = 'zh' | 'en' | 'body' | 'bodyEn' | 'position';
type Asks = 'listShopLessons' | 'putLesson' | 'removeLesson';
const STEP = 10; // Between the places of two lessons, so that another one fits in.
const LAST = 9_999;

/** A lesson as it is written: a new one, or one that is changed. */
export class LessonForm {
  readonly known: Loadable<object>;
  readonly saving;
  readonly removing;
  readonly texts: Record<LessonText, string> = { zh: '', en: '', body: '', bodyEn: '', position: String(STEP) };
  isOpen = true;
  tried = false;

  constructor(
    shop: Shop<never, Asks>,
    readonly lessonId: LessonId | undefined,
  ) {
    this.known = new Loadable(async () => {
      const all = await shop.admin.listShopLessons({});
      const lesson = all.find(({ id }) => id === lessonId);
      if (lessonId && !lesson) throw new Refusal('not_found');
      runInAction(() => {
        const places = all.map(({ position }) => position);
        this.texts.position = String(Math.min(LAST, Math.max(0, ...places) + STEP));
        if (!lesson) return;
        const { title, body, position } = lesson;
        this.isOpen = lesson.isOpen;
        Object.assign(this.texts, {
          ...{ zh: title.zh, en: title.en === title.zh ? '' : title.en, position: String(position) },
          ...{ body: body.zh, bodyEn: body.en === body.zh ? '' : body.en },
        });
      });
      return {};
    });
    this.saving = new Task(shop, shop.admin.putLesson);
    this.removing = new Task(shop, shop.admin.removeLesson);
    makeAutoObservable(this, { known: false, saving: false, removing: false, lessonId: false });
  }

  write(field: LessonText, value: string): void {
    this.texts[field] = field === 'position' ? value.replace(/\D/g, '').slice(0, 4) : value;
  }

  get letters(): number {
    return paragraphs(this.texts.body).length;
  }

  get wrongs(): readonly LessonText[] {
    const { zh, en, bodyEn, position } = this.texts;
    const wrong: LessonText[] = [];
    if (zh.trim() === '' || zh.trim().length > MOST_LESSON_TITLE) wrong.push('zh');
    if (en.trim().length > 2 * MOST_LESSON_TITLE) wrong.push('en');
    if (this.letters === 0 || this.letters > LONGEST_LESSON) wrong.push('body');
    if (paragraphs(bodyEn).length > LONGEST_LESSON) wrong.push('bodyEn');
    if (whole(position, 0, LAST) === undefined) wrong.push('position');
    return wrong;
  }

  isWrong(field: LessonText): boolean {
    return this.tried && this.wrongs.includes(field);
  }

  /** True: leaders see it, also one that was closed. */
  async save(): Promise<boolean> {
    this.tried = true;
    if (this.wrongs.length > 0) return false;
    const { zh, en, body, bodyEn, position } = this.texts;
    const { lessonId } = this;
    const saved = await this.saving.run({
      ...(lessonId && { lessonId }),
      ...{ title: { zh: zh.trim(), en: en.trim() }, body: { zh: body, en: bodyEn }, position: Number(position) },
    });
    return saved !== undefined;
  }

  /** Leaders do not see it any more. */
  async remove(): Promise<boolean> {
    const { lessonId } = this;
    return lessonId !== undefined && (await this.removing.run({ lessonId })) !== undefined;
  }
}
