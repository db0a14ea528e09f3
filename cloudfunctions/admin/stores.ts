import type { adminStores } from '@/contract/adminStores';
import type { UseCases } from '../door/serve';
import { allowStore, closeStoreByShop, listStores, verifyStore } from '../usecases/staff/stores';
import { openStaffStore } from '../usecases/store/openStaffStore';

export const stores: UseCases<typeof adminStores> = {
  listStores,
  verifyStore,
  closeStoreByShop,
  allowStore,
  openStaffStore,
};
