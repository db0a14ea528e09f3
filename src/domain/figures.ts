import type { Words } from './words';

/** What a figure counts in. */
export type Unit = 'fen' | 'orders' | 'people' | 'teams' | 'times' | 'units' | 'share' | 'ratio';

interface Definition {
  readonly unit: Unit;
  readonly name: Words;
  readonly means: Words; // How it is counted, for whoever looks at it: shown where its name is tapped.
}

/**
 * Every figure that the merchant sees, defined once. Days are days in Beijing. An order counts on the day on which it was
 * paid for, and what goes back is taken off that day, whenever it goes back.
 */
export const FIGURES = {
  sales: {
    unit: 'fen',
    name: { zh: '实收', en: 'Received' },
    means: {
      zh: '顾客付的钱，减去后来退回去的。按付款那天算：今天退了上周的单，减的是上周那天。余额、积分、优惠不算钱。',
      en: 'What customers paid, less what went back later. It counts on the day of payment: a refund today of last week’s order is taken off last week. Credit, points and discounts are no money.',
    },
  },
  orders: {
    unit: 'orders',
    name: { zh: '单数', en: 'Orders' },
    means: { zh: '那天付了款、没有全额退掉的订单。', en: 'Orders paid that day and not refunded in full.' },
  },
  newcomers: {
    unit: 'people',
    name: { zh: '新顾客', en: 'New customers' },
    means: {
      zh: '那天下了第一笔留下来的单的人。那一单后来全退了，就不算。',
      en: 'People whose first order that they kept was paid that day. If it goes back in full they do not count.',
    },
  },
  refunds: {
    unit: 'fen',
    name: { zh: '退款', en: 'Refunds' },
    means: {
      zh: '那天要退的钱，不管是哪天的单。没凑齐的团自动退回的也在内。',
      en: 'Money that went back that day, whenever its order was paid. Teams that fell short are among it.',
    },
  },
  formed: {
    unit: 'teams',
    name: { zh: '成团', en: 'Formed' },
    means: { zh: '那天凑齐的团。', en: 'Teams that formed that day.' },
  },
  kFactor: {
    unit: 'ratio',
    name: { zh: 'K 值', en: 'K factor' },
    means: {
      zh: '这段时间里，一位顾客平均带来几位新顾客：从别人的分享打开、下了第一笔留下来的单的人，除以分享过的人。',
      en: 'How many new customers one who shares brings on an average: people who came by somebody’s link and kept their first order, divided by the people who shared.',
    },
  },
  costPerNewcomer: {
    unit: 'fen',
    name: { zh: '一位新顾客花多少', en: 'Cost of a new customer' },
    means: {
      zh: '这个活动送出去的钱（比单独买便宜的、券抵的、红包抵的），除以它带来的新顾客。新顾客要留下第一笔单才算。',
      en: 'What a campaign gave away (less than the price alone, off by coupon, credit of packets), divided by the new customers it brought. They count once they keep their first order.',
    },
  },
  goodsSales: {
    unit: 'fen',
    name: { zh: '卖得最好', en: 'Best sellers' },
    means: {
      zh: '按商品付的钱，减去退回的，从多到少排。加起来到八成的是 A 类，到九成五的是 B 类，其余是 C 类。运费不算。',
      en: 'What was paid for goods and kept, the most first. The goods that make up four fifths of it are A, up to 95% B, the rest C. No freight.',
    },
  },
  members: {
    unit: 'people',
    name: { zh: '会员', en: 'Members' },
    means: { zh: '现在在每个等级里的人。', en: 'How many people are in each tier now.' },
  },
  retention: {
    unit: 'share',
    name: { zh: '回头的人', en: 'Who comes back' },
    means: {
      zh: '按第一笔留下来的单是哪个月分组；后面每个月里，这组人有多少又付了一单并留下了。',
      en: 'People by the month of the first order that they kept; and how many of them paid for another one, and kept it, in each month after.',
    },
  },
  leaderSales: {
    unit: 'fen',
    name: { zh: '团长', en: 'Leaders' },
    means: {
      zh: '团长的顾客按商品付的钱，减去退回的。等人齐的团不算，团长自己买的也不算。',
      en: 'What customers of leaders paid for goods and kept. Neither teams that still wait, nor what leaders buy themselves.',
    },
  },
  campaignSales: {
    unit: 'fen',
    name: { zh: '拼团活动', en: 'Team deals' },
    means: {
      zh: '从这个活动的团里付的钱，减去退回的。',
      en: 'What was paid in teams of this campaign, less what went back.',
    },
  },
} as const satisfies Readonly<Record<string, Definition>>;
export type Figure = keyof typeof FIGURES;
export const FIGURE_NAMES = Object.keys(FIGURES) as [Figure, ...Figure[]];

export const MOST_DAYS = 366; // that can be asked for at once
/** Of all sales: the goods up to the first share are A, up to the second B. */
export const ABC_SHARES = { A: 0.8, B: 0.95 } as const;
export type AbcClass = 'A' | 'B' | 'C';
