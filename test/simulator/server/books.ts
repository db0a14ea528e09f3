import type { World } from './world';

/**
 * How far the shop's books are from WeChat Pay's, in fen: what buyers paid and did not get back, and what leaders were
 * transferred. 0 is right.
 */
export async function booksApart({ shop, wechat }: Pick<World, 'shop' | 'wechat'>): Promise<number> {
  const sum = (amounts: readonly { readonly amount: number }[]) => amounts.reduce((all, { amount }) => all + amount, 0);
  const paid = sum(wechat.payments().filter(({ state }) => state === 'SUCCESS' || state === 'REFUND'));
  const returned = sum(wechat.refunds().filter(({ state }) => state === 'SUCCESS'));
  const transferred = sum(wechat.transfers().filter(({ state }) => state === 'SUCCESS'));
  const { buyers, leaders } = await shop.books();
  return Math.abs(buyers - (paid - returned)) + Math.abs(leaders - transferred);
}
