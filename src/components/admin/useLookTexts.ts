import { language } from '@/stores/language';
import { looks as en } from '@/texts/en/looks';
import { looks as zh } from '@/texts/zh/looks';

/** Sentences that only packages of staff say, and that lie in them. Call it in an observer. */
export const useLookTexts = () => (language.name === 'zh' ? zh : en);
