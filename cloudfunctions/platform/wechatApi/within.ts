import { Outage } from '@/domain/outage';
import type { Milliseconds } from '@/domain/time';

/** Its answer, or an outage where it takes longer. */
export async function within<T>(patience: Milliseconds, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Outage(`WeChat: no answer after ${patience} ms`)), patience);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
