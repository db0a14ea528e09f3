import type { privacy as zh } from '../zh/privacy';

export const privacy: typeof zh = {
  title: 'How your data is used',
  words:
    'Next comes the address, picture, name or invoice title that you choose, or a picture goes into your album. It is used for what you are about to do, and nothing else. The guide has the details.',
  guide: (name) => `Read ${name || 'the privacy guide'}`,
  agree: 'Agree',
  refuse: 'Do not agree',
};
