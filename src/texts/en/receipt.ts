import type { receipt as zh } from '../zh/receipt';

export const receipt: typeof zh = {
  title: 'How it adds up',
  byGoods: 'By goods',
  byStep: 'By step',
  list: 'List price',
  pieces: (count) => (count === 1 ? '1 item' : `${count} items`),
  times: (options, count) => `${options} × ${count}`.trim(),
  team: (size) => `Price of a team of ${size}`,
  freight: 'Freight',
  freeFrom: (amount) => `free from ${amount}`,
  toPay: 'To pay',
  paid: 'Paid',
  refunded: 'Back to WeChat',
  saved: (amount) => `${amount} saved; a return gives back what it cost you`,
  cheaper: {
    title: 'It can be cheaper',
    freight: (amount) => `Buy ${amount} more for free delivery`,
    team: (title, size) => `${title}, bought by ${size}`,
    saves: (amount) => `save ${amount}`,
  },
};
