import type { checkout as zh } from '../zh/checkout';

export const checkout: typeof zh = {
  title: 'Checkout',
};
