/** What the deployment was set up with, as staff may see it: of a secret only its end. Empty: it is not set. */
export interface ShownKeys {
  readonly appId: string;
  readonly appSecret: string;
  readonly mchId: string;
  readonly keySerial: string;
  readonly privateKey: string;
  readonly apiV3Key: string;
  readonly publicKeyId: string;
  readonly notifyUrl: string;
  readonly transferScene: string;
  readonly virtualPay: string;
  readonly push: string;
  readonly tracking: string;
  readonly cloudEnv: string;
}

const SHOWN = 4;
const LONG_ENOUGH = 12; // Of a shorter secret its end would tell too much.

/** `••••1a2b`; a key in PEM ends with the last of its own letters. */
export function endOf(secret: string): string {
  const plain = secret.replace(/-----[^-]*-----|\\n|\s/g, '');
  if (plain === '') return '';
  return plain.length < LONG_ENOUGH ? '••••' : `••••${plain.slice(-SHOWN)}`;
}
