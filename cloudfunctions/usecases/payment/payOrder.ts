import { shop as contract } from '@/contract/shop';
import { whyNotPay } from '@/domain/order';
import { total } from '@/domain/quote';
import { Refusal, refuseIf } from '@/domain/refusal';
import { errand } from '../../door/errand';
import { mine } from '../order/mine';

/** The sheet that the phone pays with. Asked again it gives a fresh one for the same payment. */
export const payOrder = errand(contract.payOrder, async ({ orderId }, caller, { database, clock, pay }) => {
  const { order, payment } = await database.look(caller.shopId, async (shop) => ({
    order: mine(await shop.orders.get(orderId), caller),
    payment: await shop.payments.ofOrder(orderId),
  }));
  if (order.status === 'paid' && total(order.receipt) === 0) return { paid: true as const };
  refuseIf(whyNotPay(order, clock.now()));
  if (payment?.status !== 'open') throw new Refusal('order_not_payable');

  const { no: paymentNo, amount } = payment;
  const prepayId = payment.prepayId ?? (await prepare());
  return { paid: false as const, sheet: pay.sheet(prepayId, clock.now()) };

  /** Two taps may both ask; WeChat gives either a prepay id of this one payment. */
  async function prepare(): Promise<string> {
    const { payBy } = order;
    const description = order.receipt.lines[0]?.title.zh ?? order.number;
    const { prepayId: given } = await pay.prepay({ paymentNo, description, amount, openid: caller.openid, payBy });
    await database.transact(caller.shopId, async (tx) => {
      const open = await tx.payments.lockOfOrder(orderId);
      if (open?.no !== paymentNo) throw new Refusal('price_changed'); // By the staff: it is paid under another number.
      // Closed meanwhile: nobody asks WeChat about it any more, so nobody may get a sheet to pay it with.
      refuseIf(open.status === 'open' ? undefined : 'order_not_payable');
      await tx.payments.save({ ...open, prepayId: given });
    });
    return given;
  }
});
