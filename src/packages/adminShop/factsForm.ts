import { makeAutoObservable, runInAction } from 'mobx';
import {
  countOf,
  DEADLINE_NAMES,
  DEADLINES,
  type DeadlineName,
  type Deadlines,
  waitOf,
  wrongDeadline,
} from '@/domain/deadlines';
import { LONGEST_HOURS, LONGEST_NOTICE, LONGEST_SHOP_NAME, SERVICE_PHONE } from '@/domain/shopText';
import type { Words } from '@/domain/words';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

type Asks = 'viewShopFacts' | 'putShopFacts' | 'putDeadlines';
export type FactName = 'name' | 'notice' | 'phone' | 'hours';

const none: Words = { zh: '', en: '' };

/** What the shop says of itself and how long it waits, as it is typed. */
export class FactsForm {
  readonly known: Loadable<object>;
  readonly saving;
  readonly savingTimes;
  name = '';
  phone = '';
  notice: Words = none;
  hours: Words = none;
  counts: Record<DeadlineName, string> = Object.fromEntries(DEADLINE_NAMES.map((one) => [one, ''])) as Record<
    DeadlineName,
    string
  >;
  tried = false;
  private before: Deadlines | undefined = undefined;

  constructor(shop: Shop<never, Asks>) {
    this.known = new Loadable(async () => {
      const { name, notice, service, deadlines } = await shop.admin.viewShopFacts({});
      runInAction(() => {
        Object.assign(this, { name, notice: notice ?? none, phone: service.phone ?? '', hours: service.hours ?? none });
        for (const one of DEADLINE_NAMES) this.counts[one] = String(countOf(one, deadlines[one]));
        this.before = deadlines;
      });
      return {};
    });
    this.saving = new Task(shop, shop.admin.putShopFacts);
    this.savingTimes = new Task(shop, shop.admin.putDeadlines);
    makeAutoObservable<this, 'before'>(this, { known: false, saving: false, savingTimes: false, before: false });
  }

  write(field: 'name' | 'phone', value: string): void {
    this[field] = value;
  }

  say(field: 'notice' | 'hours', words: Words): void {
    this[field] = words;
  }

  count(name: DeadlineName, value: string): void {
    this.counts = { ...this.counts, [name]: value.replace(/\D/g, '').slice(0, 3) };
  }

  get wrongs(): readonly FactName[] {
    const { name, phone, notice, hours } = this;
    const wrong: FactName[] = [];
    if (name.trim() === '' || name.trim().length > LONGEST_SHOP_NAME) wrong.push('name');
    if (notice.zh.trim().length > LONGEST_NOTICE) wrong.push('notice');
    if (phone.trim() !== '' && !SERVICE_PHONE.test(phone.trim())) wrong.push('phone');
    if (hours.zh.trim().length > LONGEST_HOURS) wrong.push('hours');
    return wrong;
  }

  isWrong(field: FactName): boolean {
    return this.tried && this.wrongs.includes(field);
  }

  get deadlines(): Deadlines {
    return Object.fromEntries(DEADLINE_NAMES.map((name) => [name, waitOf(name, Number(this.counts[name]))])) as Record<
      DeadlineName,
      number
    > as Deadlines;
  }

  /** The one that is out of its bounds. */
  get wrongTime(): DeadlineName | undefined {
    return wrongDeadline(this.deadlines);
  }

  /** Within its own bounds, and still longer than where the shop is at fault. */
  get isFaultShorter(): boolean {
    const { least, most } = DEADLINES.noReason;
    const count = Number(this.counts.noReason);
    return this.wrongTime === 'noReason' && count >= least && count <= most;
  }

  /** Both parts, each only where something of it has changed. */
  async save(): Promise<boolean> {
    this.tried = true;
    if (this.wrongs.length > 0 || this.wrongTime) return false;
    const { name, notice, phone, hours, deadlines, before } = this;
    const put = await this.saving.run({
      ...{ name: name.trim(), phone: phone.trim() },
      notice: notice.zh.trim() === '' ? null : notice,
      hours: hours.zh.trim() === '' ? null : hours,
    });
    if (!put) return false;
    if (before && DEADLINE_NAMES.every((one) => before[one] === deadlines[one])) return true;
    if (!(await this.savingTimes.run({ deadlines }))) return false;
    runInAction(() => Object.assign(this, { before: deadlines }));
    return true;
  }
}
