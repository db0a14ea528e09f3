import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { OutputOf } from '@/contract/endpoint';
import type { MyStore, viewMyStore } from '@/contract/store';
import type { GoodsId } from '@/domain/id';
import { LONGEST_CLAIM, LONGEST_PICK_WORDS, LONGEST_STORE_NAME, LONGEST_STORE_STORY, MOST_PICKS } from '@/domain/store';
import type { Words } from '@/domain/words';
import type { Failed } from '@/stores/failed';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { Uploads } from '@/stores/uploads';

type Mine = OutputOf<typeof viewMyStore>;
type EditShop = Shop<
  'viewMyStore' | 'saveStore' | 'putPicks' | 'openStore' | 'closeStore' | 'uploadFolder',
  'openStaffStore'
>;

/** One of the goods while the list is worked on. */
export interface EditedPick {
  readonly goodsId: GoodsId;
  readonly title: Words;
  readonly picture: string;
  readonly onSale: boolean;
  readonly isHeld: boolean; // The law keeps it at its price: nobody sees it here.
  readonly words: string;
}
export type Pickable = Omit<EditedPick, 'words'>;

/** saved · name: there is none · upload: the picture is not there yet · refused: see `failed`. */
export type Saved = 'saved' | 'name' | 'upload' | 'refused';

/** One's own storefront while it is worked on. What was typed stays until it is saved, whatever the shop answers. */
export class EditStore {
  readonly mine: Loadable<Mine>;
  readonly uploads: Uploads;
  readonly saving;
  readonly putting;
  readonly opening;
  readonly closing;
  readonly starting;
  name = '';
  story = '';
  claim = '';
  picks: readonly EditedPick[] = [];
  plainFace = false; // The profile's takes the place of its own.
  private filled = false;

  constructor(shop: EditShop) {
    this.mine = new Loadable(() => shop.api.viewMyStore({}));
    this.uploads = new Uploads(shop, 1);
    this.saving = new Task(shop, shop.api.saveStore);
    this.putting = new Task(shop, shop.api.putPicks);
    this.opening = new Task(shop, shop.api.openStore);
    this.closing = new Task(shop, shop.api.closeStore);
    this.starting = new Task(shop, shop.admin.openStaffStore);
    makeAutoObservable(this, {
      ...{ mine: false, uploads: false, saving: false, putting: false },
      ...{ opening: false, closing: false, starting: false, picks: observableRef },
    });
  }

  get store(): MyStore | undefined {
    return this.mine.value?.store;
  }

  get busy(): boolean {
    return this.saving.running || this.putting.running;
  }

  /** Neither a leader nor one who works here. */
  get isStranger(): boolean {
    const { value, failed } = this.mine;
    return value === undefined && failed?.kind === 'refused';
  }

  get failed(): Failed | undefined {
    return this.saving.failed ?? this.putting.failed ?? this.opening.failed ?? this.closing.failed;
  }

  /** What is shown: the file that was just chosen, or what the shop has. */
  get face(): string {
    const { suggested } = this.mine.value ?? {};
    const chosen = this.uploads.items[0]?.local;
    if (chosen) return chosen;
    return (this.plainFace ? suggested?.face : (this.store?.face ?? suggested?.face)) ?? '';
  }

  get hasOwnFace(): boolean {
    if (this.uploads.items.length > 0) return true;
    return !this.plainFace && this.store !== undefined && this.store.ownFace !== 'none';
  }

  /** Fills the fields the first time; what is being typed is never overwritten. `suggest` names a new storefront. */
  async load(suggest: (nickname: string) => string): Promise<void> {
    await this.mine.load();
    const { value } = this.mine;
    if (value && !this.filled) runInAction(() => this.fill(value, suggest));
  }

  private fill({ store, suggested, mustOpenAsStaff }: Mine, suggest: (nickname: string) => string): void {
    if (mustOpenAsStaff) return;
    this.name = store?.name ?? (suggested.name && cut(suggest(suggested.name), LONGEST_STORE_NAME));
    this.story = store?.story ?? '';
    this.claim = store?.claim ?? '';
    this.picks = (store?.picks ?? []).map(({ goods, words, onSale }) => ({
      ...{ goodsId: goods.id, title: goods.title, picture: goods.picture, words, onSale },
      isHeld: goods.noPromotion !== undefined,
    }));
    this.filled = true;
  }

  write(field: 'name' | 'story' | 'claim', words: string): void {
    const most = { name: LONGEST_STORE_NAME, story: LONGEST_STORE_STORY, claim: LONGEST_CLAIM }[field];
    this[field] = cut(words, most);
  }

  /** Another picture takes the place of the one that was chosen before. */
  async chooseFace(): ReturnType<Uploads['choose']> {
    const before = this.uploads.items[0];
    if (before) this.uploads.remove(before.key);
    const refused = await this.uploads.choose();
    runInAction(() => (this.plainFace = false));
    return refused;
  }

  usePlainFace(): void {
    for (const { key } of this.uploads.items) this.uploads.remove(key);
    this.plainFace = true;
  }

  get room(): number {
    return MOST_PICKS - this.picks.length;
  }

  has(goodsId: GoodsId): boolean {
    return this.picks.some((pick) => pick.goodsId === goodsId);
  }

  /** New ones come last. False: there is no room. */
  toggle(goods: Pickable): boolean {
    if (this.has(goods.goodsId)) {
      this.remove(goods.goodsId);
      return true;
    }
    if (this.room === 0) return false;
    this.picks = [...this.picks, { ...goods, words: '' }];
    return true;
  }

  remove(goodsId: GoodsId): void {
    this.picks = this.picks.filter((pick) => pick.goodsId !== goodsId);
  }

  move(goodsId: GoodsId, by: -1 | 1): void {
    const at = this.picks.findIndex((pick) => pick.goodsId === goodsId);
    const to = at + by;
    if (at < 0 || to < 0 || to >= this.picks.length) return;
    const picks = [...this.picks];
    [picks[at], picks[to]] = [picks[to]!, picks[at]!];
    this.picks = picks;
  }

  say(goodsId: GoodsId, words: string): void {
    const said = cut(words, LONGEST_PICK_WORDS);
    this.picks = this.picks.map((pick) => (pick.goodsId === goodsId ? { ...pick, words: said } : pick));
  }

  /** First whose it is, then the goods. What has gone through is not lost by what has not. */
  async save(): Promise<Saved> {
    if (this.name.trim() === '') return 'name';
    if (!(await this.uploads.settled())) return 'upload';
    const [fileId] = this.uploads.fileIds;
    const face = fileId ?? (this.plainFace ? '' : undefined);
    const { name, story, claim } = this;
    if (!(await this.saving.run({ name, story, claim, ...(face !== undefined && { face }) }))) return 'refused';
    const picks = this.picks.filter(({ isHeld }) => !isHeld).map(({ goodsId, words }) => ({ goodsId, words }));
    return (await this.putting.run({ picks })) ? 'saved' : 'refused';
  }

  /** True: it is as it was tapped. */
  async setOpen(isOpen: boolean): Promise<boolean> {
    const done = await (isOpen ? this.opening : this.closing).run({});
    if (done) await this.mine.load();
    return done !== undefined;
  }

  /** Whoever works here becomes one who may have a storefront. */
  async startAsStaff(suggest: (nickname: string) => string): Promise<boolean> {
    if (!(await this.starting.run({}))) return false;
    await this.load(suggest);
    return true;
  }
}

const cut = (words: string, most: number) => words.slice(0, most);
