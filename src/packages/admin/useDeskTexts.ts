import { language } from '@/stores/language';
import { desk as en } from '@/texts/en/desk';
import { desk as zh } from '@/texts/zh/desk';

/** Sentences that only this package says, and that lie in it. Call it in an observer. */
export const useDeskTexts = () => (language.name === 'zh' ? zh : en);
