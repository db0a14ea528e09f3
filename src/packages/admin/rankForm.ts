import { makeAutoObservable } from 'mobx';
import { fenOf, typedYuan, yuanOf } from '@/components/admin/yuan';
import { MOST_FACTOR, PLAIN_FACTOR, type Rank } from '@/domain/commission';
import { zero } from '@/domain/money';
import { typedPercent } from './percent';
import { whole } from './tierForm';

export type RankText = 'zh' | 'en' | 'from' | 'factor' | 'noteZh' | 'noteEn';
const LONGEST_NAME = 8;
const LONGEST_NOTE = 60;
const HIGHEST = 100_000_000; // fen, as the contract has it

/** A rank as it is typed: its threshold in yuan, its factor as times. */
export class RankForm {
  readonly texts: Record<RankText, string>;

  constructor(
    rank?: Rank,
    readonly people = 0, // Leaders who have it.
  ) {
    const { name, from, factor = PLAIN_FACTOR, note } = rank ?? {};
    this.texts = {
      ...{ zh: name?.zh ?? '', en: inEnglish(name), from: from === undefined ? '' : yuanOf(from) },
      ...{ factor: String(factor / PLAIN_FACTOR), noteZh: note?.zh ?? '', noteEn: inEnglish(note) },
    };
    makeAutoObservable(this, { people: false });
  }

  write(field: RankText, value: string): void {
    this.texts[field] = field === 'from' ? typedYuan(value) : field === 'factor' ? typedPercent(value) : value;
  }

  get factor(): number | undefined {
    return whole(this.texts.factor, 0, MOST_FACTOR, PLAIN_FACTOR);
  }

  /** The first one begins at 0, whatever is typed. */
  read(isFirst: boolean): Rank {
    const { zh, en, from, noteZh, noteEn } = this.texts;
    return {
      name: { zh: zh.trim(), en: en.trim() },
      from: isFirst ? zero : (fenOf(from) ?? zero),
      factor: this.factor ?? PLAIN_FACTOR,
      ...(noteZh.trim() && { note: { zh: noteZh.trim(), en: noteEn.trim() } }),
    };
  }

  /** `before`: the rank below, which none may fall under. Nothing: it is the first. */
  wrongs(before: RankForm | undefined): readonly RankText[] {
    const { zh, en, from, noteZh, noteEn } = this.texts;
    const wrong: RankText[] = [];
    if (zh.trim() === '' || zh.trim().length > LONGEST_NAME) wrong.push('zh');
    if (en.trim().length > 2 * LONGEST_NAME) wrong.push('en');
    const least = before && (fenOf(before.texts.from) ?? zero);
    const own = fenOf(from);
    if (least !== undefined && (own === undefined || own <= least || own > HIGHEST)) wrong.push('from');
    if (this.factor === undefined) wrong.push('factor');
    if (noteZh.trim().length > LONGEST_NOTE) wrong.push('noteZh');
    if (noteEn.trim().length > 2 * LONGEST_NOTE) wrong.push('noteEn');
    return wrong;
  }
}

/** English that is not there is the Chinese: then the field is empty. */
const inEnglish = (words: { readonly zh: string; readonly en: string } | undefined) =>
  words && words.en !== words.zh ? words.en : '';
