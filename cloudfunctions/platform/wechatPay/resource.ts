import { createDecipheriv } from 'node:crypto';
import * as z from 'zod';

const TAG_BYTES = 16;

/** The locked part of a notice. */
export const lockedResource = z.object({
  algorithm: z.literal('AEAD_AES_256_GCM'),
  ciphertext: z.string(),
  nonce: z.string(),
  associated_data: z.string().default(''),
});

/** Opens it with the API v3 key (32 bytes). Throws where the key is another or a bit was changed. */
export function unlock(resource: z.infer<typeof lockedResource>, apiV3Key: string): string {
  const bytes = Buffer.from(resource.ciphertext, 'base64');
  if (bytes.length < TAG_BYTES) throw new Error('the resource of a notice is cut short');
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(apiV3Key), Buffer.from(resource.nonce), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  decipher.setAAD(Buffer.from(resource.associated_data));
  return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
}
