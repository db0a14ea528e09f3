import type { team as zh } from '../zh/team';

export const team: typeof zh = {
  title: 'Team',
};
