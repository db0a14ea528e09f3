import Taro from '@tarojs/taro';
import type { InvoiceTitle } from '@/domain/invoice';
import { answerOf } from '@/stores/wechat';

/** The title that a person has stored in WeChat; or why it was not given. */
export async function wechatTitle(): Promise<InvoiceTitle | 'cancelled' | 'failed'> {
  const answer = await answerOf(Taro.chooseInvoiceTitle());
  if (!answer.given) return answer.why;
  const { type, title, taxNumber } = answer.given;
  const name = title.trim();
  return String(type) === '0' ? { kind: 'company', name, taxNumber: taxNumber.trim() } : { kind: 'personal', name };
}
