/** What leaders can learn from: a title and a text, in the merchant's order. */
export const MOST_LESSONS = 100;
export const MOST_LESSON_TITLE = 30;
export const LONGEST_LESSON = 4_000;

/** One paragraph a line: no empty lines, no blanks around, and nothing that PostgreSQL chokes on. */
export const paragraphs = (words: string): string =>
  words
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
