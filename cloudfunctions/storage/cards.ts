import type { Selectable } from 'kysely';
import { assert } from '@/domain/bug';
import type { Card, CardBenefits, RunningCard } from '@/domain/card';
import type { CardId, ShopId, UserId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { days, type Instant, later } from '@/domain/time';
import type { Words } from '@/domain/words';
import type { Db, Schema } from './schema';
import { at, json } from './values';

/** What the card of a person is worth at this moment. */
export interface CardInForce {
  readonly cardId: CardId;
  readonly title: Words;
  readonly benefits: CardBenefits;
  readonly freightsUsed: number; // Since the month began.
}

export interface EndedCard {
  readonly id: CardId;
  readonly endsAt: Instant;
}

const DUE = 200;

/** Paid cards, a row for each term. Lock their person first: terms of one person follow each other. */
export const cards = (db: Db, shopId: ShopId) => {
  const rows = db.selectFrom('cards').selectAll().where('cards.shopId', '=', shopId);

  return {
    async get(id: CardId): Promise<Card> {
      return one(await rows.where('id', '=', id).executeTakeFirst());
    },

    async lock(id: CardId): Promise<Card> {
      return one(await rows.where('id', '=', id).forNoKeyUpdate().executeTakeFirst());
    },

    /** The one that is in force now, in one statement: it is asked for with every price. */
    async inForce(userId: UserId, now: Instant, monthBegan: Instant): Promise<CardInForce | undefined> {
      return db
        .selectFrom('cards')
        .select(['cards.id as cardId', 'cards.title', 'cards.benefits'])
        .select(({ selectFrom }) =>
          selectFrom('orders')
            .select((eb) => eb.fn.countAll<number>().as('used'))
            .where('orders.shopId', '=', shopId)
            .where('orders.buyerId', '=', userId)
            .where('orders.freightBy', '=', 'card')
            .where('orders.placedAt', '>=', at(monthBegan))
            .where('orders.status', '<>', 'closed')
            .$asScalar()
            .$notNull()
            .as('freightsUsed'),
        )
        .where('cards.shopId', '=', shopId)
        .where('cards.userId', '=', userId)
        .where('cards.status', '=', 'running')
        .where('cards.startsAt', '<=', at(now))
        .where('cards.endsAt', '>', at(now))
        .orderBy('cards.startsAt')
        .limit(1)
        .executeTakeFirst();
    },

    /** Those of a person, the newest first. */
    async of(userId: UserId, most: number): Promise<Card[]> {
      const found = await rows.where('userId', '=', userId).orderBy('id', 'desc').limit(most).execute();
      return found.map(cardOf);
    },

    async some(ids: readonly CardId[]): Promise<Map<CardId, Card>> {
      if (ids.length === 0) return new Map();
      const found = await rows.where('id', 'in', [...new Set(ids)]).execute();
      return new Map(found.map((row) => [row.id, cardOf(row)]));
    },

    /** How many are in force. */
    async count(now: Instant): Promise<number> {
      const { running } = await db
        .selectFrom('cards')
        .select((eb) => eb.fn.countAll<number>().as('running'))
        .where('shopId', '=', shopId)
        .where('status', '=', 'running')
        .where('startsAt', '<=', at(now))
        .where('endsAt', '>', at(now))
        .executeTakeFirstOrThrow();
      return running;
    },

    async unpaidOf(userId: UserId): Promise<Card | undefined> {
      const row = await rows.where('userId', '=', userId).where('status', '=', 'unpaid').executeTakeFirst();
      return row && cardOf(row);
    },

    /** When the last of the terms that run, or will, ends. */
    async lastEnd(userId: UserId): Promise<Instant | undefined> {
      const row = await db
        .selectFrom('cards')
        .select((eb) => eb.fn.max('endsAt').as('until'))
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .where('status', '=', 'running')
        .executeTakeFirst();
      return row?.until ?? undefined;
    },

    /** Whether this person has ever had one, tried or paid. */
    async hadOne(userId: UserId): Promise<boolean> {
      const row = await db
        .selectFrom('cards')
        .select('id')
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .where('startsAt', 'is not', null)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },

    async add(card: Card): Promise<void> {
      const { id, userId, plan, fee, productId, unusedDays, warnDays, status } = card;
      const words = { title: json(card.title), benefits: json(card.benefits) };
      const times = { placedAt: at(card.placedAt), payBy: at(card.payBy) };
      await db
        .insertInto('cards')
        .values({
          shopId,
          id,
          userId,
          plan,
          fee,
          productId,
          unusedDays,
          warnDays,
          status,
          ...words,
          ...times,
          ...termOf(card),
        })
        .execute();
    },

    /** What changes of it. */
    async save(card: Card): Promise<void> {
      const { status } = card;
      await db
        .updateTable('cards')
        .set({ status, ...termOf(card) })
        .where('shopId', '=', shopId)
        .where('id', '=', card.id)
        .execute();
    },

    /** Unpaid ones whose time is over, the oldest first: only to look at, WeChat is asked before they are closed. */
    async overdue(now: Instant): Promise<Pick<Card, 'id' | 'payBy'>[]> {
      return db
        .selectFrom('cards')
        .select(['id', 'payBy'])
        .where('shopId', '=', shopId)
        .where('status', '=', 'unpaid')
        .where('payBy', '<=', at(now))
        .orderBy('payBy')
        .orderBy('id')
        .limit(DUE)
        .execute();
    },

    /** Those whose time is over and that are not reckoned yet, the oldest first. */
    async over(now: Instant, most: number, after?: EndedCard): Promise<EndedCard[]> {
      const found = await db
        .selectFrom('cards')
        .select(['id', 'endsAt'])
        .where('shopId', '=', shopId)
        .where('status', '=', 'running')
        .where('endsAt', '<=', at(now))
        .$if(after !== undefined, (all) =>
          all.where(({ eb, refTuple, tuple }) =>
            eb(refTuple('endsAt', 'id'), '>', tuple(at(after!.endsAt) as never, after!.id)),
          ),
        )
        .orderBy('endsAt')
        .orderBy('id')
        .limit(most)
        .execute();
      return found.map(({ id, endsAt }) => ({ id, endsAt: endsAt as Instant }));
    },

    /** Those that end soon and whose people do not know it yet. */
    async toWarn(now: Instant): Promise<CardId[]> {
      const found = await db
        .selectFrom('cards')
        .select('id')
        .where('shopId', '=', shopId)
        .where('status', '=', 'running')
        .where('warnedAt', 'is', null)
        .where('stoppedAt', 'is', null)
        .where('warnAt', '<=', at(now))
        .orderBy('warnAt')
        .limit(DUE)
        .execute();
      return found.map(({ id }) => id);
    },

    /** Once: false where somebody has done it already. */
    async warned(id: CardId, now: Instant): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('cards')
        .set({ warnedAt: at(now) })
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .where('warnedAt', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
};

function termOf(card: Card) {
  if (card.status === 'unpaid' || card.status === 'closed') return {};
  const { startsAt, endsAt, stoppedAt } = card;
  return {
    ...{ startsAt: at(startsAt), endsAt: at(endsAt), warnAt: at(warnAt(card)) },
    ...(stoppedAt !== undefined && { stoppedAt: at(stoppedAt) }),
    ...(card.status !== 'running' && { endedAt: at(card.endedAt) }),
    ...(card.status === 'ended' && { saved: card.saved }),
  };
}

const warnAt = ({ endsAt, warnDays }: Pick<RunningCard, 'endsAt' | 'warnDays'>) => later(endsAt, -days(warnDays));

function one(row: Selectable<Schema['cards']> | undefined): Card {
  if (!row) throw new Refusal('not_found');
  return cardOf(row);
}

function cardOf(row: Selectable<Schema['cards']>): Card {
  const { id, userId, plan, title, fee, benefits, productId, unusedDays, warnDays, placedAt, payBy, status } = row;
  const facts = { id, userId, title, fee, benefits, productId, unusedDays, warnDays, placedAt, payBy };
  if (status === 'unpaid' || status === 'closed') {
    assert(plan !== 'trial', `${id} has a payment`);
    return { ...facts, plan, status };
  }
  const { startsAt, endsAt, endedAt, saved } = row;
  assert(startsAt !== null && endsAt !== null, `${id} has its term`);
  const term = { plan, startsAt, endsAt, stoppedAt: row.stoppedAt ?? undefined };
  if (status === 'running') return { ...facts, ...term, status };
  assert(endedAt !== null, `${id} ended at some time`);
  if (status === 'given_back') return { ...facts, ...term, status, endedAt };
  assert(saved !== null, `${id} was reckoned`);
  return { ...facts, ...term, status, endedAt, saved };
}
