import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const MOST_BYTES = 1_200_000; // a picture of the largest size, and the form around it

export interface Asked {
  readonly method: string;
  readonly path: string; // with its query, as it was signed
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  readonly bytes: Buffer;
}

export interface Answered {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** A small HTTP server on this machine. `undefined` for an answer breaks the connection, as a dead network does. */
export async function listen(
  port: number,
  answer: (asked: Asked) => Promise<Answered | undefined>,
): Promise<Listening> {
  const server = createServer((request, response) => {
    serve(request, response, answer).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (asked: Asked) => Promise<Answered | undefined>,
) {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > MOST_BYTES) return response.destroy();
    parts.push(part);
  }
  const content = Buffer.concat(parts);
  const path = request.url ?? '/';
  const answered = await answer({
    method: request.method ?? 'GET',
    path,
    url: new URL(path, 'http://here'),
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, value?.toString()])),
    body: content.toString('utf8'),
    bytes: content,
  });
  if (!answered) return response.destroy();
  response.writeHead(answered.status, answered.headers).end(answered.body);
}
