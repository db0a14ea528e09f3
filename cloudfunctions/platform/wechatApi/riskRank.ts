import * as z from 'zod';
import { seconds } from '@/domain/time';
import type { RiskRank } from '../wechat';
import type { AskWechat } from './asking';
import { within } from './within';

const MARKETING = 1; // 营销作弊: what is asked about is somebody who takes what is given away
const PATIENCE = seconds(1.5); // With its token: somebody has tapped an envelope and looks at it.

const ranked = z.object({ risk_rank: z.literal([0, 1, 2, 3, 4]) });

/** WeChat's own opinion of somebody. Where there is none in time nobody is held up: it gives nothing, and never throws. */
export async function riskRank(
  ask: AskWechat,
  { appId, openid, ip }: { readonly appId: string; readonly openid: string; readonly ip: string | undefined },
): Promise<RiskRank | undefined> {
  if (!ip) return undefined; // WeChat does not answer without.
  const asked = { appid: appId, openid, scene: MARKETING, client_ip: ip };
  try {
    const { json } = await within(PATIENCE, ask('/wxa/getuserriskrank', asked));
    return ranked.safeParse(json).data?.risk_rank;
  } catch {
    // No answer, not granted to this mini program, or 61010: WeChat has not seen this person here within two hours.
    return undefined;
  }
}
