import type { ShopId } from '@/domain/id';
import type { Platform } from '../platform/platform';
import { sendOutbox } from '../usecases/outbox/sendOutbox';

export interface Drainer {
  readonly wake: Platform['wake'];
  /** Waits for what is on its way, and sends no more. */
  close(): Promise<void>;
}

/** A process that stays can send what a command has put into the outbox at once: one sender a shop, none waits for it. */
export function drainer(platform: () => Platform): Drainer {
  const busy = new Map<ShopId, { again: boolean; done: Promise<void> }>();
  let closed = false;

  async function drain(shopId: ShopId, state: { again: boolean }): Promise<void> {
    do {
      state.again = false;
      while (!closed && (await sendOutbox(shopId, platform())) > 0);
    } while (!closed && state.again);
  }

  return {
    wake(shopId) {
      const running = busy.get(shopId);
      if (running) running.again = true;
      if (running || closed) return;
      const state = { again: false, done: Promise.resolve() };
      busy.set(shopId, state);
      state.done = Promise.resolve() // After the answer to whoever woke it.
        .then(() => drain(shopId, state))
        .catch((error: unknown) => void platform().log.failure(`drain ${shopId}`, error))
        .finally(() => busy.delete(shopId));
    },
    async close() {
      closed = true;
      await Promise.all([...busy.values()].map(({ done }) => done));
    },
  };
}
