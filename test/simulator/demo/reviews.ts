import type { Stars } from '@/domain/review';

/** What somebody of the demo says of something that he has bought alone and received, days ago. */
export interface DemoReview {
  readonly openid: string;
  readonly goods: string;
  readonly options: readonly number[];
  readonly stars: Stars;
  readonly words: string;
  /** Drawn pictures of the goods, as if they had been photographed. */
  readonly pictures?: readonly string[];
  readonly isAnonymous?: true;
  readonly isFeaturable?: true;
  /** What the merchant answers. */
  readonly reply?: string;
  /** What was added two weeks later. */
  readonly follow?: { readonly words: string; readonly pictures?: readonly string[] };
  /** Others who found it helpful. */
  readonly helped?: readonly string[];
}

/** They are people of the demo, and what they say is made up: the desk says so. */
export const reviews: readonly DemoReview[] = [
  {
    ...{ openid: 'o_chen', goods: 'bag-light', options: [0, 1], stars: 5, isFeaturable: true },
    words: '班里孩子背了一周，说比原来的轻。肩带真的宽，拉链顺，内袋放得下水壶。',
    pictures: ['bag-light-1', 'bag-light-4'],
    helped: ['o_kele', 'o_zhou', 'o_taozi'],
    follow: { words: '又过了两周，开线的地方没有，边角也没磨。可以放心。' },
  },
  {
    ...{ openid: 'o_guoguo', goods: 'bag-light', options: [1, 0], stars: 3, isAnonymous: true },
    words: '颜色比图上深一点，小号对三年级偏小了，建议直接买中号。',
    reply: '谢谢提醒。三年级以上我们也建议中号，要换的话运费我们出。',
    helped: ['o_taozi'],
  },
  {
    ...{ openid: 'o_lan', goods: 'goji', options: [0, 1], stars: 5 },
    words: '颗粒匀，泡开了不酸。和去年买的是一个味道。',
    pictures: ['goji-4'],
    reply: '老马说今年雨水少，更甜一点。',
  },
  {
    ...{ openid: 'o_laozheng', goods: 'tea-rougui', options: [1, 1], stars: 4 },
    words: '足火的，头两泡火气还在，放一个月再喝会更好。',
    follow: { words: '放了两周再开，火气退了，桂皮味出来了。', pictures: ['tea-rougui-2'] },
  },
  {
    ...{ openid: 'o_zhou', goods: 'shrimp', options: [1, 1], stars: 2 },
    words: '虾是好虾，就是到的时候冰袋化了一半，少了三只。',
    reply: '对不起，这趟车误点了。这条线我们换了车，冰也多放一倍。少的三只请点退款，我们认。',
    helped: ['o_juzi', 'o_guoguo'],
  },
  {
    ...{ openid: 'o_taozi', goods: 'orah', options: [1, 0], stars: 5 },
    words: '带叶来的，放了十天还没干。孩子一口气吃了四个。',
    pictures: ['orah-2'],
  },
];

/** Received, and not reviewed yet: there is something to write on the first phone. */
export const unreviewed = [{ openid: 'o_xiaoman', goods: 'goji', options: [0, 0] }] as const;
