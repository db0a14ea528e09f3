import { existsSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Instant } from '@/domain/time';
import { openAfterSales } from '../demo/afterSales';
import { sellCards } from '../demo/cards';
import { knowCustomers } from '../demo/customers';
import { leadAround } from '../demo/leaders';
import { leadToday } from '../demo/leadersToday';
import { lookAtSome } from '../demo/looks';
import { openMembership, type SharedPacket } from '../demo/members';
import { noteOrders } from '../demo/packing';
import { writeReviews } from '../demo/readers';
import { cardsOf } from '../demo/sharedCards';
import { shareAround } from '../demo/shares';
import { openWaitingTeams, type SharedTeam } from '../demo/waitingTeams';
import { openSimulatedWechat } from '../wechat/wechat';
import { booksApart } from './books';
import { firstWords, textEntry } from './chat';
import { dataKeysIn } from './dataKeys';
import { snapshot } from './desk';
import { buildDeskPage } from './deskPage';
import { openHttp } from './http';
import { withPicture } from './packetPicture';
import { OWNER } from './people';
import { type ShopProcess, shopProcess } from './shop';
import { openSockets, type Sockets } from './sockets';
import { openState } from './state';
import { openTickets } from './tickets';
import { APP_ID, APP_NAME, type Folders, line, type World } from './world';

const REDRAW_AFTER = 40; // ms: many changes are one drawing.
const BOOKS_AFTER = 1_200; // ms after money moved: the shop has written by then.

export interface SimulatorOptions {
  readonly port: number; // 0: any free one
  readonly folders: Folders;
  readonly deskFolder: string;
  readonly shopFile: string; // the bundled shopHost.ts
  readonly empty?: boolean; //  Without the demo: a shop that nobody owns yet.
  readonly onSetupCode?: (code: string) => void;
  readonly step: <T>(name: string, run: (say: (text: string) => void) => Promise<T>) => Promise<T>;
  /** Delays between payment notices, for tests. Without: WeChat's. */
  readonly noticeDelays?: readonly number[];
}

export interface Simulator {
  readonly url: string;
  readonly world: World;
  startOver(): Promise<void>;
  close(): Promise<void>;
}

/** The whole simulated WeChat with the shop behind it, on one port. @throws when the port or the database is taken. */
export async function openSimulator({ port, folders, step, ...options }: SimulatorOptions): Promise<Simulator> {
  const store = openState(folders.data);
  let back = 0; // ms: while the demo's past is played, the clock runs behind.
  const now = () => Date.now() + store.state.offsetMs - back;

  let world: World | undefined;
  const present = () => world!;
  const page = await step('桌面', () => buildDeskPage(options.deskFolder));
  const http = openHttp({ world: () => world, page, weapp: folders.weapp, phone: folders.phone, startOver });
  await new Promise<void>((listening, failed) => {
    http.once('error', failed).listen(port, '127.0.0.1', listening);
  });
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;

  const wechat = await step('微信支付与接口', () =>
    openSimulatedWechat({
      ...{ stateDir: folders.data, clock: now, appId: APP_ID, appSecret: 'simulated-secret', shopName: APP_NAME },
      notifyUrl: `${url}/functions/wechatPay`,
      files: folders.files,
      ...(options.noticeDelays ? { noticeDelays: options.noticeDelays } : {}),
    }),
  );
  const shop: ShopProcess = shopProcess({
    file: options.shopFile,
    environment: {
      ...wechat.environment,
      ...{ PORT: '0', ASSETS_URL: '/pictures', TRUST_IDENTITY_HEADERS: 'yes' },
      ...{
        SHOP_FOLDER: folders.database,
        EMPTY_SHOP: options.empty ? 'yes' : 'no',
        DATA_KEYS: dataKeysIn(folders.data),
      },
    },
    offsetMs: () => store.state.offsetMs,
    onDeath: () => happened({ zh: '云函数', en: 'Functions' }, { zh: '停了，正在重开', en: 'Stopped, starting again' }),
  });

  const sockets: Sockets = openSockets(http, {
    onDesk: (send) => send(snapshot(present())),
    onPhone(openid, { type, path }) {
      if (type !== 'page' || path === undefined) return;
      store.state.pages[openid] = path;
      store.changed();
    },
  });
  const happened: World['happened'] = (title, detail) => {
    store.state.log.push(line(now(), title, detail));
    store.changed();
  };
  const tickets = openTickets(APP_ID, now);
  world = { folders, store, wechat, shop, sockets, tickets, now, happened };

  let drawing: NodeJS.Timeout | undefined;
  store.onChange(() => {
    drawing ??= setTimeout(() => {
      drawing = undefined;
      sockets.toDesks(snapshot(present()));
    }, REDRAW_AFTER);
  });
  let comparing: NodeJS.Timeout | undefined;
  wechat.on(({ kind, title, detail }) => {
    if (kind !== 'prepay' && back === 0) happened(title, detail);
    store.changed();
    if (kind !== 'notice' && kind !== 'refund') return;
    clearTimeout(comparing);
    comparing = setTimeout(() => void compareBooks().catch(() => {}), BOOKS_AFTER);
  });

  /** The shop's books against WeChat's: what buyers paid and did not get back must be the same. */
  async function compareBooks(): Promise<void> {
    if (back !== 0 || !shop.url()) return;
    const difference = (await booksApart({ shop, wechat })) / 100;
    const same = difference === 0;
    happened(
      { zh: '账本', en: 'Books' },
      {
        zh: same ? '和微信支付对得上，差 0.00' : `和微信支付差 ${difference.toFixed(2)}`,
        en: same ? 'The same as WeChat Pay, 0.00 apart' : `${difference.toFixed(2)} apart from WeChat Pay`,
      },
    );
  }

  async function openShop(): Promise<void> {
    // A first start that was broken off has left half a demo: it begins anew.
    if (!store.state.isSeeded && !process.env['DATABASE_URL']) forgetAll();
    let shared: SharedTeam[] = [];
    const packets: SharedPacket[] = [];
    const { isNew, code } = await step('数据库与云函数', () => shop.start());
    if (isNew) {
      const goBack = async (ago: number) => {
        await shop.rest();
        back = ago;
        await shop.moveClock(store.state.offsetMs - back);
      };
      const demo = { goBack, appId: APP_ID, shopUrl: shop.url()!, wechat, known: new Map() };
      await step('会员卡', async () => {
        await sellCards({ ...demo, owner: OWNER });
        await wechat.settled();
      });
      await step('团长和小店', async () => {
        await leadAround({ ...demo, owner: OWNER });
        await wechat.settled();
      });
      await step('买过的人说的话', async () => {
        await writeReviews({ ...demo, owner: OWNER, pictures: folders.pictures, files: folders.files });
        await wechat.settled();
      });
      await step('发出去的卡片', async () => {
        await shareAround({ ...demo, owner: OWNER });
        await wechat.settled();
      });
      await step('两件售后', async () => {
        await openAfterSales({ ...demo, owner: OWNER, pictures: folders.pictures, files: folders.files });
        await wechat.settled();
      });
      await step('等人的团', async (say) => {
        const onProgress = (done: number, all: number) => say(`${done + 1} / ${all}`);
        shared = await openWaitingTeams({ ...demo, onProgress });
        await leadToday(demo);
        await wechat.settled();
      });
      await step('会员、券和红包', async () => {
        const packet = await openMembership({ ...demo, owner: OWNER, now: () => now() as Instant });
        packets.push(await withPicture(present(), packet));
        await wechat.settled();
      });
      await step('订单备注', () => noteOrders({ ...demo, clerk: OWNER }));
      await step('看过的地址', () => lookAtSome(demo));
      await step('顾客', () => knowCustomers({ ...demo, owner: OWNER, now: () => now() as Instant }));
    }
    shop.go();
    if (options.empty) beginEmpty(code);
    else if (!store.state.chat.length)
      store.state.chat.push(...firstWords([...packets, ...(await cardsOf(shared))], now()));
    store.state.isSeeded = true;
    store.changed();
  }

  /** An empty shop that nobody owns: what `npm run migrate` prints at a deployment stands in the chat. */
  function beginEmpty(code: string | undefined): void {
    if (!code) return;
    store.state.chat.push(textEntry(OWNER, `新店的店主邀请码：${code}`, now()));
    options.onSetupCode?.(code);
  }

  function forgetAll(): void {
    rmSync(folders.database, { recursive: true, force: true });
    rmSync(folders.files, { recursive: true, force: true });
    wechat.reset();
  }

  /** The demo from its beginning, once at a time. A server that the data were told to lie on is not emptied. */
  let startingOver: Promise<void> | undefined;
  function startOver(): Promise<void> {
    startingOver ??= fromTheBeginning().finally(() => {
      startingOver = undefined;
    });
    return startingOver;
  }

  async function fromTheBeginning(): Promise<void> {
    if (process.env['DATABASE_URL'])
      throw new Error('the data lie on DATABASE_URL, which is not the simulator’s to empty');
    await shop.stop();
    store.reset();
    forgetAll();
    store.changed();
    await openShop();
    sockets.toPhones({ type: 'restart' });
  }

  async function close(): Promise<void> {
    clearTimeout(comparing);
    clearTimeout(drawing);
    sockets.close();
    await shop.stop();
    await wechat.close();
    await new Promise((closed) => {
      http.close(closed);
      http.closeAllConnections();
    });
    store.flush();
  }

  try {
    await openShop();
  } catch (error) {
    await close();
    throw error;
  }
  return { url, world, startOver, close };
}

/** Where everything lies below the repository `root`, with data in `data` and what can be made again in `cache`. */
export function foldersIn(root: string, data: string, cache: string): Folders {
  const database = join(data, 'database');
  return {
    ...{ data: join(data, 'simulator'), files: join(data, 'files'), database },
    pictures: join(cache, 'pictures'),
    weapp: join(root, 'dist/weapp'),
    phone: join(root, 'test/simulator/phone'),
  };
}

export const hasWeapp = ({ weapp }: Folders) => existsSync(join(weapp, 'app.json'));
