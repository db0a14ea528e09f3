import type { CommandEndpoint, InputOf, OutputOf } from '@/contract/endpoint';
import type { Platform } from '../platform/platform';
import type { Caller } from './caller';
import { understood } from './understood';

/**
 * A use case that must ask WeChat while the phone waits: for a prepay id, whether a text is allowed. It has the
 * whole platform, opens short transactions of its own, and asks outside of them. Each is safe to send twice by
 * what it does, since no transaction can hold its answer.
 */
export function errand<E extends CommandEndpoint>(
  endpoint: E,
  run: (input: InputOf<E>, caller: Caller, platform: Platform) => Promise<OutputOf<E>>,
) {
  return async (raw: unknown, caller: Caller, platform: Platform): Promise<OutputOf<E>> => {
    const output = await run(understood(endpoint, raw), caller, platform);
    platform.wake(caller.shopId);
    return output;
  };
}
