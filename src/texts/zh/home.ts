export const home = {
  teams: '朋友在拼',
  allTeams: (count: number) => `全部 ${count} 个团`,
  share: '看看朋友在拼什么',
  search: '搜想要的东西',
  hints: (words: readonly string[]) => `${words.join('、')}…`,
  story: '看看怎么来的',
  allCoupons: '去领券',
  hasCoupon: '已领，去用',
  saying: (leader: string, words: string) => (words ? `${leader}：${words}` : `${leader}开的团`),
};
