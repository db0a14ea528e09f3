import { randomBytes } from 'node:crypto';

/** Asks a door of the running simulator in somebody's name, as their phone would: for steps that a test is not about. */
export async function askDoor(
  url: string,
  openid: string,
  door: 'shop' | 'admin',
  endpoint: string,
  input: object,
): Promise<any> {
  const answer = await fetch(`${url}/wx/cloud`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': openid },
    body: JSON.stringify({ name: door, data: { endpoint, input } }),
  });
  const { result } = (await answer.json()) as { result: { ok: boolean; output: unknown } };
  if (!result.ok) throw new Error(`${endpoint} answered ${JSON.stringify(result)}`);
  return result.output;
}

export const newRequest = () => `request_${randomBytes(12).toString('hex')}`;
