import type { EnvelopeId, ShopId, UserId } from '@/domain/id';
import type { Database } from '../../storage/database';

/**
 * A crowd in front of one packet, as this process meets it. The packet's counter is one row: more than a few at a time
 * would only wait for it, each with a connection in his hand. And a packet that is gone stays as it is: whoever asks after
 * that is answered from memory. All of it only saves work: what is true, PostgreSQL decides.
 */
const AT_A_TIME = 8;
const REMEMBERED = 500; // packets that are gone
const MOST_PEOPLE = 1_000; // in one that is remembered

interface Crowd {
  inside: number;
  readonly next: (() => void)[]; //   have looked already, and may go on before
  readonly waiting: (() => void)[]; // who has just come
}
interface Memory {
  readonly crowds: Map<string, Crowd>;
  readonly gone: Map<string, ReadonlySet<UserId>>;
}
const memories = new WeakMap<Database, Memory>();

export interface Turns {
  /** Runs this when there is room. `hasLooked`: before those who have not. */
  take<T>(run: () => Promise<T>, hasLooked?: boolean): Promise<T>;
  /** True: it is gone, and this person has nothing of it. */
  isTooLate(userId: UserId): boolean;
  /** It is gone, and these are all who have something of it. */
  remember(people: readonly UserId[]): void;
}

export function turnsOf(database: Database, shopId: ShopId, envelopeId: EnvelopeId): Turns {
  const memory = memories.get(database) ?? { crowds: new Map(), gone: new Map() };
  memories.set(database, memory);
  const { crowds, gone } = memory;
  const key = `${shopId} ${envelopeId}`;

  async function enter(hasLooked: boolean): Promise<Crowd> {
    const crowd = crowds.get(key) ?? { inside: 0, next: [], waiting: [] };
    crowds.set(key, crowd);
    if (crowd.inside < AT_A_TIME) crowd.inside += 1;
    else await new Promise<void>((go) => void (hasLooked ? crowd.next : crowd.waiting).push(go));
    return crowd;
  }

  /** Whoever goes hands his place to the next. */
  function leave(crowd: Crowd): void {
    const go = crowd.next.shift() ?? crowd.waiting.shift();
    if (go) {
      go();
      return;
    }
    crowd.inside -= 1;
    if (crowd.inside === 0) crowds.delete(key);
  }

  return {
    async take(run, hasLooked = false) {
      const crowd = await enter(hasLooked);
      try {
        return await run();
      } finally {
        leave(crowd);
      }
    },
    isTooLate(userId) {
      const people = gone.get(key);
      return people !== undefined && !people.has(userId);
    },
    remember(people) {
      if (people.length > MOST_PEOPLE) return;
      gone.set(key, new Set(people));
      for (const oldest of gone.keys()) {
        if (gone.size <= REMEMBERED) break;
        gone.delete(oldest);
      }
    },
  };
}
