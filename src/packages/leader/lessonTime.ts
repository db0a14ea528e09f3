const LETTERS_A_MINUTE = 400; // of Chinese, read without haste

/** How many minutes it takes to read so many letters: one at least. */
export const minutesToRead = (letters: number) => Math.max(1, Math.round(letters / LETTERS_A_MINUTE));
