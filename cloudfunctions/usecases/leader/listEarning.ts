import type { EarningGoods } from '@/contract/leaderCentre';
import { shop as contract } from '@/contract/shop';
import { earnsOf } from '@/domain/commission';
import { isId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import type { ShopRules } from '@/domain/rules';
import { wordsAsked } from '@/domain/search';
import { query, type View } from '../../door/query';
import type { EarningRow, EarningWanted } from '../../storage/earningGoods';
import type { Leader } from '../../storage/leaders';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { goodsTeam } from '../goods/goodsCards';
import { show } from '../show';
import { activeLeader } from './activeLeader';
import { factorOf } from './leaderOf';

const PAGE = 20;

export const listEarning = query(contract.listEarning, async (asked, view) => {
  const { shop, caller, now } = view;
  const { search = '', cursor } = asked;
  const leader = await activeLeader(shop, caller.userId);
  const rules = await shop.rules.all();
  const words = wordsAsked(search);
  const after = keyOf(cursor);
  if (search !== '' && words.length === 0) return { items: [] };
  const wanted = earningFor(leader, rules, asked.sort);
  const counted = asked.sort === 'best' && search === '' && !after;
  const rows = await shop.earningGoods.list({ ...wanted, words, after, now, most: PAGE });
  const last = rows.length === PAGE ? rows.at(-1) : undefined;
  return {
    items: await earningViews(view, leader, rules, rows),
    next: last && cursorOf(last.value, last.price, last.id),
    count: counted ? await shop.earningGoods.count({ pays: wanted.pays, now }) : undefined,
  };
});

export const viewEarning = query(contract.viewEarning, async ({ goodsId }, view) => {
  const { shop, caller, now } = view;
  const leader = await activeLeader(shop, caller.userId);
  const rules = await shop.rules.all();
  const rows = await shop.earningGoods.list({ sort: 'new', words: [], only: goodsId, now, most: 1 });
  const [goods] = await earningViews(view, leader, rules, rows);
  if (!goods) throw new Refusal('not_found');
  return goods;
});

function keyOf(cursor: string | undefined): EarningWanted['after'] {
  if (cursor === undefined) return undefined;
  const { numbers, id } = partsOf(cursor, [MOMENT, MOMENT]);
  if (!isId('goods', id)) throw new Refusal('not_understood');
  return { value: numbers[0]!, price: numbers[1]!, id };
}

/** What this leader is paid by. Staff are paid otherwise, and a shop without a rule pays nobody. */
const ruleFor = ({ kind, rank }: Leader, rules: ShopRules) =>
  rules.commission && kind === 'leader' ? { rule: rules.commission, factor: factorOf(rules, rank) } : undefined;

export function earningFor(leader: Leader, rules: ShopRules, sort: EarningWanted['sort'] = 'best') {
  const pays = ruleFor(leader, rules);
  if (!pays) return { pays: undefined, sort: 'new' } as const;
  return { pays: { rate: pays.rule.rate, factor: pays.factor }, sort } as const;
}

/** Every number is what domain/commission says; `rows` are only in the order of it. */
export async function earningViews(
  { shop, settings, caller, now }: View,
  leader: Leader,
  rules: ShopRules,
  rows: readonly EarningRow[],
): Promise<EarningGoods[]> {
  const ids = rows.map(({ id }) => id);
  const pays = ruleFor(leader, rules);
  const own = await shop.commissions.ofGoods(ids);
  const campaigns = await shop.campaigns.running(ids, now);
  const inStock = await shop.skus.inStock(ids);
  const mine = await shop.earningGoods.teamsOf(caller.userId, ids, now);
  return rows.map(({ id, title, pictures, wide, noPromotion, price }) => {
    const earns = (at: Fen) => earnsOf({ id, noPromotion }, at, own.get(id), pays?.rule, pays?.factor ?? 0);
    const campaign = campaigns.get(id);
    const team = campaign && goodsTeam(campaign);
    return {
      ...{ id, title, picture: show(settings, pictures[0]?.list ?? ''), wide: show(settings, wide) },
      soldOut: !inStock.has(id),
      alone: { price, earns: earns(price) },
      together: team &&
        campaign && {
          ...{ campaignId: team.campaignId, kind: team.rule.kind, size: team.size, price: team.price },
          earns: campaign.commission ? earns(team.price) : (0 as Fen),
        },
      myTeam: mine.get(id),
    };
  });
}
