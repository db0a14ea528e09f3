import { admin as contract } from '@/contract/admin';
import type { FUNNEL_STEPS } from '@/contract/adminFigures';
import { type Fen, fen } from '@/domain/money';
import { query } from '../../door/query';
import type { Part } from '../../storage/schemaFigures';
import type { Tables } from '../../storage/tables';
import type { Span } from './numbers';

const STEPS: readonly (readonly [(typeof FUNNEL_STEPS)[number], Part])[] = [
  ['shared', 'shared'],
  ['opened', 'opened'],
  ['ordered', 'ordered'],
  ['received', 'received'],
  ['sharedAgain', 'shared_again'],
];

export const viewShareFunnel = query(contract.viewShareFunnel, async (span, { shop }) => {
  const sums = await shop.figures.sums([...STEPS.map(([, part]) => part), 'link_new'], span);
  const count = (part: Part) => sums.find(({ figure }) => figure === part)?.count ?? 0;
  const sharers = await shop.figures.people(['shared'], span);
  return {
    steps: STEPS.map(([step, part]) => ({ step, count: count(part) })),
    k: sharers === 0 ? 0 : count('link_new') / sharers,
    costEach: await costEach(shop, span),
  };
});

/** All that was given away in these days, for each new customer it brought: one whom two of them brought counts once. */
export async function costEach(shop: Tables, span: Span): Promise<Fen | undefined> {
  const gave = await shop.figures.sums(['campaign_gave', 'coupon_gave', 'giveaway_gave'], span);
  const newcomers = await shop.figures.people(['campaign_new', 'coupon_new', 'giveaway_new'], span);
  const all = gave.reduce((sum, { amount }) => sum + amount, 0);
  return newcomers === 0 ? undefined : fen(Math.round(all / newcomers));
}
