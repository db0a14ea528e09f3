import { makeAutoObservable, observableRef } from 'mobx';
import type { ShopTag } from '@/contract/adminCustomers';
import type { CustomerFilter, TagTone } from '@/domain/customer';
import type { TagId } from '@/domain/id';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { sentAs } from './filterForm';

type Asks = 'listTags' | 'putTag' | 'removeTag';

/** A tag while it is written. */
interface Draft {
  readonly tagId?: TagId | undefined; // Nothing: a new one.
  readonly name: string;
  readonly tone: TagTone;
  readonly byRule: boolean;
  readonly rule: CustomerFilter;
}

/** What the staff call customers by. */
export class TagsStore {
  readonly tags: Loadable<readonly ShopTag[]>;
  readonly saving;
  readonly removing;
  draft: Draft | undefined = undefined;
  tried = false;

  constructor(shop: Shop<never, Asks>) {
    this.tags = new Loadable(() => shop.admin.listTags({}));
    this.saving = new Task(shop, shop.admin.putTag);
    this.removing = new Task(shop, shop.admin.removeTag);
    makeAutoObservable(this, { tags: false, saving: false, removing: false, draft: observableRef });
  }

  begin(tag?: ShopTag): void {
    this.tried = false;
    this.draft = tag
      ? { tagId: tag.id, name: tag.name, tone: tag.tone, byRule: tag.byRule, rule: tag.rule ?? {} }
      : { name: '', tone: 'good', byRule: false, rule: {} };
  }
  end(): void {
    this.draft = undefined;
  }
  change(change: Partial<Draft>): void {
    if (this.draft) this.draft = { ...this.draft, ...change };
  }

  get wrong(): 'name' | 'rule' | undefined {
    if (!this.draft) return undefined;
    if (this.draft.name.trim() === '') return 'name';
    return this.draft.byRule && Object.keys(this.draft.rule).length === 0 ? 'rule' : undefined;
  }

  /** False: something is not right, it was refused, or not answered. */
  async save(): Promise<boolean> {
    this.tried = true;
    if (!this.draft || this.wrong) return false;
    const { tagId, name, tone, byRule, rule } = this.draft;
    const put = { name: name.trim(), tone, ...(tagId && { tagId }), ...(byRule && { rule: sentAs(rule) }) };
    if (!(await this.saving.run(put))) return false;
    this.end();
    await this.tags.load();
    return true;
  }

  async remove(): Promise<boolean> {
    const tagId = this.draft?.tagId;
    if (!tagId || !(await this.removing.run({ tagId }))) return false;
    this.end();
    await this.tags.load();
    return true;
  }
}
