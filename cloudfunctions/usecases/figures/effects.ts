import { admin as contract } from '@/contract/admin';
import type { Effect, EffectOf } from '@/contract/adminFigures';
import { EFFECT_OF } from '@/contract/adminFigures';
import { type CampaignId, type GiveawayId, isId, type TemplateId } from '@/domain/id';
import { fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import type { Words } from '@/domain/words';
import { query } from '../../door/query';
import type { Sum } from '../../storage/figures';
import type { Part } from '../../storage/schemaFigures';
import type { Tables } from '../../storage/tables';
import { filed } from './numbers';
import { costEach } from './sharingFigures';

const MOST = 50;
const partsOf = (what: EffectOf): readonly Part[] => [what, `${what}_gave`, `${what}_new`];

/** What one of them gave, and what it brought. */
function effectOf(what: EffectOf, sums: readonly Pick<Sum, 'figure' | 'count' | 'amount'>[]): Effect {
  const of = (part: Part) => sums.find(({ figure }) => figure === part);
  return {
    gave: fen(of(`${what}_gave`)?.amount ?? 0),
    orders: of(what)?.count ?? 0,
    sales: fen(of(what)?.amount ?? 0),
    newcomers: of(`${what}_new`)?.count ?? 0,
  };
}

export const viewCampaignCosts = query(contract.viewCampaignCosts, async (span, { shop }) => {
  const sums = await shop.figures.sums(EFFECT_OF.flatMap(partsOf), span, 'key');
  const whatOf = ({ figure }: Sum) => EFFECT_OF.find((what) => figure.startsWith(what))!;
  const all = [...filed(sums, (sum) => `${whatOf(sum)} ${sum.key}`)].map(([, of]) => {
    const what = whatOf(of[0]!);
    return { what, id: of[0]!.key, ...effectOf(what, of) };
  });
  const most = all.sort((a, b) => b.gave - a.gave || b.sales - a.sales || (a.id < b.id ? -1 : 1)).slice(0, MOST);
  const titles = await titlesOf(shop, most);
  return {
    rows: most.map((row) => ({ ...row, title: titles.get(row.id) ?? { zh: row.id, en: row.id } })),
    costEach: await costEach(shop, span),
  };
});

export const viewEffect = query(contract.viewEffect, async ({ what, id }, { shop }) => {
  const titles = await titlesOf(shop, [{ what, id }]);
  if (!titles.has(id)) throw new Refusal('not_found');
  return effectOf(what, await shop.figures.ofKey(partsOf(what), id));
});

/** What they are called; nothing for what is not there. */
export async function titlesOf(
  shop: Tables,
  rows: readonly { readonly what: EffectOf; readonly id: string }[],
): Promise<Map<string, Words>> {
  const ids = <Prefix extends string>(what: EffectOf, prefix: Prefix) =>
    rows.flatMap(({ what: is, id }) => (is === what && isId(prefix, id) ? [id] : []));
  const campaigns = await shop.figureNames.campaigns(ids('campaign', 'campaign') as CampaignId[]);
  const templates = await shop.figureNames.templates(ids('coupon', 'template') as TemplateId[]);
  const giveaways = await shop.figureNames.giveaways(ids('giveaway', 'giveaway') as GiveawayId[]);
  return new Map<string, Words>([...campaigns, ...templates, ...giveaways]);
}
