import Taro from '@tarojs/taro';
import type { Sheet } from '@/contract/order';

/** What WeChat's payment sheet said. "told" is not yet paid: only the shop knows. */
export type SheetAnswer = 'told' | 'cancelled' | 'failed';

/** Shows WeChat's payment sheet. Never throws. */
export async function showSheet(sheet: Sheet): Promise<SheetAnswer> {
  try {
    await Taro.requestPayment(sheet);
    return 'told';
  } catch (error) {
    return isCancelled(error) ? 'cancelled' : 'failed';
  }
}

/** What somebody may decline: given, closed, or not possible. Never throws. */
export async function answerOf<Answer>(
  asked: Promise<Answer>,
): Promise<{ readonly given: Answer } | { readonly given?: undefined; readonly why: 'cancelled' | 'failed' }> {
  try {
    return { given: await asked };
  } catch (error) {
    return { why: isCancelled(error) ? 'cancelled' : 'failed' };
  }
}

/** WeChat rejects with `{ errMsg: 'requestPayment:fail cancel' }` what a person has closed. */
export function isCancelled(error: unknown): boolean {
  const { errMsg } = (error ?? {}) as { errMsg?: unknown };
  return typeof errMsg === 'string' && /cancel/.test(errMsg);
}

/** Calls a number, or not: the person may close it again. Never throws. */
export async function callUp(phoneNumber: string): Promise<void> {
  await Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
}
