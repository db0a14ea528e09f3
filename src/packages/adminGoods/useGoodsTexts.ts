import { language } from '@/stores/language';
import { adminGoods as en } from '@/texts/en/adminGoods';
import { adminGoods as zh } from '@/texts/zh/adminGoods';

/** Sentences that only this package says, and that lie in it. Call it in an observer. */
export const useGoodsTexts = () => goodsTexts();
export const goodsTexts = () => (language.name === 'zh' ? zh : en);
