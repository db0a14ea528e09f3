import { admin as contract } from '@/contract/admin';
import type { FigureRow } from '@/contract/adminFigures';
import type { InputOf } from '@/contract/endpoint';
import { positionFor } from '@/domain/member';
import { Refusal } from '@/domain/refusal';
import { days, type Instant, later, startOfDay } from '@/domain/time';
import { query } from '../../door/query';
import type { FigureRowFound, RowKey } from '../../storage/figureRows';
import type { Tables } from '../../storage/tables';
import { cursorOf, MOMENT } from '../cursors';
import { faceOf } from '../team/teamCards';
import { monthAfter } from './cohorts';

const PAGE = 20;

/**
 * The rows that a figure is made of, the newest first; their amounts add up to it. Who is in a tier, and who came back in
 * a month, is told whatever the days are that were asked for.
 */
export const listFigureRows = query(contract.listFigureRows, async (asked, { shop, settings }) => {
  const before = keyOf(asked.cursor);
  const found = await rowsOf(shop, asked, before);
  const users = await shop.users.named(found.flatMap(({ userId }) => userId ?? []));
  const last = found.length === PAGE ? found.at(-1) : undefined;
  return {
    items: found.map((row): FigureRow => {
      const { kind, key, at, amount, orderId, teamId, userId, number, title } = row;
      const facts = { key, at, amount: amount ?? undefined };
      const face = faceOf(settings, users, userId!);
      if (kind === 'person') return { ...facts, kind, ...face };
      if (kind === 'team') return { ...facts, kind, teamId: teamId!, title: title! };
      return { ...facts, kind, orderId: orderId!, number: number!, title: title!, buyer: face.nickname };
    }),
    next: last && cursorOf(last.at, last.key),
  };
});

type Asked = Pick<InputOf<typeof contract.listFigureRows>, 'figure' | 'from' | 'until' | 'part'>;

async function rowsOf(shop: Tables, asked: Asked, before: RowKey | undefined): Promise<FigureRowFound[]> {
  const { figure, part } = asked;
  const [since, until] = [startOfDay(asked.from), later(startOfDay(asked.until), days(1))];
  if (figure === 'members') return tierRows(shop, part, before);
  if (figure === 'retention' && part !== undefined) return shop.figureRows.cohort(cohortOf(part), before, PAGE);
  if (figure === 'retention') return shop.figureRows.cohort({ first: [since, until] }, before, PAGE);
  return shop.figureRows.list({ figure, part, since, until }, before, PAGE);
}

/** A position of the tiers as they are now. */
async function tierRows(shop: Tables, part = '0', before: RowKey | undefined): Promise<FigureRowFound[]> {
  const { membership } = await shop.rules.all();
  const position = Number(part);
  const tiers = membership?.tiers ?? [];
  if (!/^\d$/.test(part) || position >= tiers.length) throw new Refusal('not_found');
  const base = positionFor({ tiers }, 0);
  if (position < (base ?? 0)) return []; // Nobody is below what everybody has.
  const isLast = position === tiers.length - 1;
  return shop.figureRows.tier({ position, isBase: position === base, isLast }, before, PAGE);
}

/** "2026-07+2": who bought first in July, and again in September; "2026-07": all of them. */
function cohortOf(part: string) {
  const [, month, after] = /^(20\d\d-(?:0[1-9]|1[0-2]))(?:\+(\d{1,2}))?$/.exec(part) ?? [];
  if (!month) throw new Refusal('not_understood');
  const span = (from: string) => [startOfDay(`${from}-01`), startOfDay(`${monthAfter(from, 1)}-01`)] as const;
  return { first: span(month), again: after ? span(monthAfter(month, Number(after))) : undefined };
}

/** A key has points of its own: what stands before the first one is the moment. */
function keyOf(cursor: string | undefined): RowKey | undefined {
  if (cursor === undefined) return undefined;
  const [, moment, key] = /^(\d{1,15})\.(.+)$/.exec(cursor) ?? [];
  if (!moment || !key || Number(moment) > MOMENT) throw new Refusal('not_understood');
  return { at: Number(moment) as Instant, key };
}
