import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { HomeDraft, saveHome } from '@/contract/adminHome';
import type { SentBy } from '@/contract/endpoint';
import type { GoodsCard } from '@/contract/goods';
import { type HomeKind, type HomePart, MOST_PARTS, whyNotCompose } from '@/domain/home';
import type { CategoryId, GoodsId } from '@/domain/id';
import type { RefusalCode } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { blankPart, type PartWrong, wrongOf } from './homeParts';

type SentParts = SentBy<typeof saveHome>['parts'];
type Asks = 'viewHomeDraft' | 'previewHome' | 'saveHome' | 'publishHome';

/** A block that is worked on. The key stays while it is moved. */
export interface Edited {
  readonly key: number;
  readonly part: HomePart;
}
export interface NamedGoods {
  readonly id: GoodsId;
  readonly title: Words;
  readonly picture: string;
  readonly onSale: boolean;
}

/** The home page as it is composed: blocks in their order, what shoppers would see of them, and when they see it. */
export class HomeForm {
  readonly draft: Loadable<HomeDraft>;
  readonly tree;
  readonly preview;
  readonly feed;
  readonly saving;
  readonly publishing;
  blocks: readonly Edited[] = [];
  openKey: number | undefined = undefined; // Whose fields are shown.
  tried = false;
  at: Instant | undefined = undefined; //     When the preview is of; nothing: now.
  private known: ReadonlyMap<GoodsId, NamedGoods> = new Map();
  private saved = ''; //                      What the shop has.
  private made = 0;
  private version = 0;

  constructor(shop: Shop<'listCategories' | 'listGoods', Asks>) {
    this.draft = new Loadable(async () => {
      const draft = await shop.admin.viewHomeDraft({});
      runInAction(() => this.take(draft));
      return draft;
    });
    this.tree = new Loadable(() => shop.api.listCategories({}));
    this.preview = new Loadable(() =>
      shop.admin.previewHome({ parts: this.sent, ...(this.at !== undefined && { at: this.at }) }),
    );
    this.feed = new PagedList(
      (cursor) => shop.api.listGoods({ ...(cursor && { cursor }) }),
      ({ id }: GoodsCard) => id,
    );
    this.saving = new Task(shop, shop.admin.saveHome);
    this.publishing = new Task(shop, shop.admin.publishHome);
    makeAutoObservable<this, 'known' | 'made' | 'version'>(this, {
      ...{ draft: false, tree: false, preview: false, feed: false, saving: false, publishing: false },
      ...{ blocks: observableRef, known: observableRef, made: false, version: false },
    });
  }

  async load(): Promise<void> {
    await Promise.all([this.draft.load(), this.tree.load()]);
  }

  get parts(): readonly HomePart[] {
    return this.blocks.map(({ part }) => part);
  }

  /** The same, in the form in which it is sent: there nothing is readonly. */
  private get sent(): SentParts {
    return this.parts as unknown as SentParts;
  }

  get isChanged(): boolean {
    return JSON.stringify(this.parts) !== this.saved;
  }

  /** Shoppers see exactly this. */
  get isShown(): boolean {
    return !this.isChanged && (this.draft.value?.isPublished ?? true);
  }

  get isFull(): boolean {
    return this.blocks.length >= MOST_PARTS;
  }

  /** Kinds of which a page has one at most are not offered twice. */
  mayAdd(kind: HomeKind): boolean {
    return kind !== 'goods' || !this.blocks.some(({ part }) => part.kind === 'goods');
  }

  /** The feed stays the last block. */
  add(kind: HomeKind): void {
    if (this.isFull || !this.mayAdd(kind)) return;
    const block = { key: this.nextKey(), part: blankPart(kind) };
    const last = this.blocks.at(-1);
    const above = kind !== 'goods' && last?.part.kind === 'goods';
    this.blocks = above ? [...this.blocks.slice(0, -1), block, last] : [...this.blocks, block];
    this.openKey = block.key;
  }

  change(key: number, part: HomePart): void {
    this.blocks = this.blocks.map((block) => (block.key === key ? { key, part } : block));
  }

  remove(key: number): void {
    this.blocks = this.blocks.filter((block) => block.key !== key);
  }

  canMove(key: number, by: -1 | 1): boolean {
    const from = this.blocks.findIndex((block) => block.key === key);
    const [one, other] = [this.blocks[from], this.blocks[from + by]];
    return one !== undefined && other !== undefined && one.part.kind !== 'goods' && other.part.kind !== 'goods';
  }

  move(key: number, by: -1 | 1): void {
    if (!this.canMove(key, by)) return;
    const from = this.blocks.findIndex((block) => block.key === key);
    const blocks = [...this.blocks];
    const [block] = blocks.splice(from, 1);
    blocks.splice(from + by, 0, block!);
    this.blocks = blocks;
  }

  open(key: number): void {
    this.openKey = this.openKey === key ? undefined : key;
  }

  /** What shoppers see now takes the place of what was worked on; it is kept with the next saving. */
  takeShown(): void {
    this.blocks = (this.draft.value?.published ?? []).map((part) => ({ key: this.nextKey(), part }));
    this.openKey = undefined;
  }

  get wrongs(): readonly { readonly key: number; readonly wrong: PartWrong }[] {
    return this.blocks.flatMap(({ key, part }) => {
      const wrong = wrongOf(part);
      return wrong ? [{ key, wrong }] : [];
    });
  }

  wrongIn(key: number): PartWrong | undefined {
    return this.tried ? this.wrongs.find((one) => one.key === key)?.wrong : undefined;
  }

  get whyNot(): RefusalCode | undefined {
    return whyNotCompose(this.parts);
  }

  /** False: something is missing (the block is opened), or the shop said no. */
  async save(): Promise<boolean> {
    this.tried = true;
    const [first] = this.wrongs;
    if (first) {
      this.openKey = first.key;
      return false;
    }
    const saved = await this.saving.run({ version: this.version, parts: this.sent });
    if (!saved) return false;
    runInAction(() => Object.assign(this, { version: saved.version, tried: false }));
    await this.draft.load();
    return true;
  }

  /** Saves what is not saved yet, and shows it to shoppers. */
  async publish(): Promise<boolean> {
    if ((this.isChanged || this.version === 0) && !(await this.save())) return false;
    if (!(await this.publishing.run({ version: this.version }))) return false;
    await this.draft.load();
    return true;
  }

  /** Nothing wrong, or a preview would be refused. */
  get canPreview(): boolean {
    return this.wrongs.length === 0 && this.whyNot === undefined;
  }

  async look(): Promise<void> {
    this.tried = true;
    if (!this.canPreview) return;
    await Promise.all([this.preview.load(), this.feed.status === 'idle' ? this.feed.load() : undefined]);
  }

  lookAt(at: Instant | undefined): void {
    this.at = at;
    void this.look();
  }

  know(goods: readonly NamedGoods[]): void {
    this.known = new Map([...this.known, ...goods.map((one): [GoodsId, NamedGoods] => [one.id, one])]);
  }

  goods(id: GoodsId): NamedGoods | undefined {
    return this.known.get(id);
  }

  category(id: CategoryId): Words | undefined {
    const all = (this.tree.value ?? []).flatMap((branch) => [branch, ...branch.children]);
    return all.find((one) => one.id === id)?.title;
  }

  /** What an Image can show of it: keys of the shop have an address, files of the cloud are shown as they are. */
  shown(picture: string): string {
    return this.draft.value?.pictures[picture] ?? picture;
  }

  private take({ parts, version, goods }: HomeDraft): void {
    const keys = parts.length === this.blocks.length ? this.blocks.map(({ key }) => key) : []; // What is open stays open.
    this.blocks = parts.map((part, i) => ({ key: keys[i] ?? this.nextKey(), part }));
    this.version = version;
    this.saved = JSON.stringify(parts);
    this.know(goods);
  }

  private nextKey(): number {
    this.made += 1;
    return this.made;
  }
}
