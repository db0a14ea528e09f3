import { Refusal } from '@/domain/refusal';
import { shopOf } from '../door/caller';
import type { Platform } from '../platform/platform';
import type { PushQuery, RawPush } from '../platform/virtualPay';
import { hearPush } from '../usecases/card/hearPush';

/** What WeChat is answered. Anything but ErrCode 0 makes it come again, up to 15 times. */
export interface PushAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const JSON_TYPE = 'application/json';

/** The door for messages that WeChat pushes to the mini program's server. Its key is their seal; there is no other. */
export async function wechatPushDoor(push: RawPush, platform: Platform): Promise<PushAnswer> {
  try {
    await hearPush(shopOf(platform.settings.appId), push, platform);
    return { status: 200, type: JSON_TYPE, body: JSON.stringify({ ErrCode: 0, ErrMsg: 'success' }) };
  } catch (error) {
    const traceId = platform.log.failure('wechatPush', error);
    const isForged = error instanceof Refusal && error.code === 'notice_forged';
    const status = isForged ? 401 : error instanceof Refusal ? 400 : 500;
    return { status, type: JSON_TYPE, body: JSON.stringify({ ErrCode: status, ErrMsg: traceId }) };
  }
}

/** WeChat tries the address when it is entered in the console: whoever has signed hears his word again. */
export function echo(query: PushQuery, { virtualPay }: Pick<Platform, 'virtualPay'>): PushAnswer {
  const word = virtualPay?.echo(query);
  return word === undefined
    ? { status: 401, type: JSON_TYPE, body: '{}' }
    : { status: 200, type: 'text/plain', body: word };
}
