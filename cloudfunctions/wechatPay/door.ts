import { Refusal } from '@/domain/refusal';
import { shopOf } from '../door/caller';
import type { Platform } from '../platform/platform';
import { hearNotice, type RawNotice } from '../usecases/payment/hearNotice';

/** What WeChat Pay is answered: 204 once it is stored. Anything else makes it come again, for a day. */
export interface NoticeAnswer {
  readonly status: number;
  readonly body: string;
}

/** The door for WeChat Pay. Its key is the signature of the notice; there is no other. */
export async function wechatPayDoor(notice: RawNotice, platform: Platform): Promise<NoticeAnswer> {
  try {
    await hearNotice(shopOf(platform.settings.appId), notice, platform);
    return { status: 204, body: '' };
  } catch (error) {
    const traceId = platform.log.failure('wechatPay', error);
    const isForged = error instanceof Refusal && error.code === 'notice_forged';
    const status = isForged ? 401 : error instanceof Refusal ? 400 : 500;
    return { status, body: JSON.stringify({ code: 'FAIL', message: traceId }) };
  }
}
