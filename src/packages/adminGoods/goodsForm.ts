import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { ShopBranch } from '@/contract/adminCategories';
import type { ShopGoodsView } from '@/contract/adminGoods';
import type { FreightTemplate } from '@/domain/freight';
import { MOST_FACTS, MOST_GOODS_PICTURES, MOST_PROMISES } from '@/domain/goodsTerms';
import type { CategoryId, FreightId, GoodsId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Words } from '@/domain/words';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { Uploads } from '@/stores/uploads';
import { DetailForm } from './detailForm';
import { Matrix } from './matrix';
import { StoryForm } from './storyForm';
import { VideoUpload } from './videoStore';
import { english, WordsList } from './wordsList';

export type GoodsField = 'title' | 'titleEn' | 'long' | 'longEn' | 'note' | 'noteEn' | 'law' | 'lawEn' | 'perUser';
export type WrongGoods = 'title' | 'category' | 'rows' | 'picture' | 'nothingOn' | 'story' | 'law' | 'freight' | 'lost';

/** What the page knows before anything is written. */
interface Known {
  readonly view?: ShopGoodsView | undefined;
  readonly freights: readonly FreightTemplate[];
  readonly categories: readonly ShopBranch[];
}
type Asks = 'viewShopGoods' | 'putGoods' | 'listFreight' | 'listShopCategories';

/** Goods as they are written: new ones, those that are there, or new ones after others. */
export class GoodsForm {
  readonly known: Loadable<Known>;
  readonly saving;
  readonly pictures: Uploads;
  readonly video: VideoUpload;
  readonly matrix = new Matrix();
  readonly detail: DetailForm;
  readonly story: StoryForm;
  readonly promises = new WordsList(MOST_PROMISES);
  readonly facts = new WordsList(MOST_FACTS);
  title = '';
  titleEn = '';
  long = '';
  longEn = '';
  note = '';
  noteEn = '';
  law = '';
  lawEn = '';
  perUser = '';
  isHeld = false; //                         Out of teams, coupons and commission.
  categoryId: CategoryId | undefined = undefined;
  freightId: FreightId | undefined = undefined;
  wide: string | undefined = undefined;
  tried: 'draft' | 'sell' | undefined = undefined;
  private lists: ReadonlyMap<string, string> = new Map(); // The small one of each picture that was there.

  constructor(
    private readonly shop: Shop<'uploadFolder', Asks>,
    readonly goodsId: GoodsId | undefined,
    readonly likeId: GoodsId | undefined = undefined,
  ) {
    this.known = new Loadable(() => this.fetch());
    this.saving = new Task(shop, shop.admin.putGoods);
    this.pictures = new Uploads(shop, MOST_GOODS_PICTURES);
    this.video = new VideoUpload(shop);
    this.detail = new DetailForm(shop);
    this.story = new StoryForm(shop);
    makeAutoObservable<this, 'shop' | 'lists' | 'fetch'>(this, {
      ...{ known: false, saving: false, pictures: false, video: false, matrix: false, detail: false, story: false },
      ...{ promises: false, facts: false, shop: false, lists: false, fetch: false, goodsId: false, likeId: false },
      wide: observableRef,
    });
  }

  private async fetch(): Promise<Known> {
    const { admin, session } = this.shop;
    const from = this.goodsId ?? this.likeId;
    const [view, freights, categories] = await Promise.all([
      from && admin.viewShopGoods({ goodsId: from }),
      session.may('delivery.see') ? admin.listFreight({}) : [],
      admin.listShopCategories({}),
    ]);
    if (from && !view) throw new Refusal('not_found');
    runInAction(() => {
      if (view) this.take(view, this.goodsId === undefined);
      this.freightId ??= freights[0]?.id;
    });
    return { view: this.goodsId ? view : undefined, freights, categories };
  }

  /** As a copy it has neither stock nor codes: they are of one SKU each. */
  private take(view: ShopGoodsView, asCopy: boolean): void {
    const shown = (key: string) => view.shown[key] ?? key;
    const { title, longTitle, note, noPromotion, perUser, categoryId, freightId, wide } = view;
    this.lists = new Map(view.pictures.map(({ full, list }) => [full, list]));
    this.pictures.hold(view.pictures.map(({ full }) => ({ fileId: full, local: shown(full) })));
    const keys = this.pictures.items.map(({ key }) => key);
    const skus = asCopy ? view.skus.filter(({ on }) => on) : view.skus;
    this.matrix.take(view.specs, skus, keys);
    if (asCopy) this.matrix.forget();
    this.detail.take(view.detail, shown, view.cards);
    if (view.video) this.video.hold(view.video, shown);
    if (view.story) this.story.take(view.story, shown);
    this.promises.take(view.promises.map((name) => ({ name })));
    this.facts.take(view.facts);
    Object.assign(this, {
      ...{ title: title.zh, titleEn: english(title) },
      ...(longTitle.zh !== title.zh && { long: longTitle.zh, longEn: english(longTitle) }),
      ...(note && { note: note.zh, noteEn: english(note) }),
      ...(noPromotion && { isHeld: true, law: noPromotion.zh, lawEn: english(noPromotion) }),
      ...{ perUser: perUser ? String(perUser) : '', categoryId, freightId, wide },
    });
  }

  write(field: GoodsField, value: string): void {
    this[field] = field === 'perUser' ? value.replace(/\D/g, '').slice(0, 3) : value;
  }

  hold(isHeld: boolean): void {
    this.isHeld = isHeld;
  }

  belong(categoryId: CategoryId): void {
    this.categoryId = categoryId;
  }

  sendBy(freightId: FreightId): void {
    this.freightId = freightId;
  }

  get isOn(): boolean {
    return this.known.value?.view?.onSale ?? false;
  }

  /** 上学 / 书包 */
  get categoryWords(): readonly Words[] {
    for (const branch of this.known.value?.categories ?? []) {
      if (branch.categoryId === this.categoryId) return [branch.title];
      const leaf = branch.children.find(({ categoryId }) => categoryId === this.categoryId);
      if (leaf) return [branch.title, leaf.title];
    }
    return [];
  }

  get busy(): boolean {
    return this.allUploads.some(({ busy }) => busy) || this.video.state.is === 'sending';
  }

  /** What stands in the way of a draft, or of selling it. */
  wrongFor(way: 'draft' | 'sell'): WrongGoods | undefined {
    if (!this.title.trim()) return 'title';
    if (!this.categoryId) return 'category';
    if (this.matrix.wrong) return 'rows';
    if (!this.freightId) return 'freight';
    if (this.isHeld && !this.law.trim()) return 'law';
    if (this.story.isHalf) return 'story';
    if (this.allUploads.some(({ failed }) => failed) || this.video.state.is === 'failed') return 'lost';
    if (way === 'draft') return undefined;
    if (this.pictures.items.length === 0) return 'picture';
    return this.matrix.rows.some(({ on }) => on) ? undefined : 'nothingOn';
  }

  get wrong(): WrongGoods | undefined {
    return this.tried && this.wrongFor(this.tried);
  }

  /** The goods, once the shop has them. Nothing: see `wrong`, or why `saving` failed. */
  async save(onSale: boolean): Promise<GoodsId | undefined> {
    this.tried = onSale ? 'sell' : 'draft';
    if (this.wrongFor(this.tried)) return undefined;
    await Promise.all(this.allUploads.map((uploads) => uploads.settled()));
    if (this.wrongFor(this.tried)) return undefined;
    const saved = await this.saving.run(this.input(onSale));
    return saved?.goodsId;
  }

  private input(onSale: boolean) {
    const { view } = this.known.value ?? {};
    const words = (zh: string, en: string) => ({ zh: zh.trim(), en: en.trim() });
    const keys = this.pictures.items.map(({ key }) => key);
    const story = this.story.input;
    const { video } = this.video;
    return {
      ...(view ? { goodsId: view.goodsId, version: view.version } : this.likeId && { likeId: this.likeId }),
      ...{ title: words(this.title, this.titleEn), categoryId: this.categoryId!, freightId: this.freightId!, onSale },
      ...(this.long.trim() && { longTitle: words(this.long, this.longEn) }),
      ...(this.note.trim() && { note: words(this.note, this.noteEn) }),
      ...(this.isHeld && { noPromotion: words(this.law, this.lawEn) }),
      ...(Number(this.perUser) > 0 && { perUser: Number(this.perUser) }),
      pictures: this.pictures.fileIds.map((full) => ({ full, list: this.lists.get(full) ?? full })),
      ...(this.wide && { wide: this.wide }),
      ...(video && { video: { ...video } }),
      ...this.matrix.input(keys),
      detail: this.detail.input,
      ...{ promises: this.promises.promises, facts: this.facts.facts },
      ...(story && { story }),
    };
  }

  private get allUploads(): readonly Uploads[] {
    return [this.pictures, this.detail.uploads, this.story.face, this.story.picture];
  }
}
