import type { Instant } from '@/domain/time';
import { type Content, type Spoken, talk, WechatRefused } from './talk';
import { keepTokens } from './token';

const TOKEN_REFUSED = new Set([40001, 40014, 42001]);

/**
 * Asks with our access token, and what `more` adds to the address. One that WeChat refuses is replaced once. Throws what
 * `talk` throws.
 */
export type AskWechat = (path: string, content?: Content, more?: string) => Promise<Spoken>;

export function askingWechat(
  settings: { readonly url: string; readonly appId: string; readonly appSecret: string },
  clock: { now(): Instant },
): AskWechat {
  const url = settings.url.replace(/\/+$/, '');
  const tokens = keepTokens({ ...settings, url }, clock);

  return async (path, content, more = '') => {
    const token = await tokens.current();
    try {
      return await talk(url, path, secret(token) + more, content);
    } catch (error) {
      if (!(error instanceof WechatRefused && TOKEN_REFUSED.has(error.code))) throw error;
      tokens.refused(token);
      return await talk(url, path, secret(await tokens.current()) + more, content);
    }
  };
}

const secret = (token: string) => `?access_token=${encodeURIComponent(token)}`;
