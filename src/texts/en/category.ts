import type { category as zh } from '../zh/category';

export const category: typeof zh = {
  title: 'Goods',
  all: 'All',
  empty: 'Nothing here yet',
  other: 'Look at another kind.',
};
