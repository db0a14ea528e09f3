import * as z from 'zod';
import { fen } from '@/domain/money';
import type { TransferFound } from '../transfers';

/** What WeChat lets a merchant transfer money for: 佣金报酬, or 现金营销 for who has only that. */
export const TRANSFER_SCENES = ['1005', '1000'] as const;
export type TransferScene = (typeof TRANSFER_SCENES)[number];

/** What WeChat wants to know of each, in its own fixed words. The person who is paid does not see it. */
export function reported(scene: TransferScene, remark: string) {
  const words = { '1005': ['岗位类型', '团长', '报酬说明'], '1000': ['活动名称', '团长推广', '奖励说明'] } as const;
  const [name, value, why] = words[scene];
  return [
    { info_type: name, info_content: value },
    { info_type: why, info_content: remark },
  ];
}

const states = {
  ACCEPTED: 'processing',
  PROCESSING: 'processing', //  The money is being put aside; it stays so while the merchant has not enough.
  WAIT_USER_CONFIRM: 'confirming',
  TRANSFERING: 'processing', // He has confirmed.
  SUCCESS: 'done',
  FAIL: 'failed',
  CANCELING: 'processing',
  CANCELLED: 'cancelled',
} as const satisfies Record<string, TransferFound['state']>;

const bill = {
  out_bill_no: z.string(),
  state: z.enum(Object.keys(states) as (keyof typeof states)[]),
  fail_reason: z.string().optional(),
};

/** The answer to asking for a transfer: it does not say the amount again. */
export const transferMade = z.object({ ...bill, package_info: z.string().optional() });

/** The answer to asking how far it is. */
export const transferQueried = z.object({
  ...bill,
  mch_id: z.string(),
  appid: z.string(),
  openid: z.string(),
  transfer_amount: z.int().nonnegative().transform(fen),
});

/** What a notice says. Of the merchant's number the documents have both names. */
export const transferNotice = z
  .object({
    ...bill,
    mch_id: z.string().optional(),
    mchid: z.string().optional(),
    transfer_amount: z.int().nonnegative().transform(fen),
  })
  .transform(({ mch_id, mchid, ...told }) => ({ ...told, mchid: mch_id ?? mchid }));

interface Bill {
  readonly out_bill_no: string;
  readonly state: keyof typeof states;
  readonly transfer_amount: TransferFound['amount'];
  readonly fail_reason?: string | undefined;
  readonly package_info?: string | undefined;
}

/** In our words. A package is good for nothing once he need not confirm any more. */
export function transferFound({ out_bill_no, state, transfer_amount, fail_reason, package_info }: Bill): TransferFound {
  const found = { payoutNo: out_bill_no, amount: transfer_amount, state: states[state] };
  if (found.state === 'confirming') return package_info ? { ...found, package: package_info } : found;
  const isOver = found.state === 'failed' || found.state === 'cancelled';
  return isOver && fail_reason ? { ...found, reason: fail_reason } : found;
}
