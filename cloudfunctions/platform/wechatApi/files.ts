import * as z from 'zod';
import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import { seconds } from '@/domain/time';
import { LARGEST_PICTURE } from '@/domain/upload';
import type { Files } from '../files';
import { atMost } from '../reading';
import type { AskWechat } from './asking';
import { WechatRefused } from './talk';

const LINK_LIFE = 600; // seconds
const PATIENCE = seconds(8);

const linked = z.object({
  file_list: z.array(z.object({ fileid: z.string(), download_url: z.string().default(''), status: z.int() })),
});

const RESOURCE_REFUSED = new Set([-501000, -501001]); // Of many resources: only the words say that it is an environment.

/** The storage of the cloud, over the same HTTP and token as everything else of WeChat. */
export function openFiles(ask: AskWechat, cloudEnv?: string): Files {
  return {
    async read(fileId) {
      const env = /^cloud:\/\/([^./]+)\./.exec(fileId)?.[1];
      if (!env || (cloudEnv && env !== cloudEnv)) throw new Refusal('picture_unreadable');
      const asked = { env, file_list: [{ fileid: fileId, max_age: LINK_LIFE }] };
      const { json } = await ask('/tcb/batchdownloadfile', asked).catch(foreignCloud);
      const found = linked.parse(json).file_list.find(({ fileid }) => fileid === fileId);
      if (found?.status !== 0 || found.download_url === '') throw new Refusal('picture_unreadable');
      return await download(found.download_url);
    },
  };
}

/** A phone that was tampered with can name any cloud: asking about that one again and again brings nothing. */
function foreignCloud(error: unknown): never {
  const isForeign = error instanceof WechatRefused && RESOURCE_REFUSED.has(error.code) && /\benv/i.test(error.message);
  throw isForeign ? new Refusal('picture_unreadable') : error;
}

/** `url` lets everybody in who knows it for a while: no error shows it. */
async function download(url: string): Promise<Uint8Array> {
  const answer = await reached(fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE) }));
  if (answer.status === 403 || answer.status === 404) throw new Refusal('picture_unreadable');
  if (answer.status !== 200) throw new Outage(`the cloud's storage answered ${answer.status}`);
  const bytes = await reached(atMost(LARGEST_PICTURE, answer));
  if (!bytes) throw new Refusal('picture_too_large');
  return bytes;
}

async function reached<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    throw new Outage(`the cloud's storage: ${error instanceof Error ? error.name : 'no answer'}`, { cause: error });
  }
}
