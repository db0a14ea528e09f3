import { createHash } from 'node:crypto';
import { shop as contract } from '@/contract/shop';
import {
  type CouponTemplate,
  type CouponWay,
  PEOPLE_PER_DEVICE,
  WRONG_CODES_A_DAY,
  whyNotIssue,
  whyNotTakeCoupon,
} from '@/domain/coupon';
import type { TemplateId } from '@/domain/id';
import { Refusal, type RefusalCode, refuseIf } from '@/domain/refusal';
import type { Caller } from '../../door/caller';
import { command, type Scene } from '../../door/command';
import type { Platform } from '../../platform/platform';
import { refuseRisky } from '../envelope/limits';
import { couponViews } from './faces';
import { addCoupon } from './issueCoupon';
import { takerOf } from './taker';

export const takeCoupon = command(
  'takeCoupon',
  contract.takeCoupon,
  async ({ templateId, device }, scene) => {
    const way = ({ ways }: CouponTemplate) => ways.find((one) => one === 'centre' || one === 'goods');
    return take(scene, templateId, way, device);
  },
  (_, caller, platform) => refuseRisky(caller, platform),
);

/**
 * Which coupon a code is for is asked in a transaction of its own, before: a wrong one is counted, and what is refused
 * afterwards would not be.
 */
export const redeemCode = command(
  'redeemCode',
  contract.redeemCode,
  async ({ device }, scene, told: RefusalCode | TemplateId) => {
    if (!isTemplate(told)) throw new Refusal(told);
    return take(scene, told, ({ ways }) => ways.find((one) => one === 'code'), device);
  },
  async ({ code }, caller, platform) => {
    await refuseRisky(caller, platform);
    return ofCode(code, caller, platform);
  },
);

const isTemplate = (told: string): told is TemplateId => told.startsWith('template_');

/** Somebody who only guesses is told nothing more for the day, be it right or wrong. */
async function ofCode(
  code: string,
  { shopId, userId, openid }: Caller,
  { database, clock }: Platform,
): Promise<RefusalCode | TemplateId> {
  const now = clock.now();
  return database.transact(shopId, async (tx) => {
    await tx.users.meet({ id: userId, openid }, now);
    await tx.users.lock(userId);
    if ((await tx.couponTemplates.wrongCodes(userId, now)) >= WRONG_CODES_A_DAY) return 'coupon_code_tries';
    const found = await tx.couponTemplates.ofCode(code, now);
    if (found) return found.template.id;
    await tx.couponTemplates.countWrongCode(userId, now);
    return 'coupon_code_wrong';
  });
}

/** The person is locked, so that what he has of it is counted; how many there are, its template decides. */
async function take(
  scene: Scene,
  templateId: TemplateId,
  wayOf: (template: CouponTemplate) => CouponWay | undefined,
  device: string,
) {
  const { tx, caller, now, settings } = scene;
  const { userId } = caller;
  await tx.users.lock(userId);
  const { template, gone } = await tx.couponTemplates.get(templateId, now);
  const by = wayOf(template);
  if (!by) throw new Refusal('not_found');
  const taker = (await takerOf(tx, [template], userId, now))(templateId);
  refuseIf(whyNotTakeCoupon(template, gone, taker, now));

  const nth = taker.got + 1;
  const id = await addCoupon(tx, template, { userId, by, nth, cause: `${templateId}.${userId}.${nth}` }, now);
  if (!id) throw new Refusal(await whyGone(scene, templateId));
  await admitDevice(scene, templateId, device);
  const [view] = await couponViews([await tx.couponLists.get(id)], { shop: tx, settings, now });
  return view!;
}

/** Somebody was faster: the last one, the last of today, or the merchant has stopped it. */
async function whyGone({ tx, now }: Scene, templateId: TemplateId): Promise<RefusalCode> {
  const { template, gone } = await tx.couponTemplates.get(templateId, now);
  return whyNotIssue(template, gone, now) ?? 'coupon_gone';
}

/**
 * Refuses `too_many_on_device`. Phones of the same make behind one address count as one: a family may be three. Its
 * template is locked, since one was just taken of it.
 */
async function admitDevice({ tx, caller }: Scene, templateId: TemplateId, device: string): Promise<void> {
  const { ip, userId } = caller;
  if (ip === undefined) return; // By the make of the phone alone half of a town would be one.
  const mark = createHash('sha256').update(`${ip} ${device}`).digest('hex').slice(0, 32);
  const admitted = await tx.couponTemplates.mark(templateId, mark, userId, PEOPLE_PER_DEVICE);
  refuseIf(admitted ? undefined : 'too_many_on_device');
}
