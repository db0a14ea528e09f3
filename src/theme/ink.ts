/** The roles of tokens.scss for pictures that are drawn, which no style sheet reaches. */
export const ink = {
  surfaceRaised: '#ffffff',
  surfaceSunken: '#ece8e1',
  text: '#221d19',
  textQuiet: '#686058',
  textFaint: '#978e85',
  line: '#e7e2da',
  accent: '#c84b0c',
  accentPress: '#a53c06',
  accentSoft: '#fcece1',
  accentLight: '#f0b48c',
  price: '#9e1b32',
  success: '#1c6b4a',
  festive: '#c2281f', // Red envelopes only, as everywhere.
  festiveDeep: '#8f1712',
  festiveGold: '#f4d08a',
  onFestive: '#fff1d9',
  onGold: '#6b2a00',
  chart: ['#c84b0c', '#1c6b4a', '#e2b25c', '#8b8279', '#dcd5ca'], // $chart-1 to -4, and the rest.
  veil: 'rgba(255, 255, 255, 0.56)', // so that words on a picture can be read
  veilEnd: 'rgba(255, 255, 255, 0)',
  overPicture: 'rgba(255, 255, 255, 0.92)',
} as const;
