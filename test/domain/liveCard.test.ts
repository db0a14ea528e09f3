import fc from 'fast-check';
import type { UserId } from '@/domain/id';
import { type CardFace, cardFor, faceOf, isBehind, type LiveCard, MOST_CARDS, SAME_SHARE } from '@/domain/liveCard';
import { later } from '@/domain/time';
import { noon } from '../support/fixtures';

const face = fc.record<CardFace>({ state: fc.constantFrom(0, 1, 2), members: fc.nat(5) });

test('a card is redrawn only where WeChat does it: 0 to anything, 1 to 2, and from 2 nowhere', () => {
  fc.assert(
    fc.property(face, face, (shown, wanted) => {
      if (!isBehind(shown, wanted)) return;
      expect(shown).not.toEqual(wanted);
      expect(shown.state).not.toBe(2);
      if (shown.state === 1) expect(wanted.state).toBe(2);
    }),
  );
});

test('whatever it showed, after it was redrawn it is up to date', () => {
  fc.assert(fc.property(face, (wanted) => expect(isBehind(wanted, wanted)).toBe(false)));
  expect(isBehind(undefined, { state: 0, members: 1 })).toBe(true);
  expect(isBehind({ state: 0, members: 1 }, { state: 0, members: 2 })).toBe(true);
});

test('a team that settles is full on its cards, and one that fell short is over', () => {
  const seats = [{ paid: true }, { paid: false }];
  const state = (status: string) => faceOf({ status, seats });
  expect(state('open')).toEqual({ state: 0, members: 1 });
  expect(state('settling')).toEqual({ state: 1, members: 1 });
  expect(state('formed')).toEqual({ state: 1, members: 1 });
  expect(state('lapsed')).toEqual({ state: 2, members: 1 });
});

describe('which card a share goes out with', () => {
  const me: UserId = 'user_ann';
  const card = (activityId: string, more: Partial<LiveCard> = {}): LiveCard => ({
    ...{ activityId, userId: me, code: activityId.toUpperCase(), sharedAt: later(noon, -SAME_SHARE) },
    ...more,
  });
  const chosen = (cards: readonly LiveCard[], code?: string) => cardFor(cards, me, code, noon)?.activityId;

  test('another one for each share', () => {
    expect(chosen([], 'NEW')).toBeUndefined();
    expect(chosen([card('a'), card('b', { userId: 'user_bob' })], 'NEW')).toBeUndefined();
  });

  test('the same for the same share, and one that was prepared and never went out for the next', () => {
    expect(chosen([card('b'), card('a')], 'A')).toBe('a');
    expect(chosen([card('b'), card('a', { sharedAt: null })], 'NEW')).toBe('a');
    expect(chosen([card('a', { sharedAt: null, userId: 'user_bob' })], 'NEW')).toBeUndefined();
  });

  test('the same for who shares again at once', () => {
    expect(chosen([card('a', { sharedAt: later(noon, 1 - SAME_SHARE) })], 'NEW')).toBe('a');
  });

  test('one that is there already, where there are very many', () => {
    const others = Array.from({ length: MOST_CARDS }, (_, i) => card(`a${i}`, { userId: 'user_bob' }));
    expect(chosen(others, 'NEW')).toBe('a0');
    expect(chosen([...others.slice(0, -1), card('mine')], 'NEW')).toBe('mine');
  });

  test('who has no code shares the newest of his own, or of the team', () => {
    expect(chosen([card('b', { userId: 'user_bob' }), card('a')])).toBe('a');
    expect(chosen([card('c', { userId: 'user_bob', sharedAt: null }), card('b', { userId: 'user_bob' })])).toBe('b');
  });
});
