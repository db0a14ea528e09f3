export const goods = {
  title: '商品',
};
