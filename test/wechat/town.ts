import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import { type Instant, later, type Milliseconds, minutes } from '@/domain/time';
import { openTracking, type TrackingSettings } from '../../cloudfunctions/platform/parcelTracking';
import type { Notice, Pay, PaySheet } from '../../cloudfunctions/platform/pay';
import { openWechat } from '../../cloudfunctions/platform/wechatApi';
import { askingWechat } from '../../cloudfunctions/platform/wechatApi/asking';
import { openFiles } from '../../cloudfunctions/platform/wechatApi/files';
import { openPay } from '../../cloudfunctions/platform/wechatPay';
import type { PaySettings } from '../../cloudfunctions/platform/wechatPay/merchant';
import { openTransfers, type TransferSettings } from '../../cloudfunctions/platform/wechatPay/transfers';
import { CLOUD } from '../simulator/wechat/cloudFiles';
import { openSimulatedWechat, type SimulatedWechat, type WechatOptions } from '../simulator/wechat/wechat';

const APP_ID = 'wx70696e6a69000001';

interface Post {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly status: number;
  readonly notice: Notice | 'forged';
}

/** A shop and a WeChat that know each other, on one clock that can be moved. */
export async function openTown(options: Partial<WechatOptions> = {}) {
  const stateDir = mkdtempSync(join(tmpdir(), 'pinji-wechat-'));
  const filesDir = join(stateDir, 'files');
  let moved = 0;
  const clock = { now: () => (Date.now() + moved) as Instant };

  // The shop's letter box for notices: opens them with the client, and answers as it is told.
  const posts: Post[] = [];
  let answers: (post: Omit<Post, 'status'>) => number = ({ notice }) => (notice === 'forged' ? 401 : 204);
  let pay: Pay;
  const box = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const post = { headers: request.headers as Record<string, string>, body: Buffer.concat(parts).toString() };
    const notice = openOr(pay, post, clock.now());
    const status = answers({ ...post, notice });
    posts.push({ ...post, notice, status });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => box.listen(0, '127.0.0.1', resolve));

  const open = () =>
    openSimulatedWechat({
      ...{ stateDir, clock: clock.now, appId: APP_ID, appSecret: 'secret', refundDelay: 0 },
      notifyUrl: `http://127.0.0.1:${(box.address() as AddressInfo).port}/functions/wechatPay`,
      files: filesDir,
      ...options,
    });
  let wechat: SimulatedWechat = await open();

  function settings(more: Partial<PaySettings> = {}): PaySettings {
    const set = (name: string) => wechat.environment[name]!;
    return {
      url: set('WECHAT_PAY_URL'),
      appId: set('WECHAT_APP_ID'),
      mchId: set('WECHAT_PAY_MCH_ID'),
      keySerial: set('WECHAT_PAY_KEY_SERIAL'),
      privateKey: set('WECHAT_PAY_PRIVATE_KEY'),
      apiV3Key: set('WECHAT_PAY_API_V3_KEY'),
      keys: { [set('WECHAT_PAY_PUBLIC_KEY_ID')]: set('WECHAT_PAY_PUBLIC_KEY') },
      notifyUrl: set('WECHAT_PAY_NOTIFY_URL'),
      ...more,
    };
  }
  pay = openPay(settings(), clock);

  /** Xiaoman's payment for a school bag. */
  const order = (paymentNo: string, more: { amount?: number; payBy?: Instant } = {}) => ({
    ...{ paymentNo, description: '护脊轻量书包', openid: 'o_xiaoman' },
    amount: fen(more.amount ?? 169_00),
    payBy: more.payBy ?? later(clock.now(), minutes(15)),
  });

  return {
    clock,
    posts,
    settings,
    order,
    get pay() {
      return pay;
    },
    get wechat() {
      return wechat;
    },
    transfers: (more: Partial<TransferSettings> = {}) =>
      openTransfers({ ...settings(), scene: '1005', ...more }, clock),
    services: (more: { appSecret?: string } = {}) =>
      openWechat({ url: wechat.apiUrl, appId: APP_ID, appSecret: 'secret', mchId: settings().mchId, ...more }, clock),
    /** The cloud's storage, with the folder that phones upload into. */
    files: () => openFiles(askingWechat({ url: wechat.apiUrl, appId: APP_ID, appSecret: 'secret' }, clock)),
    upload(path: string, content: Uint8Array): string {
      mkdirSync(dirname(join(filesDir, path)), { recursive: true });
      writeFileSync(join(filesDir, path), content);
      return `${CLOUD}${path}`;
    },
    tracking: (more: Partial<TrackingSettings> = {}) => {
      const set = (name: string) => wechat.environment[name]!;
      const { url, customer, key } = {
        ...{ url: set('TRACKING_URL'), customer: set('TRACKING_CUSTOMER'), key: set('TRACKING_KEY') },
        ...more,
      };
      return openTracking({ url, customer, key });
    },
    /** What the letter box answers from now on. */
    answerWith(answer: typeof answers) {
      answers = answer;
    },
    /** Prepares a payment and confirms it on the phone. */
    async buy(paymentNo: string, fault?: 'normal' | 'lost' | 'twice' | 'late' | 'forged', amount = 169_00) {
      const { prepayId } = await pay.prepay(order(paymentNo, { amount }));
      const paySheet: PaySheet = pay.sheet(prepayId, clock.now());
      const done = wechat.pay({ prepayId, openid: 'o_xiaoman', paySheet, ...(fault ? { fault } : {}) });
      await wechat.settled();
      return done;
    },
    async pass(time: Milliseconds) {
      moved += time;
      wechat.tick();
      await wechat.settled();
    },
    async restart() {
      await wechat.close();
      wechat = await open();
      pay = openPay(settings(), clock);
      await wechat.settled();
    },
    async close() {
      await wechat.close();
      box.close();
      box.closeAllConnections();
      rmSync(stateDir, { recursive: true });
    },
  };
}

function openOr(pay: Pay, post: { headers: Record<string, string>; body: string }, now: Instant): Notice | 'forged' {
  try {
    return pay.open(post, now);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'notice_forged') return 'forged';
    throw error;
  }
}

/** Where pushed messages arrive, as they are. */
export async function openLetterBox() {
  const pushed: { readonly query: Readonly<Record<string, string>>; readonly body: string }[] = [];
  let answer = '{"ErrCode":0,"ErrMsg":"success"}';
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const query = Object.fromEntries(new URL(request.url ?? '', 'http://box').searchParams);
    pushed.push({ query, body: Buffer.concat(parts).toString() });
    response.end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    pushed,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answerWith(said: string) {
      answer = said;
    },
    forget: () => pushed.splice(0),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
