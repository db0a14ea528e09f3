import type { goodsCard as zh } from '../zh/goodsCard';

export const goodsCard: typeof zh = {
  received: (count) => `${count} received`,
  fresh: 'New',
  noPromotion: 'List price only',
};
