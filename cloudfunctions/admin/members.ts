import type { adminMembers } from '@/contract/adminMembers';
import type { UseCases } from '../door/serve';
import { adjustGrowth, adjustPoints, viewShopMember } from '../usecases/staff/members';
import { putMembership, putPoints, viewMembership } from '../usecases/staff/membership';
import { listShopPointsGoods, putPointsGoods, stopPointsGoods } from '../usecases/staff/pointsGoods';

export const members: UseCases<typeof adminMembers> = {
  viewMembership,
  listShopPointsGoods,
  viewShopMember,
  putMembership,
  putPoints,
  putPointsGoods,
  stopPointsGoods,
  adjustPoints,
  adjustGrowth,
};
