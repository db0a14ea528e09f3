import { language } from '@/stores/language';
import { data as en } from '@/texts/en/data';
import { data as zh } from '@/texts/zh/data';

/** Sentences that only this package says, and that lie in it. Call it in an observer. */
export const useDataTexts = () => (language.name === 'zh' ? zh : en);
