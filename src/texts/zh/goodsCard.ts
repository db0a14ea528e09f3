/** What a card says under the price. */
export const goodsCard = {
  received: (count: number) => `${count} 件已收货`,
  fresh: '新上架',
  noPromotion: '只卖原价',
};
