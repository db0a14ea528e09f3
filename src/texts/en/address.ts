import type { address as zh } from '../zh/address';

export const address: typeof zh = {
  title: 'Addresses',
};
