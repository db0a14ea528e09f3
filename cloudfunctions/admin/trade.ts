import type { adminTrade } from '@/contract/adminTrade';
import type { UseCases } from '../door/serve';
import { listFreight, putFreight, removeFreight } from '../usecases/staff/freight';
import { listGoodsTrade, setGoodsTrade } from '../usecases/staff/goodsTrade';
import { listShopPickups, putPickup } from '../usecases/staff/pickups';
import { endPromotion, listPromotions, putPromotion } from '../usecases/staff/promotions';

export const trade: UseCases<typeof adminTrade> = {
  listFreight,
  listShopPickups,
  putFreight,
  removeFreight,
  putPickup,
  listPromotions,
  putPromotion,
  endPromotion,
  listGoodsTrade,
  setGoodsTrade,
};
