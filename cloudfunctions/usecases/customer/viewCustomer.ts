import { admin as contract } from '@/contract/admin';
import { phaseOf, rfmOf, scoreOf } from '@/domain/customer';
import { isId, type UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import { query, type View } from '../../door/query';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { growthNow } from '../member/grow';
import { tierOf } from '../member/tierOf';
import { show } from '../show';
import { faceOf } from '../team/teamCards';
import { careViews } from './careTasks';
import { tagView } from './customerRows';

const PAGE = 20;

/** What is counted is reckoned anew: whoever looks at one person sees the books as they are. */
export const viewCustomer = query(contract.viewCustomer, async ({ userId }, view) => {
  const { shop, settings, now } = view;
  const user = await shop.users.get(userId);
  const facts = user && (await shop.customerFacts.reckoned(userId));
  if (!user || !facts) throw new Refusal('not_found');
  const { orders, spent, brought, reviews, pictured, metAt, seenAt, source, score } = facts;
  const [firstAt, lastAt] = [facts.firstAt ?? undefined, facts.lastAt ?? undefined];
  const { points, credit } = await shop.purses.balance(userId, now);
  const birthday = await shop.birthdays.get(userId);
  const { total: _, ...scored } = scoreOf({ orders, spent, brought, reviews, pictured });
  return {
    ...{ userId, nickname: user.nickname, avatar: show(settings, user.avatar), language: user.language },
    remark: (await shop.customerNotes.remarks([userId])).get(userId) ?? '',
    tags: ((await shop.tags.of([userId])).get(userId) ?? []).map(tagView),
    ...{ metAt, seenAt, orders, spent, firstAt, lastAt, brought, reviews, pictured, score, scored, source },
    ...{ phase: phaseOf({ orders, lastAt }, now), rfm: rfmOf({ orders, spent, lastAt }, now) },
    average: orders === 0 ? undefined : (Math.floor(spent / orders) as Fen),
    saved: await shop.orders.savedBy(userId),
    tier: (await tierOf(shop, userId, now))?.tier.name,
    growth: await growthNow(shop, userId, now),
    ...{ points, credit: credit as Fen, owedPoints: await shop.purses.debtOf(userId) },
    coupons: await shop.customers.usableCoupons(userId, now),
    birthday: birthday && { month: birthday.month, day: birthday.day },
    province: facts.province ?? undefined,
    ...(await tiesOf(view, userId)),
    openTasks: await careViews(view, await shop.careTasks.openOf(userId)),
  };
});

/** Who brought him, and whose customer he is. */
async function tiesOf({ shop, settings, now }: Pick<View, 'shop' | 'settings' | 'now'>, userId: UserId) {
  const broughtBy = await shop.customers.broughtBy(userId);
  const bound = await shop.customers.boundTo(userId, now);
  const users = await shop.users.named([...(broughtBy ? [broughtBy] : []), ...(bound ? [bound.leaderId] : [])]);
  return {
    broughtBy: broughtBy && faceOf(settings, users, broughtBy),
    leader: bound && {
      ...faceOf(settings, users, bound.leaderId),
      ...{ kind: bound.kind, because: bound.because, since: bound.boundAt },
    },
  };
}

export const listBrought = query(contract.listBrought, async ({ userId, cursor }, { shop, settings }) => {
  if (!(await shop.users.get(userId))) throw new Refusal('not_found');
  const key = cursor === undefined ? undefined : partsOf(cursor, [MOMENT]);
  if (key && !isId('user', key.id)) throw new Refusal('not_understood');
  const found = await shop.customers.brought(userId, key && { at: key.numbers[0]!, userId: key.id as UserId }, PAGE);
  const last = found.length === PAGE ? found.at(-1) : undefined;
  return {
    items: found.map((person) => ({ ...person, avatar: show(settings, person.avatar) })),
    next: last && cursorOf(last.at, last.userId),
  };
});
