import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { AdminContract } from '@/contract/admin';
import type { OutputOf } from '@/contract/endpoint';
import { type Licence, MOST_LICENCES } from '@/domain/shopText';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

interface Edited extends Licence {
  readonly key: number;
  readonly shown: string;
}

/** Which texts there are, and the licences as they are changed. */
export class CompliancePage {
  readonly known: Loadable<OutputOf<AdminContract['viewCompliance']>>;
  readonly saving;
  licences: readonly Edited[] = [];
  tried = false;
  private saved = '';
  private made = 0;

  constructor(shop: Shop<never, 'viewCompliance' | 'putLicences'>) {
    this.known = new Loadable(async () => {
      const found = await shop.admin.viewCompliance({});
      runInAction(() => {
        if (this.isChanged) return; // What was typed stays, on coming back from a text.
        this.licences = found.licences.map((one) => ({ ...one, key: this.next() }));
        this.saved = JSON.stringify(this.plain);
      });
      return found;
    });
    this.saving = new Task(shop, shop.admin.putLicences);
    makeAutoObservable<this, 'made'>(this, {
      ...{ known: false, saving: false, licences: observableRef, made: false },
    });
  }

  get plain(): readonly Licence[] {
    return this.licences.map(({ title, picture }) => ({ title, picture }));
  }

  get isChanged(): boolean {
    return this.saved !== '' && JSON.stringify(this.plain) !== this.saved;
  }

  get isFull(): boolean {
    return this.licences.length >= MOST_LICENCES;
  }

  add(): void {
    const blank = { key: this.next(), title: { zh: '', en: '' }, picture: '', shown: '' };
    if (!this.isFull) this.licences = [...this.licences, blank];
  }

  change(key: number, changes: Partial<Edited>): void {
    this.licences = this.licences.map((one) => (one.key === key ? { ...one, ...changes } : one));
  }

  remove(key: number): void {
    this.licences = this.licences.filter((one) => one.key !== key);
  }

  get isWrong(): boolean {
    return this.licences.some(({ title, picture }) => picture === '' || title.zh.trim() === '');
  }

  async save(): Promise<boolean> {
    this.tried = true;
    if (this.isWrong) return false;
    const licences = this.plain.map((one) => ({ ...one }));
    if (!(await this.saving.run({ licences }))) return false;
    runInAction(() => Object.assign(this, { saved: JSON.stringify(this.plain), tried: false }));
    return true;
  }

  private next(): number {
    this.made += 1;
    return this.made;
  }
}
