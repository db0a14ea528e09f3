import { seconds } from '@/domain/time';
import { shopOf } from '../door/caller';
import { cloudPlatform } from '../platform/cloud';
import { sendOutbox } from '../usecases/outbox/sendOutbox';
import { wechatPayDoor } from './door';

const platform = cloudPlatform();
const A_MOMENT = seconds(1);

/** What CloudBase hands over of an HTTP request; the body may come in base64. */
interface HttpEvent {
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

export async function main({ headers = {}, body = '', isBase64Encoded = false }: HttpEvent) {
  const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const raw = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  const answer = await wechatPayDoor({ headers: named, body: raw }, platform);
  if (answer.status === 204) {
    // The notice is stored. What follows from it may be sent now, as far as it goes in a moment: WeChat waits five
    // seconds for an answer, or comes again. The timer sends the rest.
    await sendOutbox(shopOf(platform.settings.appId), platform, A_MOMENT).catch((error: unknown) =>
      platform.log.failure('outbox after a notice', error),
    );
  }
  return { statusCode: answer.status, headers: { 'content-type': 'application/json' }, body: answer.body };
}
