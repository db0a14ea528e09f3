export default defineAppConfig({
  pages: ['pages/home/index', 'pages/category/index', 'pages/cart/index', 'pages/me/index'],
  subPackages: [
    { root: 'packages/search', pages: ['pages/search/index', 'pages/results/index'] },
    { root: 'packages/goods', pages: ['pages/goods/index', 'pages/story/index'] },
    { root: 'packages/team', pages: ['pages/team/index', 'pages/wall/index'] },
    { root: 'packages/checkout', pages: ['pages/checkout/index', 'pages/paid/index'] },
    {
      root: 'packages/order',
      pages: ['pages/orders/index', 'pages/order/index', 'pages/parcel/index', 'pages/find/index'],
    },
    {
      root: 'packages/service',
      pages: [
        'pages/sales/index',
        'pages/sale/index',
        'pages/choose/index',
        'pages/apply/index',
        'pages/invoice/index',
      ],
    },
    { root: 'packages/address', pages: ['pages/list/index', 'pages/form/index'] },
    {
      root: 'packages/me',
      pages: ['pages/profile/index', 'pages/settings/index', 'pages/favourites/index', 'pages/footprints/index'],
    },
    {
      root: 'packages/review',
      pages: ['pages/reviews/index', 'pages/write/index', 'pages/follow/index', 'pages/mine/index'],
    },
    {
      root: 'packages/admin',
      pages: [
        'pages/orders/index',
        'pages/ship/index',
        'pages/books/index',
        'pages/stock/index',
        'pages/reviews/index',
      ],
    },
  ],
  // After the home page the shopper most likely opens goods or a team: fetch them while the network is quiet.
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['packages/goods', 'packages/team'] },
    'pages/cart/index': { network: 'all', packages: ['packages/checkout'] },
  },
  window: {
    navigationStyle: 'custom', // Each page draws its own bar (components/NavBar), beside WeChat's capsule.
    navigationBarTitleText: '拼集',
    navigationBarTextStyle: 'black',
    navigationBarBackgroundColor: '#f6f4f0',
    backgroundColor: '#f6f4f0',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    custom: true,
    color: '#686058',
    selectedColor: '#c84b0c',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/category/index', text: '分类' },
      { pagePath: 'pages/cart/index', text: '购物车' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['chooseAddress'],
  __usePrivacyCheck__: true,
});
