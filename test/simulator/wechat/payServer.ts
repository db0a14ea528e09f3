import { setTimeout as pause } from 'node:timers/promises';
import { openBills } from './bills';
import { type Answered, type Asked, type Listening, listen } from './listen';
import { close, prepay, query } from './payments';
import { proof, verifyMerchant } from './proof';
import { queryRefund, refund } from './refunds';
import { cancelTransfer, isSilent, queryTransfer, transfer } from './transfers';
import { Denied, random, type World } from './world';

interface Said {
  readonly status: number;
  readonly json?: object;
  readonly file?: string;
}

const TRANSFERS = '/v3/fund-app/mch-transfer/transfer-bills';
const TRANSFER = new RegExp(`^${TRANSFERS}/out-bill-no/([0-9A-Za-z]+)(/cancel)?$`);

/** WeChat Pay, API v3, for one merchant: api.mch.weixin.qq.com on this machine. */
export async function openPayServer(world: World, port: number): Promise<Listening> {
  const bills = openBills(world);

  function say(asked: Asked): Said {
    const { method, url } = asked;
    const [, no = '', closing] = /^\/v3\/pay\/transactions\/out-trade-no\/([^/]+)(\/close)?$/.exec(url.pathname) ?? [];
    const paymentNo = decodeURIComponent(no);
    const [, refundNo] = /^\/v3\/refund\/domestic\/refunds\/([^/]+)$/.exec(url.pathname) ?? [];

    if (method === 'POST' && url.pathname === '/v3/pay/transactions/jsapi') {
      return { status: 200, json: prepay(world, content(asked)) };
    }
    if (method === 'GET' && paymentNo && !closing) {
      return { status: 200, json: query(world, paymentNo, url.searchParams.get('mchid')) };
    }
    if (method === 'POST' && closing) {
      close(world, paymentNo, content(asked));
      return { status: 204 };
    }
    if (method === 'POST' && url.pathname === '/v3/refund/domestic/refunds') {
      return { status: 200, json: refund(world, content(asked)) };
    }
    if (method === 'GET' && refundNo) return { status: 200, json: queryRefund(world, decodeURIComponent(refundNo)) };
    const [, bill, cancelling] = TRANSFER.exec(url.pathname) ?? [];
    if (method === 'POST' && url.pathname === TRANSFERS) return { status: 200, json: transfer(world, content(asked)) };
    if (method === 'GET' && bill && !cancelling) return { status: 200, json: queryTransfer(world, bill) };
    if (method === 'POST' && bill && cancelling) return { status: 200, json: cancelTransfer(world, bill) };
    if (method === 'GET' && url.pathname === '/v3/bill/tradebill') {
      const { token, ...bill } = bills.apply(url);
      const link = `http://${asked.headers['host']}/v3/billdownload/file?token=${token}`;
      return { status: 200, json: { ...bill, download_url: link } };
    }
    if (method === 'GET' && url.pathname === '/v3/billdownload/file') {
      return { status: 200, file: bills.file(url.searchParams.get('token')) };
    }
    throw new Denied(404, 'NOT_FOUND', '接口不存在');
  }

  function answer(asked: Asked): Answered {
    const fault = world.store.state.faults.pay;
    let known = false;
    try {
      verifyMerchant(asked, world.keys, world.now());
      known = true;
      const inform = asked.headers['wechatpay-serial'];
      if (inform && inform !== world.keys.wechat.serial) {
        throw new Denied(400, 'PARAM_ERROR', '平台证书序列号Wechatpay-Serial错误');
      }
      if (fault === 'busy') throw new Denied(500, 'SYSTEM_ERROR', '系统异常，请稍后重试');
      const said = say(asked);
      if (said.file !== undefined) return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: said.file };
      return signed(said.status, said.json);
    } catch (error) {
      if (!(error instanceof Denied)) throw error;
      tellOf(error, asked);
      const json = { code: error.code, message: error.message };
      return known ? signed(error.status, json) : { status: error.status, body: JSON.stringify(json) };
    }
  }

  /** Whoever has signed rightly gets a signed answer. */
  function signed(status: number, json?: object): Answered {
    const fault = world.store.state.faults.pay;
    const body = json ? JSON.stringify(json) : '';
    const { wechat, stranger } = world.keys;
    const signer = fault === 'stranger' ? { serial: wechat.serial, privateKey: stranger.privateKey } : wechat;
    const headers = {
      'Request-ID': random(),
      ...(body ? { 'Content-Type': 'application/json; charset=utf-8' } : {}),
      ...(fault === 'unsigned' ? {} : proof(body, world.now(), signer)),
    };
    return { status, headers, body };
  }

  function tellOf({ code, status, message }: Denied, asked: Asked) {
    world.tell({
      kind: 'refused',
      title: { zh: '微信支付拒绝', en: 'WeChat Pay refused' },
      detail: { zh: `${code}，${message}`, en: `${code} (${status})` },
      about: { code, status, path: asked.path },
    });
  }

  return await listen(port, async (asked) => {
    const fault = world.store.state.faults.pay;
    if (fault === 'down') return undefined;
    if (fault === 'slow') await pause(world.slowness);
    const answered = answer(asked);
    return isSilent(world, numberOf(asked)) ? undefined : answered; // It has heard, and done what it was asked.
  });
}

/** The number of the transfer that is spoken of, if any. */
function numberOf({ method, url, body }: Asked): unknown {
  if (method === 'GET' || url.pathname !== TRANSFERS) return TRANSFER.exec(url.pathname)?.[1];
  try {
    return JSON.parse(body)?.out_bill_no;
  } catch {
    return undefined;
  }
}

function content(asked: Asked): unknown {
  try {
    return JSON.parse(asked.body);
  } catch {
    throw new Denied(400, 'INVALID_REQUEST', '请求体不是 JSON');
  }
}
