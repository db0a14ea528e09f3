import type { orders as zh } from '../zh/orders';

export const orders: typeof zh = {
  title: 'Orders',
};
