import Taro from '@tarojs/taro';
import type { ConfirmSheet } from '@/contract/payout';
import { isCancelled } from './wechat';

/** What WeChat's sheet said, of which nothing is proof: only the shop knows. `missing`: this WeChat is too old for it. */
export type Confirmed = 'told' | 'closed' | 'failed' | 'missing';

interface TransferApis {
  readonly requestMerchantTransfer?: (
    asked: ConfirmSheet & { readonly success: () => void; readonly fail: (error: unknown) => void },
  ) => unknown;
}

/** Shows WeChat's sheet (8.0.45) on which a person confirms money that the shop has sent. Never throws. */
export function confirmTransfer(sheet: ConfirmSheet): Promise<Confirmed> {
  return new Promise((answer) => {
    const { requestMerchantTransfer } = Taro as unknown as TransferApis;
    if (!requestMerchantTransfer) return answer('missing');
    const fail = (error: unknown) => answer(isCancelled(error) ? 'closed' : 'failed');
    const promised = requestMerchantTransfer({ ...sheet, success: () => answer('told'), fail });
    if (promised instanceof Promise) promised.catch(fail); // Taro may give a promise as well.
  });
}
