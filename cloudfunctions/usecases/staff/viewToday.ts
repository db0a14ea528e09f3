import { admin as contract } from '@/contract/admin';
import { Refusal } from '@/domain/refusal';
import { query } from '../../door/query';
import { show } from '../show';

const PAGE = 20;
const REFUND = /^[0-9A-Za-z_|*-]{1,64}$/;

export const viewToday = query(contract.viewToday, async (_, { shop, now }) => {
  const { decideBy, checkBy, reshipBy, ...counts } = await shop.today.look(now);
  const times = { decideBy: decideBy ?? undefined, checkBy: checkBy ?? undefined, reshipBy: reshipBy ?? undefined };
  const knowsReturnAddress = (await shop.shop.returnTo()) !== undefined;
  return { ...counts, ...times, knowsReturnAddress };
});

export const listFailedRefunds = query(contract.listFailedRefunds, async ({ cursor }, { shop, settings }) => {
  if (cursor !== undefined && !REFUND.test(cursor)) throw new Refusal('not_understood');
  const found = await shop.refunds.failed(cursor, PAGE);
  const orders = await shop.orders.some(found.map(({ orderId }) => orderId));
  const buyers = await shop.users.named([...orders.values()].map(({ buyerId }) => buyerId));
  return {
    items: found.map(({ no, amount, because, askedAt, orderId, afterSaleId }) => {
      const order = orders.get(orderId)!;
      const { nickname = '', avatar = '' } = buyers.get(order.buyerId) ?? {};
      const buyer = { nickname, avatar: show(settings, avatar) };
      return { no, amount, because, askedAt, orderId, afterSaleId, orderNumber: order.number, buyer };
    }),
    next: found.length === PAGE ? found.at(-1)?.no : undefined,
  };
});
