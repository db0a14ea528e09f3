export const checkout = {
  title: '确认订单',
};
