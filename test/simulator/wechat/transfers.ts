import { randomBytes } from 'node:crypto';
import type { Transfer, TransferFault } from './state';
import { noticesOfTransfer } from './transferNotices';
import { Denied, longNumber, rfc3339, type World, yuan } from './world';

const LEAST = 10; // fen
const NAMED_FROM = 200_000; // From ¥2,000 on WeChat wants the real name.
const CONFIRMED_WITHIN = 24 * 3_600_000;
const ASKED_WITHIN = 30 * 86_400_000;

/** What each scene must report, in fixed words. */
const SCENES: Readonly<Record<string, readonly string[]>> = {
  '1000': ['活动名称', '奖励说明'],
  '1005': ['岗位类型', '报酬说明'],
};
/** Why the desk lets one fail. */
const LIMIT = 'DAY_RECEIVED_QUOTA_EXCEED';

const wrong = (message: string) => new Denied(400, 'PARAM_ERROR', message);
const text = (value: unknown, name: string, most: number): string => {
  if (typeof value !== 'string' || value.length < 1 || value.length > most) throw wrong(`参数错误: ${name}`);
  return value;
};

/** POST /v3/fund-app/mch-transfer/transfer-bills. The same number and content again are the same transfer. */
export function transfer(world: World, asked: any) {
  if (asked?.appid !== world.appId) throw new Denied(400, 'INVALID_REQUEST', 'appid 和商户号没有绑定');
  const billNo = asked.out_bill_no;
  if (typeof billNo !== 'string' || !/^[0-9A-Za-z]{1,32}$/.test(billNo)) throw wrong('参数错误: out_bill_no');
  const content = {
    openid: text(asked.openid, 'openid', 64),
    amount: asked.transfer_amount,
    remark: text(asked.transfer_remark, 'transfer_remark', 32),
    scene: text(asked.transfer_scene_id, 'transfer_scene_id', 36),
  };
  if (!Number.isInteger(content.amount) || content.amount < LEAST) throw wrong('转账金额不能小于0.1元');
  if (content.amount >= NAMED_FROM && !asked.user_name) throw wrong('转账金额大于等于2000元时，收款用户姓名必填');
  const notifyUrl = asked.notify_url;
  if (notifyUrl !== undefined && !/^https?:\/\/[^?#]{1,240}$/.test(notifyUrl)) throw wrong('参数错误: notify_url');
  reportedRightly(content.scene, asked.transfer_scene_report_infos);

  const { transfers, faults } = world.store.state;
  const known = transfers.find((some) => some.billNo === billNo);
  if (known) {
    const isSame = Object.entries(content).every(([name, value]) => known[name as keyof Transfer] === value);
    if (!isSame) throw new Denied(400, 'INVALID_REQUEST', '单号已存在但信息不一致，请查单后比较确认');
    return made(known);
  }
  if (faults.transfer === 'poor') {
    throw new Denied(403, 'NOT_ENOUGH', '商户运营账户资金不足，充值后可以原单号发起重试，请勿更换商户单号');
  }
  const now = world.now();
  const fresh: Transfer = {
    ...{ billNo, ...content, notifyUrl, createdAt: now, updatedAt: now, until: now + CONFIRMED_WITHIN },
    transferNo: longNumber('1330000', now, 34),
    package: randomBytes(64).toString('base64'),
    state: faults.transfer === 'limit' ? 'ACCEPTED' : 'WAIT_USER_CONFIRM',
    isSilent: faults.transfer === 'silent',
    ...(faults.transfer === 'limit' ? { endsAs: 'FAIL' as const, endsAt: now + world.refundDelay } : {}),
  };
  transfers.push(fresh);
  world.store.changed();
  world.tell({
    kind: 'transfer',
    title: { zh: '商家转账', en: 'Transfer accepted' },
    detail: {
      zh: `${yuan(content.amount)}，等他确认收款`,
      en: `${yuan(content.amount)}, to be confirmed by the payee`,
    },
    about: { billNo, openid: content.openid, amount: content.amount },
  });
  world.wake();
  return made(fresh);
}

function reportedRightly(scene: string, infos: unknown) {
  const needed = SCENES[scene];
  if (!needed) throw new Denied(403, 'NO_AUTH', '商户没有该转账场景的权限');
  const given = Array.isArray(infos) ? infos : [];
  const isWhole =
    given.length === needed.length && needed.every((type) => given.some((one) => one?.info_type === type));
  if (!isWhole) throw wrong('未传入完整且对应的转账场景报备信息，请根据接口文档检查');
  for (const { info_content } of given) text(info_content, 'info_content', 32);
}

/** What asking for one is answered: without its amount, and with what the phone needs while it is to be confirmed. */
const made = ({ billNo, transferNo, createdAt, state, failReason, package: pack }: Transfer) => ({
  out_bill_no: billNo,
  transfer_bill_no: transferNo,
  create_time: rfc3339(createdAt),
  state,
  ...(failReason ? { fail_reason: failReason } : {}),
  ...(state === 'WAIT_USER_CONFIRM' ? { package_info: pack } : {}),
});

/** GET …/out-bill-no/{no} */
export function queryTransfer(world: World, billNo: string) {
  const found = find(world, billNo);
  if (world.now() - found.createdAt > ASKED_WITHIN) throw new Denied(404, 'NOT_FOUND', '记录不存在');
  return {
    mch_id: world.keys.mchId,
    out_bill_no: billNo,
    transfer_bill_no: found.transferNo,
    appid: world.appId,
    state: found.state,
    transfer_amount: found.amount,
    transfer_remark: found.remark,
    ...(found.failReason ? { fail_reason: found.failReason } : {}),
    openid: found.openid,
    create_time: rfc3339(found.createdAt),
    update_time: rfc3339(found.updatedAt),
  };
}

/** POST …/out-bill-no/{no}/cancel: taken, and done a little later. */
export function cancelTransfer(world: World, billNo: string) {
  const found = find(world, billNo);
  const isBegun = found.state === 'CANCELING' || found.state === 'CANCELLED';
  if (!isBegun && found.state !== 'WAIT_USER_CONFIRM' && found.state !== 'ACCEPTED') {
    throw new Denied(400, 'INVALID_REQUEST', '转账单当前状态不支持撤销');
  }
  if (!isBegun) {
    move(world, found, 'CANCELING');
    Object.assign(found, { endsAs: 'CANCELLED', endsAt: world.now() + world.refundDelay });
    world.wake();
  }
  const { transferNo, state, updatedAt } = found;
  return { out_bill_no: billNo, transfer_bill_no: transferNo, state, update_time: rfc3339(updatedAt) };
}

function find(world: World, billNo: string): Transfer {
  const found = world.store.state.transfers.find((some) => some.billNo === billNo);
  if (!found) throw new Denied(404, 'NOT_FOUND', '记录不存在');
  return found;
}

/** Whether WeChat says nothing of this one, as the desk wished. The connection breaks, whatever is asked. */
export const isSilent = (world: World, billNo: unknown): boolean =>
  world.store.state.transfers.some((some) => some.billNo === billNo && some.isSilent);

export function move(world: World, one: Transfer, state: Transfer['state'], failReason?: string): void {
  Object.assign(one, { state, updatedAt: world.now(), ...(failReason ? { failReason } : {}) });
  world.store.changed();
}

/** For good: the merchant is told, as the desk's switch for notices says. */
export function endTransfer(
  world: World,
  one: Transfer,
  end: { readonly state: 'SUCCESS' | 'FAIL' | 'CANCELLED'; readonly reason?: string; readonly fault: TransferFault },
): void {
  move(world, one, end.state, end.reason);
  delete one.endsAt;
  delete one.endsAs;
  noticesOfTransfer(world, one, end.fault);
  const { billNo, openid, amount } = one;
  const titles = {
    SUCCESS: { zh: '转账到账', en: 'Transfer arrived' },
    FAIL: { zh: '转账没有成功', en: 'Transfer failed' },
    CANCELLED: { zh: '转账撤销', en: 'Transfer cancelled' },
  };
  const why = end.reason ? `，${end.reason}` : '';
  world.tell({
    kind: 'transfer',
    title: titles[end.state],
    detail: { zh: `${yuan(amount)}${why}`, en: `${yuan(amount)}${why.replace('，', ', ')}` },
    about: { billNo, openid, amount },
  });
}

/** What the desk does to one that is not over: fails by the payee's limit, or says nothing until it is told to again. */
export function spoilTransfer(world: World, billNo: string, how: 'fail' | 'silent' | 'speaks'): boolean {
  const one = world.store.state.transfers.find((some) => some.billNo === billNo);
  if (!one || (how === 'fail' && isOver(one))) return false;
  if (how === 'fail') endTransfer(world, one, { state: 'FAIL', reason: LIMIT, fault: usual(world) });
  else one.isSilent = how === 'silent';
  world.store.changed();
  world.wake();
  return true;
}

export const isOver = ({ state }: Transfer) => state === 'SUCCESS' || state === 'FAIL' || state === 'CANCELLED';

/** Of an end that nobody confirms no stranger can have heard. */
const usual = (world: World): TransferFault => {
  const { notice } = world.store.state.faults;
  return notice === 'forged' ? 'normal' : notice;
};

/** Whatever has its time: those that nobody confirmed, and those that end a little later. Gives the next such moment. */
export function settleTransfers(world: World): number {
  const now = world.now();
  for (const one of world.store.state.transfers.filter((some) => !isOver(some))) {
    if (one.endsAs && one.endsAt !== undefined) {
      const reason = one.endsAs === 'FAIL' ? LIMIT : 'MCH_CANCEL';
      if (one.endsAt <= now) endTransfer(world, one, { state: one.endsAs, reason, fault: usual(world) });
    } else if (one.until <= now) {
      endTransfer(world, one, { state: 'FAIL', reason: 'OVERDUE_CLOSE', fault: usual(world) });
    }
  }
  const open = world.store.state.transfers.filter((some) => !isOver(some));
  return Math.min(Number.POSITIVE_INFINITY, ...open.map(({ endsAt, until }) => endsAt ?? until));
}
