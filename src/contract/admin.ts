import * as z from 'zod';
import { CARRIERS } from '@/domain/order';
import type { RefusalCode } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { cursor, gives, id, type Page, requestId } from './endpoint';
import type { OrderView } from './order';

export const ADMIN_TABS = ['toShip', 'teaming', 'shipped', 'done', 'all'] as const;

/** An order as the staff sees it: who bought it, and why it cannot ship yet. */
export interface AdminOrder extends OrderView {
  readonly buyer: { readonly nickname: string; readonly avatar: string };
  readonly whyNotShip?: RefusalCode | undefined;
}
export const listShopOrders = {
  input: z.strictObject({ tab: z.enum(ADMIN_TABS).default('toShip'), cursor }),
  output: gives<Page<AdminOrder>>(),
};
export const viewShopOrder = { input: z.strictObject({ orderId: id('order') }), output: gives<AdminOrder>() };

export const shipOrder = {
  input: z.strictObject({
    requestId,
    orderId: id('order'),
    carrier: z.enum(CARRIERS),
    waybill: z.string().regex(/^[0-9A-Za-z-]{6,32}$/),
  }),
  output: gives<object>(),
};

/** What WeChat was asked for and did not do, after all tries: somebody must look. */
export interface DeadLetter {
  readonly id: string;
  readonly kind: string;
  readonly tries: number;
  readonly error: string;
  readonly diedAt: Instant;
}
export const listDeadLetters = { input: z.strictObject({}), output: gives<readonly DeadLetter[]>() };
export const retryLetter = {
  input: z.strictObject({ requestId, letterId: z.string().regex(/^[\w.-]{1,120}$/) }),
  output: gives<object>(),
};

/** What the merchant's staff can ask. */
export const admin = { listShopOrders, viewShopOrder, shipOrder, listDeadLetters, retryLetter };
export type AdminContract = typeof admin;
