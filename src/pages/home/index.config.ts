export default definePageConfig({
  navigationBarTitleText: '拼集',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
