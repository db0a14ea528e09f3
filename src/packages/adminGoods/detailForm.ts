import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { DetailPart, GoodsCard } from '@/contract/goods';
import { type DetailBlock, HIGHEST, MOST_BLOCKS, type SpaceSize, type TextKind } from '@/domain/detail';
import type { GoodsId } from '@/domain/id';
import type { Shop } from '@/stores/shop';
import { ratioOf, Uploads } from '@/stores/uploads';

/** A block as it is edited: a picture is on its way to the cloud, goods are shown by what a list says of them. */
export type EditedBlock = { readonly key: number } & (
  | { readonly kind: 'text'; readonly as: TextKind; readonly zh: string; readonly en: string }
  | { readonly kind: 'picture'; readonly upload: number; readonly ratio: number }
  | { readonly kind: 'goods'; readonly goodsId: GoodsId; readonly card?: GoodsCard | undefined; readonly title: string }
  | { readonly kind: 'space'; readonly size: SpaceSize }
);
type Fresh = EditedBlock extends infer Block ? (Block extends EditedBlock ? Omit<Block, 'key'> : never) : never;

/** The detail of goods, block by block. */
export class DetailForm {
  blocks: readonly EditedBlock[] = [];
  readonly uploads: Uploads;
  private made = 0;

  constructor(shop: Pick<Shop<'uploadFolder'>, 'api' | 'newRequestId'>) {
    this.uploads = new Uploads(shop, MOST_BLOCKS);
    makeAutoObservable<this, 'made'>(this, { blocks: observableRef, uploads: false, made: false });
  }

  take(blocks: readonly DetailBlock[], shown: (key: string) => string, cards: readonly GoodsCard[]): void {
    const pictures = blocks.flatMap((block) => (block.kind === 'picture' ? block.picture : []));
    this.uploads.hold(pictures.map((fileId) => ({ fileId, local: shown(fileId) })));
    let next = 0;
    this.blocks = blocks.map((block): EditedBlock => {
      const key = this.nextKey();
      if (block.kind === 'text') {
        const { zh, en } = block.words;
        return { key, kind: 'text', as: block.as, zh, en: en === zh ? '' : en };
      }
      if (block.kind === 'picture') {
        return { key, kind: 'picture', upload: this.uploads.items[next++]!.key, ratio: block.ratio };
      }
      if (block.kind === 'space') return { key, ...block };
      const card = cards.find(({ id }) => id === block.goodsId);
      return { key, kind: 'goods', goodsId: block.goodsId, card, title: card?.title.zh ?? '' };
    });
  }

  get room(): number {
    return MOST_BLOCKS - this.blocks.length;
  }

  addText(as: TextKind): void {
    this.add({ kind: 'text', as, zh: '', en: '' });
  }

  addSpace(size: SpaceSize): void {
    this.add({ kind: 'space', size });
  }

  addGoods(goods: readonly { readonly goodsId: GoodsId; readonly title: string; readonly card?: GoodsCard }[]): void {
    const there = new Set(this.blocks.flatMap((block) => (block.kind === 'goods' ? block.goodsId : [])));
    for (const one of goods) if (!there.has(one.goodsId)) this.add({ kind: 'goods', card: undefined, ...one });
  }

  /** Chooses pictures; each becomes a block, as high as it is. The code of a refusal where one cannot be read. */
  async addPictures() {
    const before = new Set(this.uploads.items.map(({ key }) => key));
    const refused = await this.uploads.choose();
    for (const { key, local } of this.uploads.items.filter((one) => !before.has(one.key))) {
      const ratio = Math.max(1, Math.min(HIGHEST, await ratioOf(local)));
      runInAction(() => this.add({ kind: 'picture', upload: key, ratio }));
    }
    return refused;
  }

  write(key: number, language: 'zh' | 'en', words: string): void {
    this.change(key, (block) => (block.kind === 'text' ? { ...block, [language]: words } : block));
  }

  speakAs(key: number, as: TextKind): void {
    this.change(key, (block) => (block.kind === 'text' ? { ...block, as } : block));
  }

  resize(key: number, size: SpaceSize): void {
    this.change(key, (block) => (block.kind === 'space' ? { ...block, size } : block));
  }

  move(key: number, by: -1 | 1): void {
    const from = this.blocks.findIndex((block) => block.key === key);
    const to = from + by;
    if (from < 0 || to < 0 || to >= this.blocks.length) return;
    const blocks = [...this.blocks];
    [blocks[from], blocks[to]] = [blocks[to]!, blocks[from]!];
    this.blocks = blocks;
  }

  remove(key: number): void {
    const block = this.blocks.find((one) => one.key === key);
    if (block?.kind === 'picture') this.uploads.remove(block.upload);
    this.blocks = this.blocks.filter((one) => one.key !== key);
  }

  localOf(upload: number): string {
    return this.uploads.items.find(({ key }) => key === upload)?.local ?? '';
  }

  /** As the server wants it: what nobody has written on is left out. All pictures are there by now. */
  get input(): DetailBlock[] {
    return this.blocks.flatMap((block): DetailBlock[] => {
      if (block.kind === 'text') {
        const words = { zh: block.zh.trim(), en: block.en.trim() };
        return words.zh ? [{ kind: 'text', as: block.as, words }] : [];
      }
      if (block.kind === 'goods') return [{ kind: 'goods', goodsId: block.goodsId }];
      if (block.kind === 'space') return [{ kind: 'space', size: block.size }];
      const upload = this.uploads.items.find(({ key }) => key === block.upload);
      return upload?.fileId ? [{ kind: 'picture', picture: upload.fileId, ratio: block.ratio }] : [];
    });
  }

  /** As a shopper would see it now. */
  get preview(): DetailPart[] {
    return this.blocks.flatMap((block): DetailPart[] => {
      if (block.kind === 'text') {
        const zh = block.zh.trim();
        return zh ? [{ kind: 'text', as: block.as, words: { zh, en: block.en.trim() || zh } }] : [];
      }
      if (block.kind === 'picture') {
        return [{ kind: 'picture', picture: this.localOf(block.upload), ratio: block.ratio }];
      }
      if (block.kind === 'space') return [{ kind: 'space', size: block.size }];
      return block.card ? [{ kind: 'goods', goods: block.card }] : [];
    });
  }

  private add(block: Fresh): void {
    if (this.room > 0) this.blocks = [...this.blocks, { ...block, key: this.nextKey() }];
  }

  private change(key: number, changed: (block: EditedBlock) => EditedBlock): void {
    this.blocks = this.blocks.map((block) => (block.key === key ? changed(block) : block));
  }

  private nextKey(): number {
    this.made += 1;
    return this.made;
  }
}
