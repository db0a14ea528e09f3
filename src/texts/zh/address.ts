export const address = {
  title: '地址',
};
