import type { cart as zh } from '../zh/cart';

export const cart: typeof zh = {
  title: 'Cart',
};
