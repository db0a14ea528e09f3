import type { charts as zh } from '../zh/charts';
import { many } from './many';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const charts: typeof zh = {
  title: 'Figures',
  range: { last: (days) => (days === 1 ? 'Today' : `${days} days`), own: 'Choose', from: 'From', until: 'To' },
  days: (from, until) => (from === until ? from : `${from} to ${until}`),
  parts: {
    sales: 'Sales',
    sharing: 'Sharing',
    goods: 'Goods',
    people: 'People',
    campaigns: 'Campaigns',
    leaders: 'Leaders',
  },
  asTable: 'As a table',
  asChart: 'As a chart',
  define: (name) => `${name}: how it is counted`,
  drill: { none: 'Nothing here yet', noneWords: 'Try other days.' },
  orders: (count) => `${count} orders`,
  at: (at) =>
    at.length > 10
      ? `${Number(at.slice(11, 13))}:00`
      : `${Number(at.slice(8, 10))} ${MONTHS[Number(at.slice(5, 7)) - 1]}`,
  wan: (amount) => `¥${Number(amount) * 10}k`,
  sales: {
    now: 'these days',
    before: 'the days before',
    more: (percent) => `${percent} more than before`,
    less: (percent) => `${percent} less than before`,
    same: 'The same as before',
    first: 'Nothing before',
    compare: 'Compare',
    at: 'When',
    touched: (at, now, before) => `${at} ${now}, before ${before}`,
    alone: (at, now) => `${at} ${now}`,
    aloud: (name, from, until, total) => `${from} to ${until}, ${name} ${total}`,
  },
  sharing: {
    title: 'What sharing brought',
    steps: { shared: 'Shared', opened: 'Opened', ordered: 'Ordered', received: 'Arrived', sharedAgain: 'Shared on' },
    k: (value) => `K factor ${value}`,
    kOf: (value, cost) => `K factor ${value}, a new customer costs ${cost}`,
    empty: 'Nobody has shared yet',
  },
  goods: {
    title: 'What sells best',
    aside: 'A is four fifths of sales',
    rest: (count) => `${many(count, 'other')}`,
    class: { A: 'A', B: 'B', C: 'C' },
    share: (name, count, percent) => `${name}: ${count} goods, ${percent} of sales`,
    heads: ['Goods', 'Units', 'Sales', 'Class'],
    empty: 'Nothing was sold in these days',
  },
  tiers: { title: 'Members', members: 'members', empty: 'No members yet' },
  cohorts: {
    title: 'Who comes back',
    aside: 'by month of the first order',
    heads: (months) => [
      '',
      'People',
      ...Array.from({ length: months }, (_, i) => (i === 0 ? 'Month 1' : String(i + 1))),
    ],
    month: (month) => MONTHS[month - 1] ?? '',
    aloud: (month, after, percent) =>
      `Of those who came in ${month}, ${percent} bought again ${many(after, 'month')} later`,
    first: (month) => `First bought in ${month}`,
    again: (month, after) => `Came in ${month}, bought again ${many(after, 'month')} later`,
    empty: 'It begins after the first month',
  },
  costs: {
    title: 'What a new customer costs',
    aside: 'by campaign',
    note: (average) => `Only people who kept their first order. On average ${average}`,
    noteNone: 'Only people who kept their first order. None in these days.',
    about: (gave, orders, newcomers) => `Gave ${gave}, ${orders}, ${newcomers} new`,
    heads: ['Campaign', 'Gave', 'Orders', 'New', 'Each'],
    empty: 'No campaigns in these days',
  },
  campaigns: {
    title: 'Team deals',
    note: (formed, orders) => `${formed} formed, ${orders}`,
    heads: ['Campaign', 'Formed', 'Orders', 'Sales'],
    empty: 'No team deals in these days',
  },
  leaders: {
    title: 'Leaders',
    note: (orders, newcomers) => `${orders}, ${newcomers} new`,
    heads: ['Leader', 'Orders', 'New', 'Sales'],
    empty: 'No leader brought orders in these days',
  },
};
