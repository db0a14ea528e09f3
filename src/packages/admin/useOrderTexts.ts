import { language } from '@/stores/language';
import { orderDesk as en } from '@/texts/en/orderDesk';
import { orderDesk as zh } from '@/texts/zh/orderDesk';

/** Sentences about orders that only this package says, and that lie in it. Call it in an observer. */
export const useOrderTexts = () => (language.name === 'zh' ? zh : en);
