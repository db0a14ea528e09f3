import { createHmac } from 'node:crypto';

/** 支付签名: of a path and a body, byte for byte as they are sent. Of a sheet the path is `requestVirtualPayment`. */
export const paySig = (appKey: string, uri: string, body: string) => hmac(appKey, `${uri}&${body}`);

/** 用户态签名: that a person with this session stands behind it. */
export const signatureOf = (sessionKey: string, body: string) => hmac(sessionKey, body);

const hmac = (key: string, message: string) => createHmac('sha256', key).update(message, 'utf8').digest('hex');
