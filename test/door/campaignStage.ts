import { days, hours } from '@/domain/time';
import { putCampaign } from '../../cloudfunctions/usecases/staff/campaigns';
import { box, tea, threesome } from '../support/fixtures';
import type { TestShop } from '../support/shop';

/** Campaigns that run, that will, and an example of all that a merchant does with them. */
export async function openCampaigns(shop: TestShop) {
  const asks = () => ({ requestId: shop.newRequest() });
  const { now } = shop.world;
  const terms = {
    ...{ goodsId: tea.id, rule: { kind: 'standard' as const }, size: 3, lasts: hours(24), audience: 'all' as const },
    ...{ freightFree: false, commission: true, prices: [{ skuId: box.id, teamPrice: 59_00 }] },
    limits: { units: 2, opened: 3, joined: 4, total: 500 },
  };
  const when = (from: number) => ({ startsAt: now + days(from), endsAt: now + days(from + 1) });
  const put = async (from: number) =>
    (await putCampaign({ ...asks(), ...terms, ...when(from) }, shop.as('user_own'), shop.platform)).campaignId;
  const [toChange, toEnd] = [await put(100), await put(110)];
  return {
    admin: {
      listCampaigns: () => [{ stage: 'coming', cursor: '1000.campaign_0' }],
      viewCampaign: () => [{ campaignId: threesome.id }],
      viewCampaignGoods: () => [{ goodsId: tea.id }],
      putCampaign: () => [
        { ...asks(), campaignId: toChange, ...terms, ...when(100) },
        { ...asks(), ...terms, ...when(120), rule: { kind: 'lottery', winners: 1 } },
        {
          ...{ ...asks(), ...terms, ...when(130), rule: { kind: 'ladder', tiers: [2, 3] } },
          prices: [{ skuId: box.id, teamPrice: 59_00, tierPrices: [59_00, 49_00] }],
        },
        {
          ...{ ...asks(), ...terms, ...when(140), rule: { kind: 'leader' } },
          prices: [{ skuId: box.id, teamPrice: 59_00, leaderPrice: 9_00 }],
        },
      ],
      endCampaign: () => [{ ...asks(), campaignId: toEnd, endsAt: now + days(112) }],
      listCampaignTeams: () => [{ which: 'open', campaignId: threesome.id, cursor: '1000.team_0' }],
    },
  };
}
