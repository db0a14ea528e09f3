import { makeAutoObservable } from 'mobx';
import type { Story } from '@/domain/goods';
import { MOST_STORY_PARAGRAPHS } from '@/domain/goodsTerms';
import type { Shop } from '@/stores/shop';
import { Uploads } from '@/stores/uploads';
import { english } from './wordsList';

export type StoryField = 'by' | 'byEn' | 'place' | 'placeEn' | 'headline' | 'headlineEn' | 'told' | 'toldEn';

/** What its maker tells. Nothing is sent where no name stands. */
export class StoryForm {
  by = '';
  byEn = '';
  place = '';
  placeEn = '';
  headline = '';
  headlineEn = '';
  told = ''; //  A paragraph a line,
  toldEn = ''; //  the same lines in English.
  readonly face: Uploads;
  readonly picture: Uploads;

  constructor(shop: Pick<Shop<'uploadFolder'>, 'api' | 'newRequestId'>) {
    this.face = new Uploads(shop, 1);
    this.picture = new Uploads(shop, 1);
    makeAutoObservable(this, { face: false, picture: false });
  }

  take({ by, face, place, headline, picture, paragraphs }: Story, shown: (key: string) => string): void {
    const hold = (uploads: Uploads, fileId: string) => uploads.hold([{ fileId, local: shown(fileId) }]);
    hold(this.face, face);
    if (picture) hold(this.picture, picture);
    const isTold = paragraphs.some((one) => english(one) !== '');
    Object.assign(this, {
      ...{ by: by.zh, byEn: english(by), place: place.zh, placeEn: english(place) },
      ...{ headline: headline.zh, headlineEn: english(headline) },
      told: paragraphs.map(({ zh }) => zh).join('\n'),
      toldEn: isTold ? paragraphs.map(({ en }) => en).join('\n') : '',
    });
  }

  write(field: StoryField, value: string): void {
    this[field] = value;
  }

  get isBegun(): boolean {
    return [this.by, this.place, this.headline, this.told].some((words) => words.trim() !== '');
  }

  /** Begun, and something is still missing. */
  get isHalf(): boolean {
    const all = [this.by, this.place, this.headline, this.told].every((words) => words.trim() !== '');
    return this.isBegun && !(all && this.face.items.length > 0);
  }

  clear(): void {
    for (const field of FIELDS) this[field] = '';
    for (const uploads of [this.face, this.picture]) for (const { key } of uploads.items) uploads.remove(key);
  }

  get input() {
    const [face] = this.face.fileIds;
    const [picture] = this.picture.fileIds;
    if (!this.isBegun || !face) return undefined;
    const words = (zh: string, en: string) => ({ zh: zh.trim(), en: en.trim() });
    const lines = (text: string) => text.split('\n').map((line) => line.trim());
    const inEnglish = lines(this.toldEn).filter(Boolean);
    const told = lines(this.told).filter(Boolean).slice(0, MOST_STORY_PARAGRAPHS);
    return {
      by: words(this.by, this.byEn),
      place: words(this.place, this.placeEn),
      headline: words(this.headline, this.headlineEn),
      paragraphs: told.map((zh, i) => ({ zh, en: inEnglish[i] ?? '' })),
      ...{ face, ...(picture && { picture }) },
    };
  }
}

const FIELDS: readonly StoryField[] = ['by', 'byEn', 'place', 'placeEn', 'headline', 'headlineEn', 'told', 'toldEn'];
