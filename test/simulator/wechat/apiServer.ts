import { setTimeout as pause } from 'node:timers/promises';
import { createCard, sendCard } from './cards';
import { linkFiles, STORAGE, sendStored } from './cloudFiles';
import { drawCode } from './code';
import { makeLink } from './links';
import { type Answered, type Asked, type Listening, listen } from './listen';
import { sendMessage } from './messages';
import { checkPicture } from './pictures';
import { riskRank } from './ranks';
import { Refused } from './refused';
import { checkText } from './safety';
import { setOrderPath, uploadShipping } from './shipping';
import { session, xpay } from './virtualPay';
import { random, type World } from './world';

const TOKEN_LIFE = 7_200; // seconds
const RENEWED_BEFORE_END = 300_000;

/** WeChat's services for mini programs: api.weixin.qq.com on this machine. */
export async function openApiServer(world: World, port: number): Promise<Listening> {
  function stableToken(asked: any) {
    const { state } = world.store;
    if (asked?.grant_type !== 'client_credential') throw new Refused(40002, 'invalid grant_type');
    if (asked.appid !== world.appId) throw new Refused(40013, 'invalid appid');
    if (asked.secret !== world.appSecret) throw new Refused(40125, 'invalid appsecret');
    let current = state.tokens.at(-1);
    if (asked.force_refresh === true || !current || current.until - world.now() <= RENEWED_BEFORE_END) {
      // The one before it stays good until its end, but not where the next was forced.
      const before = asked.force_refresh === true ? [] : state.tokens.slice(-1);
      current = { value: `T_${random()}${random()}`, until: world.now() + TOKEN_LIFE * 1_000 };
      state.tokens = [...before, current];
      world.store.changed();
    }
    const left = Math.floor((current.until - world.now()) / 1_000);
    return { access_token: current.value, expires_in: left };
  }

  function verifyToken(token: string | null) {
    if (!token) throw new Refused(41001, 'access_token missing');
    const kept = world.store.state.tokens.find(({ value }) => value === token);
    if (!kept) throw new Refused(40001, 'invalid credential, access_token is invalid or not latest');
    if (kept.until <= world.now()) throw new Refused(42001, 'access_token expired');
  }

  async function say(asked: Asked): Promise<object | Uint8Array> {
    const { pathname, searchParams } = asked.url;
    const what = `${asked.method} ${pathname}`;
    if (what === 'GET /sns/jscode2session') return session(world, asked);
    if (what === 'POST /cgi-bin/stable_token') return stableToken(content(asked));
    verifyToken(searchParams.get('access_token'));
    if (pathname.startsWith('/xpay/')) return xpay(world, asked);
    switch (what) {
      case 'POST /wxa/getwxacodeunlimit':
        return await drawCode(world, content(asked));
      case 'POST /wxa/genwxashortlink':
        return makeLink(world, content(asked));
      case 'POST /wxa/msg_sec_check':
        return checkText(world, content(asked));
      case 'POST /wxa/getuserriskrank':
        return riskRank(world, content(asked));
      case 'POST /cgi-bin/message/subscribe/send':
        return sendMessage(world, content(asked));
      case 'GET /cgi-bin/message/wxopen/activityid/create':
        return createCard(world);
      case 'POST /cgi-bin/message/wxopen/updatablemsg/send':
        return sendCard(world, content(asked));
      case 'POST /wxa/img_sec_check':
        return await checkPicture(world, asked);
      case 'POST /wxa/sec/order/upload_shipping_info':
        return uploadShipping(world, content(asked));
      case 'POST /wxa/sec/order/update_order_detail_path':
        return setOrderPath(world, content(asked));
      case 'POST /tcb/batchdownloadfile':
        return linkFiles(world, asked.headers['host'], content(asked));
      default:
        throw new Refused(-404, 'no such interface');
    }
  }

  async function answer(asked: Asked): Promise<Answered> {
    try {
      const said = await say(asked);
      if (said instanceof Uint8Array) return { status: 200, headers: { 'Content-Type': 'image/png' }, body: said };
      return json(said);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      world.tell({
        kind: 'refused',
        title: { zh: '微信拒绝', en: 'WeChat refused' },
        detail: { zh: `${error.errcode}，${error.message}`, en: `${error.errcode}, ${error.message}` },
        about: { errcode: error.errcode, path: asked.url.pathname },
      });
      return json({ errcode: error.errcode, errmsg: `${error.message} rid: ${random().slice(0, 8)}` });
    }
  }

  return await listen(port, async (asked) => {
    const fault = world.store.state.faults.api;
    if (fault === 'down') return undefined;
    if (fault === 'slow') await pause(world.slowness);
    if (fault === 'busy') return json({ errcode: -1, errmsg: 'system error' });
    return asked.url.pathname.startsWith(STORAGE) ? sendStored(world, asked) : await answer(asked);
  });
}

/** WeChat says that it sends text although it sends JSON. */
const json = (value: object): Answered => ({
  status: 200,
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  body: JSON.stringify(value),
});

function content(asked: Asked): unknown {
  if (asked.body === '') throw new Refused(44002, 'empty post data');
  try {
    return JSON.parse(asked.body);
  } catch {
    throw new Refused(47001, 'data format error');
  }
}
