import * as z from 'zod';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Notice } from '../pay';
import { paymentFound, refundNotice, transaction } from './answers';
import { lockedResource, unlock } from './resource';
import { type Headers, type Keys, whyNotBelieve } from './signature';
import { transferFound, transferNotice } from './transferAnswers';

const envelope = z.object({ event_type: z.string(), resource: lockedResource });

interface Ours {
  readonly mchId: string;
  readonly appId: string;
  readonly apiV3Key: string;
  readonly keys: Keys;
}

/**
 * Verifies a notice on its raw body and opens it. Throws Refusal('notice_forged') for whatever WeChat did not sign
 * for us. What WeChat did sign but we cannot read is our own bug (a wrong key, a new form): a plain error, so that
 * it is answered with 5xx and comes again.
 */
export function openNotice(ours: Ours, notice: { headers: Headers; body: string }, now: Instant): Notice {
  if (whyNotBelieve(notice.headers, notice.body, ours.keys, now)) throw new Refusal('notice_forged');

  const { event_type: event, resource } = envelope.parse(JSON.parse(notice.body));
  const content = JSON.parse(unlock(resource, ours.apiV3Key));

  if (event === 'TRANSACTION.SUCCESS') {
    const found = transaction.parse(content);
    if (found.mchid !== ours.mchId || found.appid !== ours.appId) throw new Refusal('notice_forged');
    const payment = paymentFound(found);
    return payment.state === 'paid' ? { kind: 'paid', payment } : { kind: 'other', event };
  }
  if (event.startsWith('REFUND.')) {
    const { mchid, refund } = refundNotice.parse(content);
    if (mchid !== ours.mchId) throw new Refusal('notice_forged');
    return { kind: 'refund', refund };
  }
  if (event === 'MCHTRANSFER.BILL.FINISHED') {
    const found = transferNotice.parse(content);
    if (found.mchid !== ours.mchId) throw new Refusal('notice_forged');
    return { kind: 'transfer', transfer: transferFound(found) };
  }
  return { kind: 'other', event };
}
