import type { OrderCard } from '@/contract/order';
import type { Words } from '@/domain/words';
import { sharing } from '@/stores/sharing';
import type { WholeShop } from '@/stores/shop';

/** The card of what was bought: its team as long as that waits for friends, else the first thing of the order. */
export function shareOrder(shop: WholeShop, { team, receipt }: OrderCard, say: (words: Words) => string) {
  const [line] = receipt.lines;
  if (!line) return {};
  const goods = { kind: 'goods', goodsId: line.goodsId } as const;
  const { path } = sharing.link(shop, team?.status === 'open' ? { kind: 'team', teamId: team.id } : goods);
  return { title: say(line.title), path, ...(line.picture && { imageUrl: line.picture }) };
}
