/** "1 minute", "2 minutes": for nouns that take an s. */
export const many = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
