import { commitmentOf, draw, type Entry, type Lot, type Sha256 } from './lottery';

/**
 * All that is needed to repeat a draw, as a text that can be copied, sent and kept:
 *
 *   pinji-draw 1
 *   team team_…
 *   commitment <hex>
 *   winners 2
 *   secret <hex>
 *   entry 1 <hex> won
 *   entry 2 <hex> -
 *
 * `npm run draw` (config/draw.mjs) reads the same and computes it again with nothing but Node's own SHA-256.
 */
export interface DrawPaper {
  readonly teamId: string;
  readonly commitment: string;
  readonly winners: number;
  readonly secret: string;
  readonly entries: readonly (Entry & { readonly won: boolean })[];
}

export function writePaper({ teamId, commitment, winners, secret, entries }: DrawPaper): string {
  return [
    'pinji-draw 1',
    `team ${teamId}`,
    `commitment ${commitment}`,
    `winners ${winners}`,
    `secret ${secret}`,
    ...entries.map(({ position, entry, won }) => `entry ${position} ${entry} ${won ? 'won' : '-'}`),
  ].join('\n');
}

export interface DrawCheck {
  readonly promised: boolean; // The secret is the one that was promised.
  readonly drawn: boolean; //    The same lots win, and no others.
  readonly mix: string;
  readonly lots: readonly Lot[];
}

/** Computes a draw again, and compares it with what the shop has told. */
export function checkDraw({ commitment, winners, secret, entries }: DrawPaper, sha256: Sha256): DrawCheck {
  const { mix, lots } = draw(secret, entries, winners, sha256);
  const told = new Set(entries.filter(({ won }) => won).map(({ position }) => position));
  const drawn = lots.every(({ position, won }) => won === told.has(position));
  return { promised: commitmentOf(secret, sha256) === commitment, drawn, mix, lots };
}
