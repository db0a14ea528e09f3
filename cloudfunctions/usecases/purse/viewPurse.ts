import type { PurseMove } from '@/contract/purse';
import { shop as contract } from '@/contract/shop';
import { isId } from '@/domain/id';
import { days, type Instant, later } from '@/domain/time';
import { query } from '../../door/query';
import type { Move } from '../../storage/purses';
import { cursorOf, MOMENT, partsOf } from '../cursors';

const SOON = days(30);
const PAGE = 20;

export const viewPurse = query(contract.viewPurse, async ({ unit }, { shop, caller, now }) => {
  const { userId } = caller;
  const has = (await shop.purses.balance(userId, now))[unit];
  const owed = unit === 'points' ? await shop.purses.debtOf(userId) : 0;
  const ending = (await shop.purses.endingBy(userId, now, later(now, SOON))).filter((lot) => lot.unit === unit);
  return { has, owed, ending: ending.map(({ left: amount, expiresAt }) => ({ amount, expiresAt })) };
});

export const listPurse = query(contract.listPurse, async ({ unit, cursor }, { shop, caller }) => {
  const moves = await shop.purses.moves(caller.userId, unit, PAGE, keyOf(cursor));
  const last = moves.length === PAGE ? moves.at(-1) : undefined;
  return { items: moves.map(moveOf), next: last && cursorOf(last.at, last.id.replaceAll('.', '-')) };
});

/** `order_x.credit_held.0` says what it was, and of which order. */
function moveOf({ id, amount, at, because }: Move): PurseMove {
  const [subject = '', ...rest] = id.split('.');
  const verb = rest.at(-2) ?? '';
  const orderId = isId('order', subject) ? subject : undefined;
  return { id, amount, at, what: whatOf(verb), because, ...(verb !== 'given' && { orderId }) };
}

function whatOf(verb: string): PurseMove['what'] {
  if (verb === 'given' || verb === 'taken_back') return verb;
  if (/_held/.test(verb)) return 'ordered';
  if (/_back/.test(verb)) return 'back';
  return /^expired/.test(verb) ? 'expired' : 'sent';
}

function keyOf(cursor: string | undefined): { readonly at: Instant; readonly id: string } | undefined {
  if (cursor === undefined) return undefined;
  const { numbers, id } = partsOf(cursor, [MOMENT]);
  return { at: numbers[0] as Instant, id: id.replaceAll('-', '.') };
}
