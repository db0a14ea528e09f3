import type { home as zh } from '../zh/home';

export const home: typeof zh = {
  teams: 'Friends are buying',
  allTeams: (count) => (count === 1 ? '1 team' : `All ${count} teams`),
  share: 'See what friends are buying together',
  search: 'Search the shop',
  hints: (words) => `${words.join(', ')}…`,
  story: 'See where it comes from',
  allCoupons: 'All coupons',
  hasCoupon: 'Yours',
  saying: (leader, words) => (words ? `${leader}: ${words}` : `Started by ${leader}`),
};
