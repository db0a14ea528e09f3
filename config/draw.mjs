// Computes the draw of a lottery team again, without the shop: `npm run draw -- paper.txt`, or from standard input.
// The text is what the draw page copies (src/domain/drawPaper). Nothing but Node's own SHA-256 is used: no database, no
// network, and none of the shop's code. Ends with 1 where the shop has told something else.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** One fact a line; what is not of this form is passed over, so that words around it do no harm. */
function read(text) {
  const paper = { entries: [] };
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    const [, name, value] = /^(team|commitment|winners|secret) (\S+)$/.exec(line) ?? [];
    if (name) paper[name] = value;
    const [, position, entry, mark] = /^entry (\d+) ([0-9a-f]{64}) (won|-)$/.exec(line) ?? [];
    if (position) paper.entries.push({ position: Number(position), entry, won: mark === 'won' });
  }
  const winners = Number(paper.winners);
  const whole = paper.commitment && paper.secret && paper.entries.length > 0 && Number.isInteger(winners);
  return whole ? { ...paper, winners } : undefined;
}

/** As domain/lottery says it: the mix of the secret and all entries, a lot for each seat, the lowest win. */
function repeat({ secret, winners, entries }) {
  const seats = [...entries].sort((a, b) => a.position - b.position);
  const mix = sha256([secret, ...seats.map(({ position, entry }) => `${position}:${entry}`)].join('\n'));
  const lots = seats.map((seat) => ({ ...seat, lot: sha256(`${mix}:${seat.position}`) }));
  const lowest = lots
    .map(({ lot }) => lot)
    .sort()
    .slice(0, winners);
  return { mix, lots: lots.map((seat) => ({ ...seat, wins: lowest.includes(seat.lot) })) };
}

const [file] = process.argv.slice(2);
const paper = read(readFileSync(file ?? 0, 'utf8'));
if (!paper) {
  console.error('This is not the text of a draw: commitment, winners, secret and entries are needed.');
  process.exit(2);
}
const { mix, lots } = repeat(paper);
const promised = sha256(paper.secret) === paper.commitment;
const drawn = lots.every(({ won, wins }) => won === wins);
console.log(`${paper.team ?? 'a team'}: ${lots.length} entries, ${paper.winners} drawn`);
console.log(`the secret is the one that was promised: ${promised ? 'yes' : 'NO'}`);
console.log(`mix ${mix}`);
for (const { position, lot, won, wins } of lots)
  console.log(
    `${String(position).padStart(3)}  ${lot}  ${wins ? 'wins' : ''}${won === wins ? '' : '  BUT THE SHOP SAYS OTHERWISE'}`,
  );
console.log(promised && drawn ? 'The draw is as the shop has told it.' : 'The draw is NOT as the shop has told it.');
process.exitCode = promised && drawn ? 0 : 1;
