import { box, tea, threesome } from '../support/fixtures';

/** An example of everything that is asked about figures: of the day on which the stage was set. */
export function openFigures() {
  const range = { from: '2025-12-30', until: '2026-01-02' };
  const rows = (figure: string, part: string) => ({ ...range, figure, part, cursor: '1767240000000.order_0' });
  return {
    admin: {
      viewTopFigures: () => [{}],
      viewSalesCurve: () => [{ ...range, by: 'hour' }],
      viewShareFunnel: () => [range],
      viewCampaignCosts: () => [range],
      viewEffect: () => [{ what: 'campaign', id: threesome.id }],
      viewAbcGoods: () => [range],
      viewTiers: () => [{}],
      viewCohorts: () => [{}],
      viewLeadersChart: () => [range],
      viewCampaignsChart: () => [range],
      listFigureRows: () => [
        rows('sales', box.id),
        rows('goodsSales', tea.id),
        rows('retention', '2026-01+1'),
        rows('costPerNewcomer', threesome.id),
      ],
    },
  };
}
