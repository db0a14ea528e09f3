import { language } from '@/stores/language';
import { adminShop as en } from '@/texts/en/adminShop';
import { adminShop as zh } from '@/texts/zh/adminShop';

/** Sentences that only this package says, and that lie in it. Call it in an observer. */
export const useShopTexts = () => (language.name === 'zh' ? zh : en);
