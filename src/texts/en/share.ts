import type { share as zh } from '../zh/share';

export const share: typeof zh = {
  open: (title, missing, saves) => `${title}: ${missing} more to go, save ${saves} each`,
  openPlain: (title, missing) => `${title}: ${missing} more to go`,
  held: (title) => `${title}: somebody is paying for the last seat`,
  formed: (title, saves) => `${title}: the team formed, ${saves} saved each`,
  formedPlain: (title) => `${title}: the team formed`,
  over: (title) => `${title}: this team has ended, start a new one`,
  card: {
    size: (size) => `Team of ${size}`,
    full: 'All here',
    over: 'This team has ended',
    alone: (amount) => `Alone ${amount}`,
    saves: (amount) => `${amount} saved each`,
    again: 'A new one can start',
    missing: (count) => `${count} more to go`,
    paying: 'Being paid',
    allHere: (size) => `All ${size} are here`,
    short: (taken, size) => `${taken} of ${size} came`,
    together: (size: number) => `${size} buy together`,
    shop: 'Buy together, or get it all back',
    rest: (count) => `+${count}`,
  },
};
