/**
 * A draw that nobody can turn, and that everybody can repeat. Before the first friend joins, the shop shows the SHA-256
 * of a secret of 32 bytes: it cannot take another one afterwards. The secret alone decides nothing: what WeChat calls the
 * payments of those who take part goes into it, which neither shop nor buyers can choose.
 *
 *   entry of a seat = sha256(WeChat's number of its payment)        the buyer finds that number in WeChat
 *   mix             = sha256(secret, then "position:entry" of each seat, one a line)
 *   lot of a seat   = sha256("mix:position")                        the lowest lots win
 *
 * (Commit and reveal: M. Blum, Coin flipping by telephone, 1981.) All hashes and the secret are written in hex.
 */
export interface Entry {
  readonly position: number;
  readonly entry: string;
}

export interface Lot extends Entry {
  readonly lot: string;
  readonly won: boolean;
}

export interface Draw {
  readonly mix: string;
  readonly lots: readonly Lot[]; // In the order of seats.
}

/** SHA-256 of the UTF-8 of a text, in hex. Phone and server bring their own. */
export type Sha256 = (text: string) => string;

export const commitmentOf = (secret: string, sha256: Sha256) => sha256(secret);

export function draw(secret: string, entries: readonly Entry[], winners: number, sha256: Sha256): Draw {
  const seated = [...entries].sort((a, b) => a.position - b.position);
  const mix = sha256([secret, ...seated.map(({ position, entry }) => `${position}:${entry}`)].join('\n'));
  const lots = seated.map((seat) => ({ ...seat, lot: sha256(`${mix}:${seat.position}`) }));
  const won = new Set(
    [...lots]
      .sort((a, b) => (a.lot < b.lot ? -1 : 1))
      .slice(0, winners)
      .map((seat) => seat.position),
  );
  return { mix, lots: lots.map((seat) => ({ ...seat, won: won.has(seat.position) })) };
}
