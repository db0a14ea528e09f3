import { drawStore, STORE_CARD, type StoreCard } from '@/components/drawing/storeCard';
import { en } from '@/texts/en';
import { zh } from '@/texts/zh';
import { drawnPen, picture } from '../support/drawnPen';

const orchard: StoreCard = {
  ...{
    name: '岚姐的果园笔记',
    face: 'lan',
    pictures: ['a', 'b', 'c'],
    line: zh.store.badge('农艺师'),
    isVerified: true,
  },
};

function drawn(card: StoreCard, pictures = card.pictures.map((name) => picture(name)), face = picture('lan')) {
  const { pen, ...noted } = drawnPen();
  drawStore(pen, card, { face, pictures });
  return noted;
}

test('it shows three of its goods, the face of its owner, the name, and what is verified of him', () => {
  const { written, placed } = drawn(orchard);
  expect(written.map(({ words }) => words)).toEqual(['岚姐的果园笔记', '农艺师 · 商家已核实']);
  expect(placed).toHaveLength(4);
});

test.each<[string, StoreCard]>([
  ['in Chinese', orchard],
  ['in English', { ...orchard, name: 'Lan’s notes from the orchard', line: en.store.badge('Agronomist') }],
  ['with the longest name', { ...orchard, name: '江南小城里的慢生活家和她的两亩果园茶园', isVerified: false }],
  ['with nothing picked', { ...orchard, pictures: [], line: zh.store.card.note }],
])('every word is on the picture, large enough, and none on another: %s', (_, card) => {
  const { written, circles } = drawn(card);
  for (const { left, right, base, size } of written) {
    expect(left).toBeGreaterThanOrEqual(20);
    expect(right).toBeLessThanOrEqual(STORE_CARD.width - 20);
    expect(base).toBeLessThanOrEqual(STORE_CARD.height - 20);
    expect(size).toBeGreaterThanOrEqual(24);
  }
  const [name, line] = written;
  expect(line!.base - line!.size).toBeGreaterThan(name!.base);
  for (const { x, y, radius } of circles) {
    expect(x - radius).toBeGreaterThan(0);
    expect(y + radius).toBeLessThan(line!.base - line!.size);
  }
});

test('a face that has not come is a letter', () => {
  const { pen, written } = drawnPen();
  drawStore(pen, orchard, { face: undefined, pictures: [] });
  expect(written.map(({ words }) => words)).toContain('岚');
});
