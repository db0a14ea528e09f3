export const orders = {
  title: '我的订单',
};
