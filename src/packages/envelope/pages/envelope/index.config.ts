export default {
  ...definePageConfig({ enableShareAppMessage: true, navigationBarTextStyle: 'white' }),
  enablePageScroll: true,
};
