import type { myData as zh } from '../zh/myData';

export const myData: typeof zh = {
  way: 'My data',
  title: 'My data',
  export: 'Export my data',
  exportWords:
    'All that the shop has stored about you: profile, addresses, orders, after-sales, invoices, reviews, coupons and points, visits, shares, messages. As a JSON file',
  exporting: (rows) => `Writing, ${rows} rows so far`,
  exported: (rows) => `Written: ${rows} rows`,
  send: 'Send to a chat',
  failed: 'It could not be written. The phone may be full: try again',
  fileName: 'my-data',
  delete: 'Delete my account',
  goes: 'What goes',
  goesWords:
    'Name and picture, addresses, numbers, birthday, cart, favourites, footprints, searches, messages, and who your orders went to',
  lost: (lost) => `These end, too: ${lost}`,
  credit: (money) => `credit of ${money}`,
  points: (points) => `${points} points`,
  coupons: (count) => `${count} coupons`,
  stays: 'What stays, by law',
  staysWords:
    'Orders, payments, refunds and the sums of invoices. Shops must keep them; your name, number and address are not in them any more. Reviews become anonymous',
  newcomer: 'If you come back, you are no newcomer',
  whyNot: 'This cannot be done yet',
  yes: 'Delete',
  sure: 'It cannot be brought back',
  gone: 'Your account is deleted',
  goneWords: 'All that was about you is gone. If you look around again, you begin anew',
  again: 'To the home page',
};
