import Taro from '@tarojs/taro';
import { makeAutoObservable } from 'mobx';
import type { Words } from '@/domain/words';
import { en } from '@/texts/en';
import type { LanguageName } from '@/texts/language';
import { type Texts, zh } from '@/texts/zh';

const KEY = 'language';

/** Which language the app speaks: the one chosen in the settings, or else the phone's. */
export class Language {
  name: LanguageName;

  constructor(name: LanguageName) {
    this.name = name;
    makeAutoObservable(this);
  }

  get texts(): Texts {
    return this.name === 'zh' ? zh : en;
  }

  choose(name: LanguageName): void {
    this.name = name;
    Taro.setStorage({ key: KEY, data: name });
  }

  /** What the shop says of its goods, in the language of the app. */
  words(words: Words): string {
    return words[this.name] || words.zh;
  }
}

function chosen(): LanguageName {
  const stored: unknown = Taro.getStorageSync(KEY);
  if (stored === 'zh' || stored === 'en') return stored;
  return (Taro.getAppBaseInfo().language ?? 'zh').startsWith('zh') ? 'zh' : 'en';
}

/** One for the whole app. It is read inside observers, which are drawn again when it changes. */
export const language = new Language(chosen());

/** Every sentence, in the language of the app. Call it in an observer. */
export const useTexts = (): Texts => language.texts;

/** `const say = useWords()`: `say(goods.title)`. Call it in an observer. */
export function useWords(): (words: Words) => string {
  const { name } = language;
  return (words) => words[name] || words.zh;
}
