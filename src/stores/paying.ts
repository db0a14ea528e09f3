import { makeAutoObservable, runInAction } from 'mobx';
import type { OrderId } from '@/domain/id';
import { seconds } from '@/domain/time';
import { type Failed, failedBy } from './failed';
import type { Shop } from './shop';
import { Task } from './task';
import { showSheet } from './wechat';

/**
 * settled: the shop has the answer of WeChat; the order is paid, or was closed meanwhile and the money goes back.
 * cancelled: the sheet was closed, nothing was paid · unknown: paid or not, nobody has said · refused: see `failed`.
 */
export type Outcome = 'settled' | 'cancelled' | 'unknown' | 'refused';

const ASKS = 4; // How often the shop is asked whether the money came: it mostly knows at once.
const BETWEEN = seconds(1);

/** Pays an order: the sheet, and then the shop is asked, because what a phone says of a payment proves nothing. */
export class Paying {
  running = false;
  private readonly sheet;

  constructor(private readonly shop: Shop<'payOrder' | 'checkPayment'>) {
    this.sheet = new Task(shop, shop.api.payOrder);
    makeAutoObservable<this, 'shop' | 'sheet'>(this, { shop: false, sheet: false });
  }

  get failed(): Failed | undefined {
    return this.sheet.failed;
  }

  /** `before` is waited for between order and sheet: what else WeChat is asking at this moment. */
  async pay(orderId: OrderId, before?: Promise<unknown>): Promise<Outcome> {
    if (this.running) return 'refused';
    this.running = true;
    try {
      const answer = await this.sheet.run({ orderId });
      await before;
      if (!answer) return await this.afterRefusal(orderId);
      if (answer.paid) return 'settled';
      const told = await showSheet(answer.sheet);
      if (told === 'cancelled') return 'cancelled';
      const answered = await this.check(orderId, told === 'told' ? ASKS : 1);
      if (answered === 'settled') return 'settled';
      return told === 'failed' && answered === 'unpaid' ? 'cancelled' : 'unknown';
    } finally {
      runInAction(() => (this.running = false));
    }
  }

  /** Asks the shop up to `asks` times whether the order is still unpaid. unknown: the last time nobody answered. */
  async check(orderId: OrderId, asks = 1): Promise<'settled' | 'unpaid' | 'unknown'> {
    let answered: 'unpaid' | 'unknown' = 'unknown';
    for (let asked = 1; asked <= asks; asked += 1) {
      try {
        const requestId = this.shop.newRequestId();
        const { status } = await this.shop.api.checkPayment({ requestId, orderId });
        if (status !== 'unpaid') return 'settled';
        answered = 'unpaid';
      } catch (error) {
        failedBy(error);
        answered = 'unknown';
      }
      if (asked < asks) await new Promise((resume) => setTimeout(resume, BETWEEN));
    }
    return answered;
  }

  /** Not payable may well mean paid: the notice was faster than this phone. */
  private async afterRefusal(orderId: OrderId): Promise<Outcome> {
    const { failed } = this.sheet;
    const isOver = failed?.kind === 'refused' && failed.code === 'order_not_payable';
    return isOver && (await this.check(orderId)) === 'settled' ? 'settled' : 'refused';
  }
}
