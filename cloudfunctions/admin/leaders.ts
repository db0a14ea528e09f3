import type { adminLeaders } from '@/contract/adminLeaders';
import type { UseCases } from '../door/serve';
import { handOverCustomers, listHandovers, viewBindings } from '../usecases/staff/handovers';
import { decideApplication, endLeader, inviteLeader } from '../usecases/staff/leaders';
import { listLeaders, viewShopLeader } from '../usecases/staff/listLeaders';

export const leaders: UseCases<typeof adminLeaders> = {
  listLeaders,
  viewShopLeader,
  listHandovers,
  viewBindings,
  inviteLeader,
  decideApplication,
  endLeader,
  handOverCustomers,
};
