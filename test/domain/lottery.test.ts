import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { commitmentOf, draw, type Entry } from '@/domain/lottery';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const entries = fc
  .uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 12 })
  .map((positions) => positions.map((position): Entry => ({ position, entry: sha256(`4200${position}`) })));

test('a draw that somebody has made by hand comes to the same: this one never changes', () => {
  const secret = 'a'.repeat(64);
  const seats = [1, 2, 3].map((position) => ({ position, entry: sha256(`420000000${position}`) }));
  // MIX=$(printf '%s\n1:%s\n2:%s\n3:%s' $SECRET $ENTRY1 $ENTRY2 $ENTRY3 | sha256sum), then printf "$MIX:1" | sha256sum, …
  expect(draw(secret, seats, 1, sha256)).toEqual({
    mix: '83eab97d76042e974a02c4a7b08ec4eb0ee77ef2f6d1c030c31ffeb74a5aa607',
    lots: [
      { ...seats[0], lot: 'b697c557866737d8462dbd3dd438dfb2081c7ca7078dd4bfb7d711fc99a79549', won: false },
      { ...seats[1], lot: '8d8ab355fd8d2d7096a8378b1560b2c2a63f8b262f003dba783995205d174957', won: false },
      { ...seats[2], lot: '1882f8809fa0fcebf25309190291f893d27a7a6af0b8b56275a165cb05f5e5b9', won: true },
    ],
  });
  expect(commitmentOf(secret, sha256)).toBe(sha256(secret));
});

test('as many win as were promised, or all; the order in which seats are named changes nothing', () => {
  fc.assert(
    fc.property(hex, entries, fc.integer({ min: 1, max: 12 }), (secret, seats, winners) => {
      const { lots, mix } = draw(secret, seats, winners, sha256);
      expect(lots.filter(({ won }) => won)).toHaveLength(Math.min(winners, seats.length));
      expect(lots.map(({ position }) => position)).toEqual(seats.map(({ position }) => position).sort((a, b) => a - b));
      expect(draw(secret, [...seats].reverse(), winners, sha256)).toEqual({ lots, mix });
      const best = Math.max(...lots.filter(({ won }) => won).map(({ lot }) => Number.parseInt(lot.slice(0, 8), 16)));
      for (const { won, lot } of lots)
        if (!won) expect(Number.parseInt(lot.slice(0, 8), 16)).toBeGreaterThanOrEqual(best);
    }),
  );
});

test('another secret, or another number of one payment, is another draw of all lots', () => {
  fc.assert(
    fc.property(hex, hex, entries, (secret, other, seats) => {
      fc.pre(secret !== other);
      const lotsOf = (from: string, some: readonly Entry[]) => draw(from, some, 1, sha256).lots.map(({ lot }) => lot);
      const first = lotsOf(secret, seats);
      const changed = seats.map((seat, i) => (i === 0 ? { ...seat, entry: sha256('another') } : seat));
      for (const lots of [lotsOf(other, seats), lotsOf(secret, changed)]) {
        expect(lots.some((lot, i) => lot === first[i])).toBe(false);
      }
    }),
  );
});

test('every seat wins about as often: 4,000 draws of one of four', () => {
  const won = new Map<number, number>();
  for (let i = 0; i < 4_000; i += 1) {
    const seats = [1, 2, 3, 4].map((position) => ({ position, entry: sha256(`${i}.${position}`) }));
    for (const lot of draw(sha256(`secret ${i}`), seats, 1, sha256).lots) {
      if (lot.won) won.set(lot.position, (won.get(lot.position) ?? 0) + 1);
    }
  }
  // Four standard deviations are 110.
  for (const position of [1, 2, 3, 4]) expect(Math.abs(won.get(position)! - 1_000)).toBeLessThan(110);
});
