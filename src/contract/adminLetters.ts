import * as z from 'zod';
import type { Instant } from '@/domain/time';
import { gives, needing, requestId } from './endpoint';

/** What WeChat was asked for and did not do, after all tries: somebody must look. */
export interface DeadLetter {
  readonly id: string;
  readonly kind: string;
  readonly tries: number;
  readonly error: string;
  readonly diedAt: Instant;
}
export const listDeadLetters = { input: z.strictObject({}), output: gives<readonly DeadLetter[]>() };
export const retryLetter = {
  input: z.strictObject({ requestId, letterId: z.string().regex(/^[\w.-]{1,120}$/) }),
  output: gives<object>(),
};

export const adminLetters = needing('letters.retry', { listDeadLetters, retryLetter });
