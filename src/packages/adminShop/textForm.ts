import { makeAutoObservable, runInAction } from 'mobx';
import { LONGEST_SHOP_TEXT, type ShopTextKind } from '@/domain/shopText';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

/** A text of the shop, as it is written in both languages. */
export class TextForm {
  readonly known: Loadable<object>;
  readonly saving;
  zh = '';
  en = '';
  isWritten = false; // Shoppers can read one.
  tried = false;

  constructor(
    shop: Shop<never, 'viewCompliance' | 'putShopText'>,
    readonly kind: ShopTextKind,
  ) {
    this.known = new Loadable(async () => {
      const { texts } = await shop.admin.viewCompliance({});
      const words = texts.find((one) => one.kind === kind)?.words;
      runInAction(() => {
        this.isWritten = words !== undefined;
        this.zh = words?.zh ?? '';
        this.en = words && words.en !== words.zh ? words.en : '';
      });
      return {};
    });
    this.saving = new Task(shop, shop.admin.putShopText);
    makeAutoObservable(this, { known: false, saving: false, kind: false });
  }

  write(language: 'zh' | 'en', value: string): void {
    this[language] = value;
  }

  get isWrong(): boolean {
    const [zh, en] = [this.zh.trim().length, this.en.trim().length];
    return zh === 0 || zh > LONGEST_SHOP_TEXT || en > LONGEST_SHOP_TEXT;
  }

  async save(): Promise<boolean> {
    this.tried = true;
    if (this.isWrong) return false;
    const { kind, zh, en } = this;
    return (await this.saving.run({ kind, words: { zh, en } })) !== undefined;
  }

  /** Shoppers cannot read it any more. */
  async remove(): Promise<boolean> {
    return (await this.saving.run({ kind: this.kind, words: null })) !== undefined;
  }
}
