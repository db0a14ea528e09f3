import type { failure as zh } from '../zh/failure';

export const failure: typeof zh = {
  offline: {
    title: 'No connection',
    words: 'The network was gone for a moment.\nYour seat is kept; nothing was charged twice.',
  },
  server: {
    title: 'The shop did not answer',
    words: 'It is not you; we are looking.\nYour seat is kept; nothing was charged twice.',
  },
  payment: {
    title: 'Paid or not: not known yet',
    words: 'WeChat has not answered.\nIf you paid, you are not charged twice.',
  },
  broken: { title: 'This page broke', words: 'Our mistake; your orders and money are not touched.' },
  checkPayment: 'Look up this payment',
  support: (code) => `If it stays so, send support this code: ${code}`,
  stale: 'No connection: this is how it was before',
  tryLater: 'No connection. Tap once more',
};
