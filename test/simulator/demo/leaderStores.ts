/** The storefront of somebody of the demo. Who they are and what they say is made up, and the desk says so. */
export interface DemoStore {
  readonly openid: string;
  readonly name: string;
  readonly story: string;
  readonly claim: string;
  /** The merchant has looked into it. */
  readonly isVerified?: true;
  /** Works here: customers and a storefront, no commission. */
  readonly isStaff?: true;
  /** Goods by their keys, and what he says of each. */
  readonly picks: readonly (readonly [goods: string, words: string])[];
}

export const stores: readonly DemoStore[] = [
  {
    ...{ openid: 'o_lan', name: '岚姐的果园笔记', claim: '农艺师', isVerified: true },
    story: '在云南和宁夏的果园待了十一年。\n这里只放我家自己吃的。',
    picks: [
      ['orah', '皮薄，一剥就开。先放三天更甜。'],
      ['goji', '不用硫，颜色没那么艳。'],
      ['mango', '要软一点再吃，别放冰箱。'],
      ['kiwi', '硬的放两天，捏着像耳垂就行。'],
      ['red-dates', '今年雨少，枣小一点，肉厚。'],
      ['strawberry', '当天吃完，隔夜就不是它了。'],
    ],
  },
  {
    ...{ openid: 'o_chen', name: '陈老师的书包柜', claim: '小学老师' },
    story: '带了八届一年级，看过四百多个书包。\n好看放后面，先看背着正不正。',
    picks: [
      ['bag-light', '一二年级背它，肩带宽，不往后坠。'],
      ['pencil-case', '一层就够，两层的孩子上课玩。'],
      ['crayons', '断了也能画，油一点，不脏手。'],
    ],
  },
  {
    ...{ openid: 'o_zheng', name: '郑宁的货架', claim: '', isStaff: true },
    story: '拼集的货是我去看的。\n挑不定就先看这几样，不合适找我退。',
    picks: [
      ['goji', '老马家的，我一年去两趟。'],
      ['shrimp', '大小我量过，写的几只就是几只。'],
      ['tea-rougui', '足火，放一个月再喝。'],
    ],
  },
];

/** Who leads besides, without a storefront: the board has four. */
export const otherLeaders = ['o_laozheng', 'o_dashu'] as const;
