import { makeAutoObservable } from 'mobx';
import type { CareTaskId } from '@/domain/id';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

type Asks = 'takeCareTask' | 'endCareTask';

/** One task of care: whose it is, and how it ends. */
export class TaskStore {
  readonly taking;
  readonly ending;
  how: 'done' | 'skipped' = 'done';
  note: string | undefined = undefined; // While it is ended.

  constructor(
    shop: Shop<never, Asks>,
    readonly taskId: CareTaskId,
  ) {
    this.taking = new Task(shop, shop.admin.takeCareTask);
    this.ending = new Task(shop, shop.admin.endCareTask);
    makeAutoObservable(this, { taskId: false, taking: false, ending: false });
  }

  async take(take: boolean): Promise<boolean> {
    return (await this.taking.run({ taskId: this.taskId, take })) !== undefined;
  }

  begin(how: 'done' | 'skipped'): void {
    this.how = how;
    this.note = '';
  }
  write(note: string | undefined): void {
    this.note = note;
  }

  async end(): Promise<boolean> {
    const { taskId, how, note = '' } = this;
    if (!(await this.ending.run({ taskId, how, note: note.trim() }))) return false;
    this.note = undefined;
    return true;
  }
}
