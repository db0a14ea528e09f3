/** What a card in a chat says. Its title is short: two lines of a narrow card. */
export const share = {
  open: (title: string, missing: number, saves: string) => `${title}还差 ${missing} 人，一起省 ${saves}`,
  openPlain: (title: string, missing: number) => `${title}还差 ${missing} 人，一起买`,
  held: (title: string) => `${title}的座位有人在付款`,
  formed: (title: string, saves: string) => `${title}成团了，每人省 ${saves}`,
  formedPlain: (title: string) => `${title}成团了`,
  over: (title: string) => `${title}，这个团结束了，还能开新团`,
  card: {
    size: (size: number) => `${size} 人团`,
    full: '已到齐',
    over: '这个团结束了',
    alone: (amount: string) => `单独买 ${amount}`,
    saves: (amount: string) => `每人省 ${amount}`,
    again: '还能开新团',
    missing: (count: number) => `还差 ${count} 人`,
    paying: '有人在付款',
    allHere: (size: number) => `${size} 人都到了`,
    short: (taken: number, size: number) => `${size} 个座，到了 ${taken} 人`,
    together: (size: number) => `${size} 人一起买`,
    shop: '朋友一起买，凑不齐全退',
    rest: (count: number) => `+${count}`,
  },
};
