import { makeAutoObservable, observableRef } from 'mobx';
import type { AdminTemplate } from '@/contract/adminCoupons';
import type { ShopSegment } from '@/contract/adminCustomers';
import type { CustomerFilter } from '@/domain/customer';
import type { TemplateId } from '@/domain/id';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { sentAs } from './filterForm';

type Asks = 'listSegments' | 'putSegment' | 'removeSegment' | 'listTemplates' | 'giveToSegment';

/** Filters that were kept under a name, and what is done with the people they find. */
export class SegmentsStore {
  readonly segments: Loadable<readonly ShopSegment[]>;
  readonly templates: Loadable<readonly AdminTemplate[]>;
  readonly saving;
  readonly removing;
  readonly giving;
  draft: ShopSegment | undefined = undefined; // While it is changed.
  gift: { readonly to: ShopSegment; readonly templateId?: TemplateId; readonly reason: string } | undefined = undefined;

  constructor(shop: Shop<never, Asks>) {
    const { admin } = shop;
    this.segments = new Loadable(() => admin.listSegments({}));
    this.templates = new Loadable(async () =>
      (await admin.listTemplates({ stage: 'running' })).items.filter(({ ways }) => ways.includes('given')),
    );
    this.saving = new Task(shop, admin.putSegment);
    this.removing = new Task(shop, admin.removeSegment);
    this.giving = new Task(shop, admin.giveToSegment);
    makeAutoObservable(this, {
      ...{ segments: false, templates: false, saving: false, removing: false, giving: false },
      ...{ draft: observableRef, gift: observableRef },
    });
  }

  begin(segment: ShopSegment | undefined): void {
    this.draft = segment;
  }
  change(change: { readonly name?: string; readonly filter?: CustomerFilter }): void {
    if (this.draft) this.draft = { ...this.draft, ...change };
  }

  async save(): Promise<boolean> {
    if (!this.draft) return false;
    const { id: segmentId, name, filter } = this.draft;
    if (!(await this.saving.run({ segmentId, name: name.trim(), filter: sentAs(filter) }))) return false;
    this.draft = undefined;
    await this.segments.load();
    return true;
  }

  async remove(): Promise<boolean> {
    const segmentId = this.draft?.id;
    if (!segmentId || !(await this.removing.run({ segmentId }))) return false;
    this.draft = undefined;
    await this.segments.load();
    return true;
  }

  beginGift(to: ShopSegment | undefined): void {
    this.gift = to && { to, reason: '' };
    if (to) void this.templates.load();
  }
  changeGift(change: { readonly templateId?: TemplateId; readonly reason?: string }): void {
    if (this.gift) this.gift = { ...this.gift, ...change };
  }

  /** To how many people. Nothing: it was refused, or not answered. */
  async give(): Promise<number | undefined> {
    const { gift } = this;
    if (!gift?.templateId) return undefined;
    const { templateId, reason, to } = gift;
    const given = await this.giving.run({ segmentId: to.id, templateId, reason: reason.trim() });
    if (given) this.gift = undefined;
    return given?.people;
  }
}
