import * as z from 'zod';
import { type Instant, isOver, later, minutes, seconds } from '@/domain/time';
import { talk } from './talk';

/** So much before its end a token is not used any more; of a short one, its second half. */
const MARGIN = minutes(5);

const granted = z.object({ access_token: z.string().min(1), expires_in: z.int().positive() });

export interface Tokens {
  /** A token that is good for some minutes at least. */
  current(): Promise<string>;
  /** WeChat does not take this one any more. Where it is still the current one, the next is asked for. */
  refused(token: string): void;
}

/**
 * Keeps WeChat's access token. However many ask at once, WeChat is asked once. The stable token is the same
 * for all machines, so that they do not take it away from each other.
 */
export function keepTokens(
  settings: { readonly url: string; readonly appId: string; readonly appSecret: string },
  clock: { now(): Instant },
): Tokens {
  let kept: { readonly token: string; readonly until: Instant } | undefined;
  let asked: Promise<string> | undefined;

  async function ask(): Promise<string> {
    const { json } = await talk(settings.url, '/cgi-bin/stable_token', '', {
      grant_type: 'client_credential',
      appid: settings.appId,
      secret: settings.appSecret,
    });
    const answer = granted.parse(json);
    const life = seconds(answer.expires_in);
    kept = { token: answer.access_token, until: later(clock.now(), life - Math.min(MARGIN, life / 2)) };
    return kept.token;
  }

  return {
    async current() {
      if (kept && !isOver(kept.until, clock.now())) return kept.token;
      asked ??= ask().finally(() => {
        asked = undefined;
      });
      return await asked;
    },
    refused(token) {
      if (kept?.token === token) kept = undefined;
    },
  };
}
