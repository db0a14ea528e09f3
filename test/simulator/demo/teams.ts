/** A seat that is paid for: who sits there and which options they chose. */
export interface DemoSeat {
  readonly openid: string;
  /** One index for each spec of the goods. */
  readonly options: readonly number[];
}

/** A team that is open and waits for the rest. */
export interface DemoTeam {
  readonly goods: string;
  /** The first is the leader's. */
  readonly seats: readonly DemoSeat[];
  readonly hoursLeft: number;
  /** What the leader tells the others, in the leader's own words. */
  readonly says: string;
  /** The leader has sent its card into the chat. */
  readonly isShared?: true;
}

const seat = (openid: string, ...options: number[]): DemoSeat => ({ openid, options });

export const teams: readonly DemoTeam[] = [
  {
    goods: 'bag-light',
    seats: [seat('o_chen', 0, 1), seat('o_kele', 2, 1)],
    hoursLeft: 2.7,
    says: '肩带宽，孩子不勒',
    isShared: true,
  },
  { goods: 'tea-rougui', seats: [seat('o_laozheng', 1, 1)], hoursLeft: 5.2, says: '今年的岩味正' },
  { goods: 'orah', seats: [seat('o_guoguo', 0, 0), seat('o_doubao', 1, 0)], hoursLeft: 6.4, says: '带叶的，放得住' },
  {
    goods: 'shrimp',
    seats: [seat('o_zhou', 0, 1), seat('o_juzi', 0, 0)],
    hoursLeft: 8.1,
    says: '红虾到港了，差一个',
    isShared: true,
  },
  {
    goods: 'goji',
    seats: [seat('o_lan', 0, 1), seat('o_tuanzi', 1, 1)],
    hoursLeft: 9.5,
    says: '我每年泡水就喝老马家的',
  },
  { goods: 'strawberry', seats: [seat('o_tutu', 0), seat('o_mili', 1)], hoursLeft: 7.2, says: '周末想吃，凑一个就走' },
  { goods: 'scope-junior', seats: [seat('o_juanmao', 0)], hoursLeft: 12.6, says: '想跟儿子看一回土星' },
  { goods: 'milk-3', seats: [seat('o_doudou', 1), seat('o_ahe', 1)], hoursLeft: 14.3, says: '豆豆还能喝一年，一起囤' },
  { goods: 'hickory', seats: [seat('o_ayi', 0, 0), seat('o_dashu', 1, 1)], hoursLeft: 16.8, says: '新果，我先尝过了' },
  {
    goods: 'sweet-potato',
    seats: [seat('o_kunkun', 0), seat('o_sanhua', 0), seat('o_huli', 1)],
    hoursLeft: 18.2,
    says: '办公室五个人刚好',
  },
  { goods: 'bag-light', seats: [seat('o_taozi', 1, 0)], hoursLeft: 19.1, says: '给侄女开学背的' },
  {
    goods: 'mask-cica',
    seats: [seat('o_xiaoyu', 1), seat('o_hupo', 1)],
    hoursLeft: 20.4,
    says: '成分简单，我用着没事',
  },
  { goods: 'kiwi', seats: [seat('o_zhou', 0), seat('o_ahe', 1)], hoursLeft: 11.2, says: '翠香就这几天，越多人越便宜' },
  {
    goods: 'lipstick',
    seats: [seat('o_taozi', 1), seat('o_xiaoyu', 0)],
    hoursLeft: 9.1,
    says: '四个人抽一支，没中就退',
  },
  { goods: 'umbrella', seats: [seat('o_guoguo', 2)], hoursLeft: 15.5, says: '第一次来的，跟我一起' },
  { goods: 'honey', seats: [seat('o_dashu', 0)], hoursLeft: 17.3, says: '秦岭老表家的，我先开一个' },
];
