import type { AdminContract } from '@/contract/admin';
import type { SentBy } from '@/contract/endpoint';

type Sent<Name extends keyof AdminContract> = Omit<SentBy<AdminContract[Name]>, 'requestId'>;
const words = (zh: string, en: string) => ({ zh, en });

/** The first leader whose link a new customer opens has him for a year; a twentieth of what is kept is the leader's. */
export const referralRules: Sent<'putReferralRules'> = {
  referral: { bindBy: 'first', at: 'visit', whom: 'new', protectedFor: 15, lasts: 365, applications: true },
  commission: {
    rate: 500,
    ranks: [
      { name: words('新团长', 'New leader'), from: 0, factor: 10_000 },
      {
        ...{ name: words('熟团长', 'Known leader'), from: 500_00, factor: 11_000 },
        note: words('上新前先寄一份样品', 'A sample before goods are new in the shop'),
      },
      {
        ...{ name: words('老团长', 'Old leader'), from: 3_000_00, factor: 12_500 },
        note: words('可以约一次产地同行，路费店里出', 'A trip to where it grows, on the shop'),
      },
    ],
    ownOrders: false,
  },
};

/** By the key of the goods; all others by the shop's rate. */
export const goodsCommissions: Readonly<Record<string, Sent<'putGoodsCommission'>['own']>> = {
  goji: { by: 'rate', rate: 700 },
  orah: { by: 'rate', rate: 600 },
  'pencil-case': { by: 'amount', amount: 2_00 },
  'trip-lenghu': { by: 'none' },
};

export const payoutRule: NonNullable<Sent<'putPayoutRule'>['rule']> = {
  ...{ least: 1_00, most: 1_999_00, perDay: 3, fee: 0, approvedUpTo: 20_00, ways: ['wechat', 'credit'] },
  taxNote: words('个税由你自己申报', 'You declare income tax yourself'),
};

/** What whoever leads should know: ours, short, and true of this shop. */
export const lessons: readonly Omit<Sent<'putLesson'>, 'lessonId' | 'position'>[] = [
  {
    title: words('先自己用，再发给朋友', 'Use it first, then send it'),
    body: words(
      [
        '朋友点开你的卡片，看的不是店，是你。',
        '没用过的东西先买一份，或者找店里要样品。用完再写那句话：甜还是酸，沉不沉，孩子喜不喜欢。',
        '缺点也写上。“皮薄，路上容易压”，比“超级好吃”让人放心，退货也少。',
      ].join('\n'),
      [
        'Whoever opens your card does not look at the shop but at you.',
        'Buy one first, or ask the shop for a sample. Then write that one line: sweet or sour, heavy or light, whether the children like it.',
        'Say what is not so good, too. “Thin skin, bruises on the way” is trusted more than “super tasty”, and less comes back.',
      ].join('\n'),
    ),
  },
  {
    title: words('佣金什么时候能提', 'When commission can be paid out'),
    body: words(
      [
        '朋友付款，佣金先记在“待收货”。收了货，进“售后期内”。收货满 15 天、没有售后在谈，才到“可提现”。',
        '按朋友最后真正付的货款算：运费、红包和积分抵掉的不算，退掉的也不算。',
        '提走以后朋友又退了款，多发的那部分会记成欠款，从后面的佣金里扣，不会找你要现金。',
      ].join('\n'),
      [
        'When a friend has paid, the commission is “to receive”. Once it is received, it is in the time for after-sales. 15 days later, with nothing being talked about, it can be paid out.',
        'It is reckoned from what was really paid for the goods in the end: without freight, credit and points, and without what went back.',
        'Where money goes back after it was paid out, the difference is a debt that later commission pays. Nobody asks you for cash.',
      ].join('\n'),
    ),
  },
  {
    title: words('群里发卡片的分寸', 'How much is too much in a group'),
    body: words(
      [
        '一天一张，挑大家正要买的时候发：周四晚上发水果，开学前两周发书包。',
        '有人问才展开说，没人问就不追。差一个人成团时再发一次，说清楚几点截止。',
        '不拉人头，也没有下级：这里只有你和你的朋友。',
      ].join('\n'),
      [
        'One card a day, when people are about to buy: fruit on a Thursday evening, school bags two weeks before school.',
        'Explain when somebody asks, and leave it when nobody does. When one seat is left, send it once more and say until when.',
        'Nobody is recruited, and there are no levels: it is you and your friends.',
      ].join('\n'),
    ),
  },
];
