import type { adminToday } from '@/contract/adminToday';
import type { UseCases } from '../door/serve';
import { listFailedRefunds, viewToday } from '../usecases/staff/viewToday';

export const today: UseCases<typeof adminToday> = {
  viewToday,
  listFailedRefunds,
};
