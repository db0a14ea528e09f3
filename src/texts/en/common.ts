import type { aloud as zhAloud, common as zhCommon } from '../zh/common';
import { many } from './many';

export const common: typeof zhCommon = {
  shopName: 'Pinji',
  tabs: { home: 'Home', category: 'Goods', cart: 'Cart', me: 'Me', admin: 'Shop' },
  back: 'Back',
  toHome: 'Home page',
  close: 'Close',
  all: 'All',
  more: 'More',
  retry: 'Try again',
  loading: 'Opening',
  loadingMore: 'Fetching more',
  noMore: 'That is all',
  moreFailed: 'No answer. Tap to try again',
  cancel: 'Cancel',
  confirm: 'OK',
  save: 'Save',
  delete: 'Delete',
  edit: 'Edit',
  copy: 'Copy',
  copied: 'Copied',
  free: 'Free',
  someone: 'A friend',
  pieces: (count) => many(count, 'item'),
  missing: (count) => `${count} more to go`,
  teamOf: (size) => `Team of ${size}`,
  saves: (amount) => `Save ${amount}`,
  alone: (amount) => `Alone ${amount}`,
  daysLeft: (days) => (days === 1 ? '1 day left' : `${days} days left`),
  timeUp: 'Time is up',
  soldOut: 'Sold out',
  fewer: 'One fewer',
  another: 'One more',
  counted: (count) => `${count}`,
  selected: 'Selected',
  notSelected: 'Not selected',
};

export const aloud: typeof zhAloud = {
  seats: (size, taken) => `Team of ${size}, ${taken} seated, ${size - taken} more to go`,
  teamPrice: (team, alone) => `Team price ${team}, alone ${alone}`,
  price: (amount) => `${amount} yuan`,
  minutesLeft: (hours, minutes) =>
    hours > 0 ? `${many(hours, 'hour')} ${many(minutes, 'minute')} left` : `${many(minutes, 'minute')} left`,
  emptySeat: 'Empty seat',
  inCart: (count) => `${count} in the cart`,
};
