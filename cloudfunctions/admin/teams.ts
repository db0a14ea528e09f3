import type { adminTeams } from '@/contract/adminTeams';
import type { UseCases } from '../door/serve';
import { endCampaign, putCampaign } from '../usecases/staff/campaigns';
import { completeTeam } from '../usecases/staff/completeTeam';
import { listCampaigns, viewCampaign, viewCampaignGoods } from '../usecases/staff/listCampaigns';
import { listCampaignTeams } from '../usecases/staff/listCampaignTeams';

export const teams: UseCases<typeof adminTeams> = {
  listCampaigns,
  viewCampaign,
  viewCampaignGoods,
  listCampaignTeams,
  putCampaign,
  endCampaign,
  completeTeam,
};
