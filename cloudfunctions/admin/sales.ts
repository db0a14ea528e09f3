import type { adminSales } from '@/contract/afterSale';
import type { UseCases } from '../door/serve';
import { previewRefundBuyer, refundBuyer } from '../usecases/afterSale/refundBuyer';
import { setReturnAddress, viewReturnAddress } from '../usecases/afterSale/returnAddress';
import { countShopAfterSales, listShopAfterSales, viewShopAfterSale } from '../usecases/afterSale/shopAfterSales';
import {
  acceptAfterSale,
  acceptReturn,
  declineAfterSale,
  declineReturn,
  offerAfterSale,
  reship,
} from '../usecases/afterSale/staffSteps';
import { settleRefund } from '../usecases/payment/settleRefund';

export const sales: UseCases<typeof adminSales> = {
  listShopAfterSales,
  countShopAfterSales,
  viewShopAfterSale,
  acceptAfterSale,
  offerAfterSale,
  declineAfterSale,
  declineReturn,
  reship,
  acceptReturn,
  previewRefundBuyer,
  refundBuyer,
  settleRefund,
  viewReturnAddress,
  setReturnAddress,
};
