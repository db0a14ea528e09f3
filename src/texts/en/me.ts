import type { me as zh } from '../zh/me';

export const me: typeof zh = {
  title: 'Me',
};
