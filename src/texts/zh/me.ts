export const me = {
  title: '我的',
};
