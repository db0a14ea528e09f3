import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';

export interface Sockets {
  toDesks(message: object): void;
  toPhone(openid: string, message: object): void;
  toPhones(message: object): void;
  close(): void;
}

interface Heard {
  onDesk(send: (message: object) => void): void;
  onPhone(openid: string, message: { readonly type: string; readonly path?: string }): void;
}

const WAIT_FOR_PHONE = 20_000; // ms: a card that was tapped waits so long for the phone to be switched on.

/** The lines to desks and phones: ws://…/socket and ws://…/socket?phone=openid. */
export function openSockets(server: Server, heard: Heard): Sockets {
  const sockets = new WebSocketServer({ noServer: true });
  const desks = new Set<WebSocket>();
  const phones = new Map<string, Set<WebSocket>>();
  const kept = new Map<string, { readonly message: object; readonly until: number }>();

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '/', 'http://simulator');
    if (url.pathname !== '/socket') return void socket.destroy();
    sockets.handleUpgrade(request, socket, head, (line) => welcome(line, url.searchParams.get('phone')));
    return undefined;
  });

  function welcome(line: WebSocket, openid: string | null): void {
    line.on('error', () => line.close());
    if (openid === null) {
      desks.add(line);
      line.on('close', () => desks.delete(line));
      heard.onDesk((message) => line.send(JSON.stringify(message)));
      return;
    }
    const lines = phones.get(openid) ?? new Set();
    phones.set(openid, lines.add(line));
    line.on('close', () => lines.delete(line));
    line.on('message', (data) => {
      const message: unknown = JSON.parse(String(data));
      if (message && typeof message === 'object' && 'type' in message)
        heard.onPhone(openid, message as { type: string });
    });
    const waiting = kept.get(openid);
    kept.delete(openid);
    if (waiting && waiting.until > Date.now()) line.send(JSON.stringify(waiting.message));
  }

  const sendAll = (lines: Iterable<WebSocket>, message: object) => {
    const text = JSON.stringify(message);
    for (const line of lines) line.send(text);
  };
  return {
    toDesks: (message) => sendAll(desks, message),
    toPhones: (message) => {
      for (const lines of phones.values()) sendAll(lines, message);
    },
    toPhone(openid, message) {
      const lines = phones.get(openid);
      if (lines?.size) sendAll(lines, message);
      else kept.set(openid, { message, until: Date.now() + WAIT_FOR_PHONE });
    },
    close() {
      for (const line of sockets.clients) line.terminate();
      sockets.close();
    },
  };
}
