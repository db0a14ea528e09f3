import type { adminStaff } from '@/contract/adminStaff';
import type { UseCases } from '../door/serve';
import { listDeeds, viewDeed } from '../usecases/staff/deeds';
import { changeStaff, endStaff, inviteStaff, listStaff, withdrawInvite } from '../usecases/staff/staffMembers';

export const staff: UseCases<typeof adminStaff> = {
  listStaff,
  inviteStaff,
  withdrawInvite,
  changeStaff,
  endStaff,
  listDeeds,
  viewDeed,
};
