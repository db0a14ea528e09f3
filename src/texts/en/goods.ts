import type { goods as zh } from '../zh/goods';

export const goods: typeof zh = {
  title: 'Goods',
};
