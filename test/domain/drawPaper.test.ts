import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import fc from 'fast-check';
import { checkDraw, type DrawPaper, writePaper } from '@/domain/drawPaper';
import { commitmentOf, draw } from '@/domain/lottery';
import { sha256 as onThePhone } from '@/packages/team/pages/draw/sha256';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Two of five are drawn, as the shop does it. */
function drawn(secret = 'ab'.repeat(32), people = 5, winners = 2): DrawPaper {
  const entries = Array.from({ length: people }, (_, i) => ({ position: i + 1, entry: sha256(`42000${i}`) }));
  const { lots } = draw(secret, entries, winners, sha256);
  const told = lots.map(({ position, entry, won }) => ({ position, entry, won }));
  return { teamId: 'team_five', commitment: commitmentOf(secret, sha256), winners, secret, entries: told };
}

/** What `npm run draw` says of a text. */
function repeat(text: string) {
  const { status, stdout } = spawnSync(process.execPath, [path.resolve('config/draw.mjs')], {
    input: text,
    encoding: 'utf8',
  });
  return { status, said: stdout };
}

const tampered: readonly [string, (paper: DrawPaper) => DrawPaper, { promised: boolean; drawn: boolean }][] = [
  ['as it was', (paper) => paper, { promised: true, drawn: true }],
  ['another winner', swapWinner, { promised: true, drawn: false }],
  [
    'one winner fewer',
    (paper) => ({ ...paper, entries: paper.entries.map((one) => ({ ...one, won: false })) }),
    { promised: true, drawn: false },
  ],
  [
    'a secret that was not promised',
    (paper) => ({ ...drawn('cd'.repeat(32)), commitment: paper.commitment }),
    { promised: false, drawn: true },
  ],
  [
    'a commitment that was changed afterwards',
    (paper) => ({ ...paper, commitment: 'f'.repeat(64) }),
    { promised: false, drawn: true },
  ],
];

function swapWinner(paper: DrawPaper): DrawPaper {
  const loser = paper.entries.find(({ won }) => !won)!.position;
  const winner = paper.entries.find(({ won }) => won)!.position;
  const won = (position: number, was: boolean) => (position === loser ? true : position === winner ? false : was);
  return { ...paper, entries: paper.entries.map((one) => ({ ...one, won: won(one.position, one.won) })) };
}

test.each(tampered)('%s: the phone and the command say the same', (_, change, expected) => {
  const paper = change(drawn());
  for (const hash of [sha256, onThePhone]) expect(checkDraw(paper, hash)).toMatchObject(expected);
  const { status, said } = repeat(`从手机上复制的：\r\n${writePaper(paper)}\n`);
  expect(status).toBe(expected.promised && expected.drawn ? 0 : 1);
  expect(said).toContain(`promised: ${expected.promised ? 'yes' : 'NO'}`);
  expect(said).toContain(checkDraw(paper, sha256).mix);
  for (const { lot } of checkDraw(paper, sha256).lots) expect(said).toContain(lot);
});

test('the phone hashes as Node does, whatever it hashes for a draw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii', maxLength: 300 }), (text) => {
      expect(onThePhone(text)).toBe(sha256(text));
    }),
  );
});

test('fifty seats are repeated, too; what is no draw is not', () => {
  const paper = drawn('0f'.repeat(32), 50, 7);
  expect(repeat(writePaper(paper)).status).toBe(0);
  expect(repeat('nothing of that kind').status).toBe(2);
  expect(repeat(writePaper({ ...paper, entries: [] })).status).toBe(2);
});
