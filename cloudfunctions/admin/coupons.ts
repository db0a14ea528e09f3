import type { adminCoupons } from '@/contract/adminCoupons';
import type { UseCases } from '../door/serve';
import { putTemplate, stopTemplate, voidTemplate } from '../usecases/staff/couponTemplates';
import { findCustomers, giveCoupons, voidCoupon } from '../usecases/staff/giveCoupons';
import { listHolders, listTemplates, viewOwedCoupons, viewTemplate } from '../usecases/staff/listTemplates';

export const coupons: UseCases<typeof adminCoupons> = {
  listTemplates,
  viewTemplate,
  listHolders,
  viewOwedCoupons,
  putTemplate,
  stopTemplate,
  voidTemplate,
  findCustomers,
  giveCoupons,
  voidCoupon,
};
