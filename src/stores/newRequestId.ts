import type { RequestId } from '@/domain/id';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Names one tap of one person, for good: 22 letters of chance (131 bits). */
export function newRequestId(): RequestId {
  let letters = '';
  for (let i = 0; i < 22; i += 1) letters += LETTERS[Math.floor(Math.random() * LETTERS.length)];
  return `request_${letters}`;
}
