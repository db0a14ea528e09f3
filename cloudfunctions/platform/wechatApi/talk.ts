import { Outage } from '@/domain/outage';
import { type Milliseconds, seconds } from '@/domain/time';

/** As with payments: after so long nobody waits any more. */
const PATIENCE: Milliseconds = seconds(5);

/** WeChat's own service has answered with one of its error codes. */
export class WechatRefused extends Error {
  override readonly name = 'WechatRefused';
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(`errcode ${code}: ${message}`);
  }
}

/** Busy, or too often within a minute: the same may succeed later. */
const LATER = new Set([-1, 45009, 45011]);

/** JSON, a form, or a text of JSON that is signed and must go as it is. */
export type Content = object | FormData | string;

export interface Spoken {
  readonly json?: Readonly<Record<string, unknown>>; // what is not a picture
  readonly picture?: Uint8Array;
}

/**
 * One call over HTTP: GET without content, POST with it: JSON, or a form with a file. Throws WechatRefused for an errcode, Outage where nobody
 * answers in time or where WeChat is busy. `secret` is the part of the address that no log may show.
 */
export async function talk(url: string, path: string, secret: string, content?: Content): Promise<Spoken> {
  const { status, type, bytes } = await send(url, path, secret, content);
  if (status >= 500 || status === 429) throw new Outage(`WeChat: ${path} answered ${status}`);
  if (status === 200 && type.startsWith('image/')) return { picture: bytes };

  const json = object(Buffer.from(bytes).toString('utf8'));
  if (!json) throw new Outage(`WeChat: ${path} answered ${status} and no JSON`);
  const code = json['errcode'] ?? 0;
  const said = String(json['errmsg'] ?? '');
  if (code === 0 && status === 200) return { json };
  if (LATER.has(Number(code))) throw new Outage(`WeChat: ${path}: errcode ${code}: ${said}`);
  throw new WechatRefused(Number(code), said);
}

async function send(url: string, path: string, secret: string, content?: Content) {
  const isForm = content instanceof FormData; // It brings its own content type, with the boundary of its parts.
  try {
    const response = await fetch(url + path + secret, {
      ...(content
        ? { method: 'POST', body: isForm || typeof content === 'string' ? content : JSON.stringify(content) }
        : {}),
      headers: { 'user-agent': 'pinji', ...(content && !isForm ? { 'content-type': 'application/json' } : {}) },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, type: response.headers.get('content-type') ?? '', bytes };
  } catch (error) {
    throw new Outage(`WeChat: ${path}: ${String(error).replaceAll(secret || '\0', '')}`, { cause: error });
  }
}

/** WeChat does not always say that it sends JSON, so it is tried. */
function object(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
