import type { Reply } from '@/contract/reply';
import type { Transport } from './client';

/** Outside of WeChat a door is a path of the host: see cloudfunctions/local/host.ts. */
export function httpTransport(host: string, headers: Record<string, string>): Transport {
  return async (door, asked) => {
    const response = await fetch(`${host}/functions/${door}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(asked),
    });
    if (!response.ok) throw new Error(`${host} answered ${response.status}`);
    return (await response.json()) as Reply<unknown>;
  };
}
