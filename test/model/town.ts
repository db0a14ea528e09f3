import type { Placed } from '@/contract/order';
import type { Campaign } from '@/domain/campaign';
import type { OrderId, TeamId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { Refusal, type RefusalCode } from '@/domain/refusal';
import { hours, minutes } from '@/domain/time';
import type { Database } from '../../cloudfunctions/storage/database';
import { deleteOrder } from '../../cloudfunctions/usecases/order/afterOrder';
import { cancelOrder } from '../../cloudfunctions/usecases/order/cancelOrder';
import { closeOverdue } from '../../cloudfunctions/usecases/order/closeOverdue';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { sendOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { checkPayment } from '../../cloudfunctions/usecases/payment/checkPayment';
import { endRefund } from '../../cloudfunctions/usecases/payment/endRefund';
import { hearNotice } from '../../cloudfunctions/usecases/payment/hearNotice';
import { payOrder } from '../../cloudfunctions/usecases/payment/payOrder';
import { retryLetter } from '../../cloudfunctions/usecases/staff/letters';
import { endTeams } from '../../cloudfunctions/usecases/team/endTeams';
import { settleTeam } from '../../cloudfunctions/usecases/team/settleTeam';
import { showTeam } from '../../cloudfunctions/usecases/team/showTeam';
import { box, friends } from '../support/fixtures';
import { partyOf } from '../support/kinds';
import { openShop } from '../support/shop';
import type { Step } from './lives';

export const PEOPLE = 6;
export const STOCK = 9;

interface Ordered {
  readonly who: UserId;
  readonly teamId?: TeamId | undefined;
  readonly orderId: OrderId;
  readonly total: Fen;
  readonly payment?: string | undefined; // Its number, unless it costs nothing.
}

/**
 * A shop with one campaign and six people, and what each step of a life does there. A step picks among what there is by
 * a number, so that any step can be taken at any time; one that there is nothing for does nothing.
 */
export async function openTown(database: Database, campaign: Campaign, { inhabitants = PEOPLE, stock = STOCK } = {}) {
  const shop = await openShop(database, { skus: [{ ...box, stock }], campaign });
  const { platform, world, shopId, as, newRequest } = shop;
  const people = friends(inhabitants);
  await shop.moveIn(...people);
  const party = partyOf(shop, campaign);
  const teams: TeamId[] = [];
  const orders: Ordered[] = [];
  const completed = new Set<TeamId>(); // By the merchant, openly.
  const cancelled = new Set<OrderId>(); // By their buyers, before they paid.
  const sheets = new Set<string>(); // Of payments: on somebody's phone.
  const refused: Partial<Record<RefusalCode | 'outage', number>> = {};

  // WeChat closes nothing that was paid.
  const { close } = platform.pay;
  Object.assign(platform.pay, {
    async close(paymentNo: string) {
      if (world.paid.has(paymentNo)) throw Object.assign(new Error('ORDERPAID'), { name: 'PayRefused' });
      await close(paymentNo);
    },
  });

  /** Of the latest few: what is long over is seldom of interest. */
  const pick = <T>(all: readonly T[], which: number, few: number): T | undefined =>
    all[all.length - 1 - (which % Math.max(1, Math.min(few, all.length)))];
  async function remember(who: UserId, { orderId, teamId, total }: Placed) {
    orders.push({ who, orderId, teamId, total, payment: total === 0 ? undefined : (await shop.paymentOf(orderId)).no });
  }

  /** The buyer confirms the sheet that he has open: also long after the shop has closed the order, unless WeChat has. */
  function confirm(order: Ordered): void {
    if (isOpenOnPhone(order)) shop.payAtWechat(order.payment!, order.total);
  }
  const isOpenOnPhone = ({ payment }: Ordered) =>
    payment !== undefined && sheets.has(payment) && !world.closed.has(payment) && !world.paid.has(payment);
  async function hear({ payment }: Ordered): Promise<void> {
    const paid = payment && world.paid.get(payment);
    if (paid) await hearNotice(shopId, shop.notice(paid), platform);
  }
  async function sheet({ who, orderId, payment }: Ordered): Promise<void> {
    await payOrder({ requestId: newRequest(), orderId }, as(who), platform);
    if (payment) sheets.add(payment);
  }

  async function pay(order: Ordered): Promise<void> {
    await sheet(order);
    confirm(order);
    await hear(order);
  }

  async function take(step: Step): Promise<void> {
    const who = people[step.who % people.length]!;
    const order = pick(orders, step.which, 5);
    const isAtWechat = ({ payment, total }: Ordered) => total === 0 || world.paid.has(payment!);
    const teamId = pick(teams, step.which, 2);
    switch (step.do) {
      case 'open': {
        const placed = await party.open(who, step.units, step.which % 2 === 0);
        teams.push(placed.teamId);
        return remember(who, placed);
      }
      case 'join':
        return void (teamId && (await remember(who, await party.join(who, teamId, step.units))));
      case 'dawdle':
        if (!teamId) return;
        await remember(who, await party.join(who, teamId, step.units));
        return sheet([...orders].reverse().find((one) => one.who === who)!);
      case 'late': {
        const found = await shop.look((s) => s.orders.some(orders.map(({ orderId }) => orderId)));
        const over = orders.filter((some) => found.get(some.orderId)?.status === 'closed' && isOpenOnPhone(some));
        const one = pick(over, step.which, 3);
        if (one) confirm(one);
        return one && hear(one);
      }
      case 'overdue':
        shop.pass(minutes(10));
        return void (await closeOverdue(shopId, platform));
      case 'buy': {
        const { skuId, quantity, ...wanted } = shop.wanted(who, 96_00);
        return remember(who, await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, as(who), platform));
      }
      case 'sheet':
        return void (order && (await sheet(order)));
      case 'confirm':
        return order && confirm(order);
      case 'hear':
        return order && hear(order);
      case 'pay': {
        const one = pick(
          orders.filter((some) => !isAtWechat(some)),
          step.which,
          3,
        );
        return one && pay(one);
      }
      case 'come':
        if (!teamId) return;
        await remember(who, await party.join(who, teamId, step.units));
        return pay([...orders].reverse().find((one) => one.who === who)!);
      case 'check':
        return void (
          order && (await checkPayment({ requestId: newRequest(), orderId: order.orderId }, as(order.who), platform))
        );
      case 'cancel': {
        if (!order) return;
        await cancelOrder({ requestId: newRequest(), orderId: order.orderId }, as(order.who), platform);
        return void cancelled.add(order.orderId);
      }
      case 'hide':
        return void (
          order && (await deleteOrder({ requestId: newRequest(), orderId: order.orderId }, as(order.who), platform))
        );
      case 'quit': {
        const one = pick(
          orders.filter((some) => some.teamId && isAtWechat(some)),
          step.which,
          4,
        );
        return void (one?.teamId && (await party.quit(one.who, one.teamId)));
      }
      case 'show':
        return void (
          teamId && (await showTeam({ requestId: newRequest(), teamId, isListed: step.units === 1 }, as(who), platform))
        );
      case 'complete':
        if (!teamId) return;
        await party.complete(teamId);
        return void completed.add(teamId);
      case 'close':
        return void (await closeOverdue(shopId, platform));
      case 'end':
        return void (await endTeams(shopId, platform));
      case 'send':
        return void (await sendOutbox(shopId, platform));
      case 'lapse':
        shop.pass(hours(2));
        return void (await endTeams(shopId, platform));
      case 'settle':
        return teamId && settleTeam(shopId, teamId, platform);
      case 'refunded': {
        const refundNo = [...world.asked]
          .reverse()
          .find((asked) => asked.startsWith('refund '))
          ?.split(' ')[1];
        const found = refundNo && (await platform.pay.findRefund(refundNo));
        return void (found && (await endRefund(shopId, found, platform)));
      }
      case 'wait':
        return shop.pass(step.ms);
      case 'down':
        world.wechatIsDown = step.units === 2;
        return;
      case 'refunds':
        world.refunds = (['done', 'processing', 'abnormal'] as const)[step.which % 3]!;
    }
  }

  return {
    ...{ shop, campaign, stock, people, teams, orders, completed, cancelled, refused },

    /** Takes a step, and counts why the shop said no. Anything but a refusal or a WeChat that is away ends the test. */
    async take(step: Step): Promise<void> {
      try {
        await take(step);
      } catch (error) {
        const isOutage = error instanceof Outage && String(error).includes('WeChat is down');
        if (!(error instanceof Refusal) && !isOutage) throw error;
        const why = error instanceof Refusal ? error.code : 'outage';
        refused[why] = (refused[why] ?? 0) + 1;
      }
    },

    /** WeChat is there again, staff try again what lies dead, and time passes until nothing is on its way. */
    async settle(isSettled: () => Promise<boolean>): Promise<void> {
      world.wechatIsDown = false;
      world.refunds = 'done';
      for (let ticks = 0; ticks < 20; ticks += 1) {
        for (const { id } of await shop.look(({ outbox }) => outbox.dead(50))) {
          await retryLetter({ requestId: newRequest(), letterId: id }, as('user_own'), platform);
        }
        await closeOverdue(shopId, platform);
        await endTeams(shopId, platform);
        while ((await sendOutbox(shopId, platform)) > 0);
        if (ticks > 1 && (await isSettled())) return;
        shop.pass(hours(3));
      }
    },
  };
}
export type Town = Awaited<ReturnType<typeof openTown>>;
