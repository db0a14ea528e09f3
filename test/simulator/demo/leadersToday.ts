import { newShareCode } from '@/domain/share';
import { hours, type Milliseconds, minutes } from '@/domain/time';
import { type DemoOptions, enter } from './enter';
import { firstSku } from './leaders';
import { goodsIdOf } from './seed';

type Options = DemoOptions & { readonly goBack: (ago: Milliseconds) => Promise<void> };

const LEADER = 'o_lan';
const GOODS = 'goji';
const LOOK = ['o_tuanzi', 'o_sanhua', 'o_huli'];
const BUYS = 'o_sanhua';

/**
 * What a leader has sent this morning: three open it, two look at the goods, one buys. After the teams that wait: an order
 * is never put down to a link that its buyer opened later.
 */
export async function leadToday({ goBack, ...options }: Options): Promise<void> {
  await goBack(hours(1) + minutes(20));
  const leader = await enter(options, LEADER);
  const asks = () => ({ requestId: leader.newRequest() });
  const code = newShareCode((sides) => Math.floor(Math.random() * sides));
  const goodsId = goodsIdOf(GOODS);
  await leader.shop.makeShare({ ...asks(), code, what: { kind: 'goods', goodsId }, channel: 'card' });
  for (const openid of LOOK) {
    const { shop } = await enter(options, openid);
    await shop.openShare({ ...asks(), code });
    if (openid !== LOOK.at(-1)) await shop.leaveFootprint({ ...asks(), goodsId });
  }
  await (await enter(options, BUYS)).buy(firstSku(GOODS));
  await goBack(0);
}
