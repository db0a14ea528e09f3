import type { adminFigures } from '@/contract/adminFigures';
import type { UseCases } from '../door/serve';
import { viewCohorts } from '../usecases/figures/cohorts';
import { viewCampaignCosts, viewEffect } from '../usecases/figures/effects';
import { listFigureRows } from '../usecases/figures/listFigureRows';
import { viewAbcGoods, viewCampaignsChart, viewLeadersChart, viewTiers } from '../usecases/figures/rankings';
import { viewSalesCurve, viewTopFigures } from '../usecases/figures/salesFigures';
import { viewShareFunnel } from '../usecases/figures/sharingFigures';

export const figures: UseCases<typeof adminFigures> = {
  viewTopFigures,
  viewSalesCurve,
  viewShareFunnel,
  viewCampaignCosts,
  viewEffect,
  viewAbcGoods,
  viewTiers,
  viewCohorts,
  viewLeadersChart,
  viewCampaignsChart,
  listFigureRows,
};
