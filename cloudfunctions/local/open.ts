import type { Server } from 'node:http';
import { seconds } from '@/domain/time';
import { assemble } from '../platform/assemble';
import type { Platform } from '../platform/platform';
import type { Settings } from '../platform/settings';
import { openDatabase } from '../storage/database';
import { tick } from '../timer/tick';
import { drainer } from './drain';
import { openHost } from './host';

export interface OpenShop {
  readonly platform: Platform;
  readonly server: Server;
  readonly port: number;
  /** What the timer does, now. One at a time: asked while one runs, it waits for that one and runs again. */
  tick(): Promise<void>;
  /** Resolves when nothing of the outbox is on its way. */
  sent(): Promise<void>;
  close(): Promise<void>;
}

export interface ShopOptions {
  readonly folder: string; //            For the embedded database, where no DATABASE_URL is set.
  readonly connections: number;
  readonly tickEvery: number; //         ms
  readonly address: string; //           The interface to listen on.
  readonly trustIdentityHeaders: boolean;
  readonly trustGroupHeader?: boolean; // see HostOptions
  readonly clock?: Platform['clock'] | undefined;
}

/** The whole server of a shop in one process: database, doors, outbox and timer. */
export async function openShop(settings: Settings, options: ShopOptions): Promise<OpenShop> {
  const database = openDatabase(settings.databaseUrl ?? options.folder, {
    ...{ connections: options.connections, keys: settings.dataKeys },
  });
  await database.migrate();
  const outbox = drainer(() => platform);
  const platform: Platform = assemble(settings, database, outbox.wake, options.clock);
  const server = openHost(platform, options);
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(settings.port, options.address, listening);
  });

  let running: Promise<void> = Promise.resolve();
  const tickNow = () => {
    running = running.then(() => tick(platform)).catch((error: unknown) => void platform.log.failure('tick', error));
    return running;
  };
  const timer = setInterval(() => void tickNow(), options.tickEvery);

  return {
    platform,
    server,
    port: (server.address() as { port: number }).port,
    tick: tickNow,
    sent: outbox.idle,
    async close() {
      clearInterval(timer);
      await closed(server);
      await running;
      await outbox.close();
      await database.close();
    },
  };
}

const GRACE = seconds(8); // Whoever stops a container gives it ten at least.

/** Takes nobody in any more, and sees everybody out who has been asked in. */
async function closed(server: Server): Promise<void> {
  const leaving = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), GRACE);
  await new Promise((done) => server.close(done));
  clearInterval(leaving);
  clearTimeout(late);
}
