import { language } from '@/stores/language';
import { charts as en } from '@/texts/en/charts';
import { charts as zh } from '@/texts/zh/charts';

/** Sentences that only this package says, and that lie in it. Call it in an observer. */
export const useChartTexts = () => (language.name === 'zh' ? zh : en);
