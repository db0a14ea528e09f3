import { cloudPlatform } from '../platform/cloud';
import { echo, wechatPushDoor } from './door';

const platform = cloudPlatform();

/** What CloudBase hands over of an HTTP request; the body may come in base64. */
interface HttpEvent {
  readonly httpMethod?: string;
  readonly queryStringParameters?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

export async function main({ httpMethod, queryStringParameters, body = '', isBase64Encoded = false }: HttpEvent) {
  const query = queryStringParameters ?? {};
  const raw = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  const answer = httpMethod === 'GET' ? echo(query, platform) : await wechatPushDoor({ query, body: raw }, platform);
  return { statusCode: answer.status, headers: { 'content-type': answer.type }, body: answer.body };
}
