import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { CHANCE_IN_FOLDER, folderOf, PROOF_IN_FOLDER, partsOfUpload } from '@/domain/upload';
import type { Folders, Uploader } from './folders';

/** The key of the folders is made from the app's secret, and is of no use for anything else. */
export function openFolders({
  appSecret,
  cloudEnv,
}: {
  readonly appSecret: string;
  readonly cloudEnv?: string | undefined;
}): Folders {
  const key = createHmac('sha256', appSecret).update('folders of uploads').digest();
  const proofOf = ({ shopId, userId }: Uploader, chance: string) =>
    createHmac('sha256', key).update(`${shopId}\n${userId}\n${chance}`).digest('hex').slice(0, PROOF_IN_FOLDER);

  return {
    fresh(owner) {
      const chance = randomBytes(CHANCE_IN_FOLDER / 2).toString('hex');
      return folderOf(chance, proofOf(owner, chance));
    },
    holds(owner, fileId) {
      const parts = partsOfUpload(fileId);
      if (!parts || (cloudEnv && parts.env !== cloudEnv)) return false;
      return timingSafeEqual(Buffer.from(parts.proof), Buffer.from(proofOf(owner, parts.chance)));
    },
  };
}
