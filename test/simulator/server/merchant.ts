import type { BillFault, Faults, Refund } from '../wechat/state';
import { isOver } from '../wechat/transfers';
import { OWNER } from './people';
import type { World } from './world';

const MOST_SHOWN = 60;

/** Why the desk's wish cannot be done. */
export class Unwilling extends Error {}

/** WeChat Pay and WeChat's list of orders, as the desk shows them. Amounts in fen. */
export function merchantSide({ wechat }: Pick<World, 'wechat'>) {
  const { refund, pay, api, tracking, transfer } = wechat.faults;
  return {
    funds: wechat.funds(),
    orders: wechat.orders().slice(0, MOST_SHOWN),
    refunds: wechat
      .refunds()
      .filter(({ state }) => state !== 'SUCCESS')
      .map(({ refundNo, paymentNo, amount, state }) => ({ refundNo, paymentNo, amount, state })),
    faults: { refund, pay, api, tracking, transfer },
    transfers: wechat
      .transfers()
      .slice(-MOST_SHOWN)
      .map((one) => {
        const { billNo, openid, amount, state, createdAt, failReason: reason, isSilent } = one;
        return { billNo, openid, amount, state, createdAt, reason, isSilent, isOver: isOver(one) };
      })
      .reverse(),
    billFaults: wechat.billFaults(),
    parcels: wechat.parcels(),
  };
}

/** Every message on the phones: those that the shop has sent, and WeChat's own. The oldest first. */
export function messagesOf({ wechat }: Pick<World, 'wechat'>) {
  const sent = wechat.messages().map(({ id, openid, templateId, title, data, page, at }) => {
    const text = Object.values(data).join('，');
    const left = wechat.grantsLeft(openid, templateId); // messages of this kind that may still be sent
    return { id, openid, title: { zh: title, en: title }, text: { zh: text, en: text }, page, at, left };
  });
  const own = wechat.ownMessages().map((message) => ({ ...message, openid: message.openid || OWNER, left: undefined }));
  return [...sent, ...own].sort((a, b) => a.at - b.at);
}

type Act = (world: World, asked: any) => unknown;

/** What the desk does to WeChat by POST /desk/<name>. */
export const merchantActs: Readonly<Record<string, Act>> = {
  /** { fault } is that of the notices of payments; { refund }, { pay }, { api }, { tracking }, { transfer } are as the state says. */
  fault(world, { fault, ...others }: Partial<Faults> & { fault?: Faults['notice'] }) {
    world.wechat.setFaults({ ...(fault ? { notice: fault } : {}), ...others });
  },

  refund({ wechat }, { refundNo, outcome }: { refundNo: string; outcome: Refund['outcome'] }) {
    if (!wechat.endRefund(refundNo, outcome)) throw new Unwilling('没有在处理的这笔退款');
  },

  /** { how }: fail, silent or speaks. */
  transfer({ wechat }, { billNo, how }: { billNo: string; how: 'fail' | 'silent' | 'speaks' }) {
    if (!wechat.spoilTransfer(billNo, how)) throw new Unwilling('这笔转账已经结束了');
  },

  /** { kind: 'right' } puts all bills right again. Gives { day, kind, no }. */
  bill({ wechat }, { kind, no }: { kind: BillFault['kind'] | 'right'; no?: string }) {
    if (kind === 'right') return wechat.mendBills();
    const fault = wechat.spoilBill(kind, no);
    if (!fault) throw new Unwilling('还没有人付过款，账单上没有可改的');
    return fault;
  },

  parcel({ wechat }, { number }: { number: string }) {
    if (!wechat.nextStop(number)) throw new Unwilling('这个包裹已经到了');
  },
};
