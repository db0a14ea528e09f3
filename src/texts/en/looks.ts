import type { looks as zh } from '../zh/looks';

export const looks: typeof zh = {
  title: 'Looks at customers',
  none: 'Nobody has looked yet',
  noneWords: 'Who has seen the whole number and address of which customer stands here',
  whole: 'Show all',
  why: 'What do you need it for?',
  kept: 'Each look is kept: who, when, and what for',
  reasons: {
    ship: 'Shipping, delivery',
    print: 'Printing notes',
    call: 'Calling the customer',
    service: 'An after-sale',
    export: 'Exported everything',
  },
  looked: (who) => `Looked at ${who}`,
  someone: 'a customer',
  order: (number) => `Order ${number}`,
  person: {
    title: 'Customer data',
    addresses: 'Addresses',
    addressesWords: 'Addresses are masked: say what you need them for',
    noAddress: 'No address is stored',
    export: 'Export everything',
    exportWords: 'All that the shop has stored about this customer, as a JSON file. The export is kept in the log',
    exporting: (rows) => `Writing, ${rows} rows so far`,
    exported: (rows) => `Written: ${rows} rows`,
    send: 'Send to a chat',
    failed: 'It could not be written. The phone may be full: try again',
    erase: 'Erase this customer',
    eraseWords:
      'Name, picture, addresses, numbers, visits and messages go for good. Orders and books stay, without a name',
    eraseYes: 'Erase',
    erased: 'Erased',
    whyNot: 'This cannot be done yet',
    seen: 'Who has looked',
  },
};
