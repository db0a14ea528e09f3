import { SheetRefused } from './sheet';
import type { Transfer, TransferFault } from './state';
import { noticesOfTransfer } from './transferNotices';
import { endTransfer, isOver } from './transfers';
import { type World, yuan } from './world';

/** The arguments of wx.requestMerchantTransfer. */
export interface TransferSheetArguments {
  readonly mchId: string;
  readonly appId: string;
  readonly package: string;
}

/** What its page shows. */
export interface TransferPage {
  readonly billNo: string;
  readonly merchant: string;
  readonly amount: number; // fen
  readonly remark: string;
  readonly until: number;
}

const refused = (zh: string, en: string) => new SheetRefused('unknown', { zh, en });

/** Opens the page on which a transfer is confirmed. Throws SheetRefused. */
export function openTransfer(world: World, openid: string, given: TransferSheetArguments): TransferPage {
  const { billNo, amount, remark, until } = confirmable(world, openid, given);
  return { billNo, merchant: world.shopName, amount, remark, until };
}

/** Confirms it. `paid` is false where that was only pretended ("forged"). Throws SheetRefused. */
export function confirmTransfer(
  world: World,
  openid: string,
  given: TransferSheetArguments,
  fault: TransferFault,
): { paid: boolean } {
  const one = confirmable(world, openid, given);
  if (fault === 'forged') noticesOfTransfer(world, one, fault);
  else endTransfer(world, one, { state: 'SUCCESS', fault });
  return { paid: fault !== 'forged' };
}

/** The payee has closed the page; the transfer waits on. */
export function leaveTransfer(world: World, given: TransferSheetArguments): void {
  const one = find(world, given);
  if (!one) return;
  world.tell({
    kind: 'transfer',
    title: { zh: '没有确认收款', en: 'Not confirmed' },
    detail: { zh: `${yuan(one.amount)}，关掉了收款页`, en: `${yuan(one.amount)}, the page was closed` },
    about: { billNo: one.billNo, openid: one.openid },
  });
}

const find = (world: World, given: TransferSheetArguments): Transfer | undefined =>
  world.store.state.transfers.find((some) => some.package === given.package);

function confirmable(world: World, openid: string, given: TransferSheetArguments): Transfer {
  if (given.mchId !== world.keys.mchId) throw refused('商户号错误', 'Another merchant');
  if (given.appId !== world.appId) throw refused('appId 错误', 'Another app');
  const one = find(world, given);
  if (!one) throw refused('package 信息有误', 'There is no such package');
  if (one.openid !== openid) throw refused('你的微信号与商家指定的微信号不一致', 'Made for someone else');
  if (isOver(one) || one.state !== 'WAIT_USER_CONFIRM' || one.until <= world.now()) {
    throw refused('package 信息有误', 'It cannot be confirmed any more');
  }
  return one;
}
