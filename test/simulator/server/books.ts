import type { World } from './world';

/** What buyers paid and did not get back: by the shop's books less by WeChat Pay's, in fen. 0 is right. */
export async function booksApart({ shop, wechat }: Pick<World, 'shop' | 'wechat'>): Promise<number> {
  const sum = (amounts: readonly { readonly amount: number }[]) => amounts.reduce((all, { amount }) => all + amount, 0);
  const paid = sum(wechat.payments().filter(({ state }) => state === 'SUCCESS' || state === 'REFUND'));
  const returned = sum(wechat.refunds().filter(({ state }) => state === 'SUCCESS'));
  return (await shop.books()) - (paid - returned);
}
