import type { MemberView, TierView } from '@/contract/member';
import { shop as contract } from '@/contract/shop';
import { BIRTHDAY_KEPT } from '@/domain/checkIn';
import type { TemplateId } from '@/domain/id';
import { isAnnounced, type MembershipRule, nextTier, type Standing } from '@/domain/member';
import { isOver, later } from '@/domain/time';
import type { Words } from '@/domain/words';
import { query, type View } from '../../door/query';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { fallAhead } from './announceFall';
import { benefitsOf, hasBenefit } from './benefits';
import { growthNow } from './grow';
import { tierOf } from './tierOf';

const PAGE = 20;

/** How the caller stands, what each tier gives, and how growth is earned. */
export const viewMember = query(contract.viewMember, async (_, view) => {
  const { membership } = await view.shop.rules.all();
  return { member: membership && (await memberView(membership, view)) };
});

async function memberView(rule: MembershipRule, { shop, caller, now }: View): Promise<MemberView> {
  const { userId } = caller;
  const standing = await shop.members.get(userId);
  const growth = await growthNow(shop, userId, now);
  const mine = await tierOf(shop, userId, now, { membership: rule });
  const next = nextTier(rule, standing, growth);
  const birthday = await shop.birthdays.get(userId);
  const changeable = birthday && later(birthday.changedAt, BIRTHDAY_KEPT);
  return {
    ...{ growth, tier: mine?.position, keptUntil: standing?.keptUntil },
    tiers: await tierViews(rule, mine?.position, { shop, now }),
    next: next && { tier: next.position, missing: next.missing },
    falls: standing && (await fallsView(rule, standing, { shop, caller, now })),
    freights: mine && mine.tier.freights > 0 ? { left: mine.freightsLeft, of: mine.tier.freights } : undefined,
    earns: rule.growth,
    birthday: birthday && { month: birthday.month, day: birthday.day },
    birthdayFrom: changeable && !isOver(changeable, now) ? changeable : undefined,
  };
}

async function tierViews(
  { tiers }: MembershipRule,
  position: number | undefined,
  { shop, now }: Pick<View, 'shop' | 'now'>,
): Promise<TierView[]> {
  const gifts = tiers.flatMap(({ birthday }) => birthday ?? []);
  const templates = await shop.couponTemplates.some(gifts, now);
  const titles = new Map<TemplateId, Words>([...templates].map(([id, { template }]) => [id, template.title]));
  const mine = position === undefined ? undefined : tiers[position];
  return tiers.map((tier, i) => ({
    ...{ name: tier.name, from: tier.from, isMine: i === position },
    benefits: benefitsOf(tier, titles).map((benefit) => ({ ...benefit, mine: hasBenefit(mine, benefit) })),
  }));
}

/** From 30 days before: what is further away may still change. */
async function fallsView(
  rule: MembershipRule,
  standing: Standing,
  { shop, caller, now }: Omit<View, 'folders' | 'settings'>,
) {
  return isAnnounced(standing, now) ? fallAhead(shop, rule, caller.userId, standing) : undefined;
}

export const listGrowth = query(contract.listGrowth, async ({ cursor }, { shop, caller }) => {
  const items = await shop.growth.list(caller.userId, beforeOf(cursor), PAGE);
  const last = items.length === PAGE ? items.at(-1) : undefined;
  return { items, next: last && cursorOf(last.at, encoded(last.id)) };
});

/** Ids of growth are of events, and have dots. */
const encoded = (id: string) => id.replaceAll('.', '-');
const decoded = (id: string) => id.replaceAll('-', '.');

function beforeOf(cursor: string | undefined) {
  if (cursor === undefined) return undefined;
  const { numbers, id } = partsOf(cursor, [MOMENT]);
  return { at: numbers[0]! as Parameters<typeof later>[0], id: decoded(id) };
}
