/** The receipt, and what would make it cheaper. */
export const receipt = {
  title: '这笔钱怎么算的',
  byGoods: '按商品看',
  byStep: '按步骤看',
  list: '原价',
  pieces: (count: number) => `${count} 件`,
  times: (options: string, count: number) => `${options} × ${count}`.trim(),
  team: (size: number) => `${size} 人团价`,
  freight: '运费',
  freeFrom: (amount: string) => `满 ${amount} 包邮`,
  toPay: '要付',
  paid: '实付',
  refunded: '退到微信',
  saved: (amount: string) => `一共省 ${amount}，退哪件就退哪件实付的钱`,
  cheaper: {
    title: '还能更便宜',
    freight: (amount: string) => `再买 ${amount} 包邮`,
    team: (title: string, size: number) => `${title}，${size} 人一起买`,
    saves: (amount: string) => `省 ${amount}`,
  },
};
