import { drawEnvelope, ENVELOPE, type EnvelopeCard } from '@/components/drawing/envelopeCard';
import { drawnPen, picture } from '../support/drawnPen';

const lans: EnvelopeCard = {
  ...{ from: '岚姐的红包', nickname: '岚姐', avatar: 'lan' },
  ...{ words: '谢谢大家，一起拼掉了 128 斤沃柑', line: '共 8 份 · 拼手气', seal: '开' },
};
const friend = { nickname: '阿哲', avatar: 'zhe' };
const wordy: EnvelopeCard = {
  ...{ from: `${'名字很长'.repeat(10)}的红包`, nickname: '', avatar: '', words: '谢'.repeat(60) },
  ...{ line: 'A coupon for everybody who is here '.repeat(4), seal: 'Open' },
};

function drawn(card: EnvelopeCard, faces = [picture('face')]) {
  const { pen, ...noted } = drawnPen();
  const [giver, ...friends] = faces;
  drawEnvelope(pen, card, { giver, friends }, (count) => `+${count}`);
  return noted;
}

test('it says whose it is, what is wished and what is inside, and has a seal to open it', () => {
  const { written, placed } = drawn(lans);
  expect(written.map(({ words }) => words)).toEqual([lans.from, lans.words, '开', lans.line]);
  expect(placed).toHaveLength(1);
});

test.each<[string, EnvelopeCard]>([
  ['in Chinese', lans],
  ['in English', { ...lans, from: 'Packet from Lan', words: 'Thank you all', line: '8 shares', seal: 'Open' }],
  ['with too many words', wordy],
  ['with seats', { ...lans, seal: { taken: [friend], size: 4 } }],
  ['with many seats', { ...lans, seal: { taken: Array(9).fill(friend), size: 20 } }],
])('every word is on the picture, large enough, and none on another: %s', (_, card) => {
  const { written, circles } = drawn(card);
  for (const { left, right, base, size } of written) {
    expect(left).toBeGreaterThanOrEqual(20);
    expect(right).toBeLessThanOrEqual(ENVELOPE.width - 20);
    expect(base).toBeLessThanOrEqual(ENVELOPE.height - 20);
    expect(size).toBeGreaterThanOrEqual(24);
  }
  const lines = written.filter(({ base }) => ![272].some((y) => Math.abs(base - y) < 40));
  for (const [i, { base, size }] of lines.entries()) if (i > 0) expect(base - size).toBeGreaterThan(lines[i - 1]!.base);
  for (const { x, radius } of circles) {
    expect(x - radius).toBeGreaterThan(0);
    expect(x + radius).toBeLessThan(ENVELOPE.width);
  }
});

test('friends sit on it in their order, and who is missing is a free seat', () => {
  const faces = [picture('lan'), picture('zhe'), picture('xiaoman')];
  const { written, placed } = drawn({ ...lans, seal: { taken: [friend, friend], size: 8 } }, faces);
  expect(placed).toHaveLength(3);
  expect(written.map(({ words }) => words)).toContain('+4');
});

test('a face that has not come is a letter, on whoever it is', () => {
  const { written } = drawn({ ...lans, seal: { taken: [friend], size: 3 } }, []);
  expect(written.map(({ words }) => words)).toEqual(expect.arrayContaining(['岚', '阿']));
});
