import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Phones {
  /** Answers what begins with /phone/; false: the address is another's. Throws when the mini program is not built. */
  answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean>;
  program(): { readonly pages: readonly string[]; readonly warnings: readonly string[] };
}

export function openPhones(options: {
  readonly dist: string;
  readonly settingsOf: (openid: string) => object;
  readonly folder?: string;
}): Phones;

export function sendFile(request: IncomingMessage, response: ServerResponse, folder: string, name: string): void;

export function reply(
  request: IncomingMessage,
  response: ServerResponse,
  kind: string,
  content: string | Uint8Array,
  signature?: string,
): void;
