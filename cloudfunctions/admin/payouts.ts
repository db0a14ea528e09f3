import type { adminPayouts } from '@/contract/adminPayouts';
import type { UseCases } from '../door/serve';
import {
  approvePayout,
  declinePayout,
  giveUpPayout,
  listShopPayouts,
  putPayoutRule,
  viewPayoutRule,
} from '../usecases/payout/staffPayouts';

export const payouts: UseCases<typeof adminPayouts> = {
  listShopPayouts,
  viewPayoutRule,
  approvePayout,
  declinePayout,
  giveUpPayout,
  putPayoutRule,
};
