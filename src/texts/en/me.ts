import type { me as zh } from '../zh/me';

export const me: typeof zh = {
  title: 'Me',
  noName: 'No name yet',
  noNameWords: 'Tap to write one, so that friends know you',
  saved: (amount) => `${amount} saved by buying together`,
  notYet: 'What you save with friends is written here',
  orders: 'My orders',
  all: 'All',
  addresses: 'Addresses',
  language: 'Language',
  languageNames: { zh: '中文', en: 'English' },
  service: 'Support',
  serviceWords: 'Talk to a person',
  settings: 'Settings and about',
  profile: {
    title: 'Name and picture',
    changeFace: 'Change picture',
    name: 'Name',
    nameHint: 'What friends call you',
    words: 'Name and picture are on the seat that you take, and others see them. Change them whenever you like.',
    faceFailed: 'The picture did not go through; try again',
    missing: 'Write a name first',
  },
  about: {
    title: 'Settings and about',
    privacy: 'Privacy statement',
    privacyFailed: 'It did not open; see the page about this mini program',
    version: 'Version',
    develop: 'Development',
    shop: 'Shop',
  },
};
