import type { privacy as zh } from '../zh/privacy';

export const privacy: typeof zh = {
  title: 'How your data is used',
  words:
    'Next comes the address, picture or name that you choose. It is used to deliver, and so that friends know you. The guide has the details.',
  guide: (name) => `Read ${name || 'the privacy guide'}`,
  agree: 'Agree',
  refuse: 'Do not agree',
};
