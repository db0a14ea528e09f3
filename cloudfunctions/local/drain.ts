import type { ShopId } from '@/domain/id';
import type { Platform } from '../platform/platform';
import { sendOutbox } from '../usecases/outbox/sendOutbox';

/** A process that stays can send what a command has put into the outbox at once: one sender a shop, none waits for it. */
export function drainer(platform: () => Platform): Platform['wake'] {
  const busy = new Map<ShopId, { again: boolean }>();

  async function drain(shopId: ShopId, state: { again: boolean }): Promise<void> {
    do {
      state.again = false;
      while ((await sendOutbox(shopId, platform())) > 0);
    } while (state.again);
  }

  return (shopId) => {
    const running = busy.get(shopId);
    if (running) {
      running.again = true;
      return;
    }
    const state = { again: false };
    busy.set(shopId, state);
    setImmediate(() => {
      drain(shopId, state)
        .catch((error: unknown) => platform().log.failure(`drain ${shopId}`, error))
        .finally(() => busy.delete(shopId));
    });
  };
}
