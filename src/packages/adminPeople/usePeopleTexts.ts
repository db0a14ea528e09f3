import { language } from '@/stores/language';
import { people as en } from '@/texts/en/people';
import { people as zh } from '@/texts/zh/people';

/** Sentences that only this package says, and that lie in it. Call it in an observer. */
export const usePeopleTexts = () => (language.name === 'zh' ? zh : en);
export type PeopleTexts = typeof zh;
