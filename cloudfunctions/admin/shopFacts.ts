import type { adminShop } from '@/contract/adminShop';
import type { UseCases } from '../door/serve';
import { checkKeys } from '../usecases/staff/checkKeys';
import {
  putDeadlines,
  putLicences,
  putShopFacts,
  putShopText,
  viewCompliance,
  viewKeys,
  viewShopFacts,
} from '../usecases/staff/shopFacts';

export const shopFacts: UseCases<typeof adminShop> = {
  viewShopFacts,
  putShopFacts,
  putDeadlines,
  viewKeys,
  checkKeys,
  viewCompliance,
  putShopText,
  putLicences,
};
