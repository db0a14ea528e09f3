import type { ShopId } from '@/domain/id';
import { later, minutes } from '@/domain/time';
import type { Platform } from '../platform/platform';
import { sendOutbox } from '../usecases/outbox/sendOutbox';

export interface Drainer {
  readonly wake: Platform['wake'];
  /** Waits for what is on its way. */
  idle(): Promise<void>;
  /** Waits for what is on its way, and sends no more. */
  close(): Promise<void>;
}

/** What is due within this time it stays awake for; for the rest there is the timer. */
const AWAKE_FOR = minutes(1);
const SHORTEST_SLEEP = 100; // ms

/**
 * A process that stays can send what a command has put into the outbox at once: one sender a shop, none waits for it. It
 * wakes itself for what has its time, as the next round of a team's cards.
 */
export function drainer(platform: () => Platform): Drainer {
  const busy = new Map<ShopId, { again: boolean; done: Promise<void> }>();
  const alarms = new Map<ShopId, NodeJS.Timeout>();
  let closed = false;

  async function drain(shopId: ShopId, state: { again: boolean }): Promise<void> {
    do {
      state.again = false;
      while (!closed && (await sendOutbox(shopId, platform())) > 0);
      await setAlarm(shopId);
    } while (!closed && state.again);
  }

  async function setAlarm(shopId: ShopId): Promise<void> {
    clearTimeout(alarms.get(shopId));
    alarms.delete(shopId);
    const { clock, database } = platform();
    const now = clock.now();
    const next = await database.look(shopId, (shop) => shop.outbox.nextDue(later(now, AWAKE_FOR)));
    if (closed || next === undefined) return;
    const wait = Math.max(SHORTEST_SLEEP, next - now); // One that is due and was not sent is being tried again later.
    alarms.set(shopId, setTimeout(() => wake(shopId), wait).unref());
  }

  function wake(shopId: ShopId): void {
    const running = busy.get(shopId);
    if (running) running.again = true;
    if (running || closed) return;
    const state = { again: false, done: Promise.resolve() };
    busy.set(shopId, state);
    state.done = Promise.resolve() // After the answer to whoever woke it.
      .then(() => drain(shopId, state))
      .catch((error: unknown) => void platform().log.failure(`drain ${shopId}`, error))
      .finally(() => busy.delete(shopId));
  }

  async function idle(): Promise<void> {
    while (busy.size > 0) await Promise.all([...busy.values()].map(({ done }) => done));
  }

  return {
    wake,
    idle,
    async close() {
      closed = true;
      for (const alarm of alarms.values()) clearTimeout(alarm);
      await idle();
    },
  };
}
