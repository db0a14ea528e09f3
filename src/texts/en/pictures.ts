import type { pictures as zh } from '../zh/pictures';

export const pictures: typeof zh = {
  add: 'Add pictures',
  count: (here, most) => `${here}/${most}`,
  one: (number) => `Picture ${number}`,
  remove: (number) => `Remove picture ${number}`,
  sending: (percent) => `${percent}%`,
  again: 'Send again',
  wait: 'A picture is still on its way; wait a moment',
  failed: 'A picture did not go through; tap it to send it again',
};
