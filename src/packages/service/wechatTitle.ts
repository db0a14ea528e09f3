import Taro from '@tarojs/taro';
import type { InvoiceTitle } from '@/domain/invoice';
import { isCancelled } from '@/stores/wechat';

/** The title that a person has stored in WeChat. Undefined: closed. @throws what is not allowed. */
export async function wechatTitle(): Promise<InvoiceTitle | undefined> {
  try {
    const { type, title, taxNumber } = await Taro.chooseInvoiceTitle();
    const name = title.trim();
    return String(type) === '0' ? { kind: 'company', name, taxNumber: taxNumber.trim() } : { kind: 'personal', name };
  } catch (error) {
    if (isCancelled(error)) return undefined;
    throw error;
  }
}
