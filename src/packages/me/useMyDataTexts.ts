import { language } from '@/stores/language';
import { myData as en } from '@/texts/en/myData';
import { myData as zh } from '@/texts/zh/myData';

/** Sentences that only these pages say, and that lie in their package. Call it in an observer. */
export const useMyDataTexts = () => (language.name === 'zh' ? zh : en);
