import type { adminReferral } from '@/contract/adminReferral';
import type { UseCases } from '../door/serve';
import {
  listGoodsCommissions,
  listKocs,
  putGoodsCommission,
  putReferralRules,
  viewReferralRules,
} from '../usecases/staff/referralRules';

export const referral: UseCases<typeof adminReferral> = {
  viewReferralRules,
  listGoodsCommissions,
  listKocs,
  putReferralRules,
  putGoodsCommission,
};
