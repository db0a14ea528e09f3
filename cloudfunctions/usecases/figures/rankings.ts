import { admin as contract } from '@/contract/admin';
import { ABC_SHARES, type AbcClass } from '@/domain/figures';
import type { CampaignId, GoodsId, UserId } from '@/domain/id';
import { type Fen, fen } from '@/domain/money';
import { query } from '../../door/query';
import { show } from '../show';
import { faceOf } from '../team/teamCards';
import { titlesOf } from './effects';
import { filed } from './numbers';

const MOST = 50;

export const viewAbcGoods = query(contract.viewAbcGoods, async (span, { shop, settings }) => {
  const sums = await shop.figures.sums(['goods'], span, 'key');
  const best = sums.filter(({ amount, count }) => amount > 0 || count > 0);
  best.sort((a, b) => b.amount - a.amount || b.count - a.count || (a.key < b.key ? -1 : 1));
  const total = best.reduce((sum, { amount }) => sum + amount, 0);
  const classes: Record<AbcClass, { count: number; sales: Fen }> = {
    A: { count: 0, sales: fen(0) },
    B: { count: 0, sales: fen(0) },
    C: { count: 0, sales: fen(0) },
  };
  let before = 0;
  const ranked = best.map(({ key, count, amount }) => {
    const is: AbcClass = before < total * ABC_SHARES.A ? 'A' : before < total * ABC_SHARES.B ? 'B' : 'C';
    before += amount;
    classes[is] = { count: classes[is].count + 1, sales: fen(classes[is].sales + amount) };
    return { goodsId: key as GoodsId, units: count, sales: amount, class: is };
  });
  const shown = ranked.slice(0, MOST);
  const goods = await shop.goods.some(shown.map(({ goodsId }) => goodsId));
  return {
    rows: shown.map((row) => {
      const { title, pictures } = goods.get(row.goodsId)!;
      return { ...row, title, picture: show(settings, pictures[0]?.list ?? '') };
    }),
    classes,
  };
});

/** As they stand now. */
export const viewTiers = query(contract.viewTiers, async (_, { shop }) => {
  const { membership } = await shop.rules.all();
  const people = await shop.members.count();
  const rows = (membership?.tiers ?? []).map(({ name }, tier) => ({ tier, name, people: people.get(tier) ?? 0 }));
  return { rows };
});

export const viewLeadersChart = query(contract.viewLeadersChart, async (span, { shop, settings }) => {
  const sums = filed(await shop.figures.sums(['leader', 'leader_new'], span, 'key'), ({ key }) => key);
  const rows = [...sums].map(([key, of]) => {
    const all = of.find(({ figure }) => figure === 'leader');
    const newcomers = of.find(({ figure }) => figure === 'leader_new')?.count ?? 0;
    return { userId: key as UserId, orders: all?.count ?? 0, sales: fen(all?.amount ?? 0), newcomers };
  });
  const best = rows.sort((a, b) => b.sales - a.sales || (a.userId < b.userId ? -1 : 1)).slice(0, MOST);
  const people = await shop.users.named(best.map(({ userId }) => userId));
  return { rows: best.map((row) => ({ ...faceOf(settings, people, row.userId), ...row })) };
});

export const viewCampaignsChart = query(contract.viewCampaignsChart, async (span, { shop }) => {
  const sums = filed(await shop.figures.sums(['campaign', 'campaign_formed'], span, 'key'), ({ key }) => key);
  const rows = [...sums].map(([key, of]) => {
    const all = of.find(({ figure }) => figure === 'campaign');
    const formed = of.find(({ figure }) => figure === 'campaign_formed')?.count ?? 0;
    return { campaignId: key as CampaignId, orders: all?.count ?? 0, sales: fen(all?.amount ?? 0), formed };
  });
  const best = rows.sort((a, b) => b.sales - a.sales || (a.campaignId < b.campaignId ? -1 : 1)).slice(0, MOST);
  const titles = await titlesOf(
    shop,
    best.map(({ campaignId }) => ({ what: 'campaign', id: campaignId })),
  );
  return { rows: best.map((row) => ({ ...row, title: titles.get(row.campaignId)! })) };
});
