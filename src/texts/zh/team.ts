export const team = {
  title: '拼团',
};
