/** The roles of tokens.scss for pictures that are drawn, which no style sheet reaches. */
export const ink = {
  surfaceRaised: '#ffffff',
  surfaceSunken: '#ece8e1',
  text: '#221d19',
  textQuiet: '#686058',
  accent: '#c84b0c',
  accentPress: '#a53c06',
  accentSoft: '#fcece1',
  price: '#9e1b32',
  success: '#1c6b4a',
  overPicture: 'rgba(255, 255, 255, 0.92)',
} as const;
