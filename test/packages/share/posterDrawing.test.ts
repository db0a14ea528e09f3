import type { GoodsView } from '@/contract/goods';
import type { StoreView } from '@/contract/store';
import type { SeatView, TeamView } from '@/contract/team';
import { fen } from '@/domain/money';
import { drawPoster } from '@/packages/share/poster/drawPoster';
import { CODE, POSTER } from '@/packages/share/poster/layout';
import { type PosterFacts, posterOf, type Sharer } from '@/packages/share/poster/poster';
import { en } from '@/texts/en';
import { zh } from '@/texts/zh';
import { drawnPen, picture } from '../../support/drawnPen';
import { noon } from '../../support/fixtures';

const seats = (count: number): SeatView[] =>
  Array.from({ length: count }, (_, i) => ({
    ...{ userId: `user_${i}` as const, nickname: `朋友${i}`, avatar: '', position: i + 1, paid: true, at: noon },
  }));

const title = { zh: '中宁头茬枸杞 500 克', en: 'Zhongning goji, the first harvest of the year, half a kilo in a tin' };
const campaign = {
  ...{ id: 'campaign_goji', rule: { kind: 'standard' }, size: 3, lasts: 0, startsAt: noon, endsAt: noon },
  ...{ audience: 'all', freightFree: false, limits: { units: 2 }, prices: [] },
} as unknown as GoodsView['campaign'];
const goji = {
  ...{ id: 'goods_goji', title, pictures: [{ full: 'goji.full', list: 'goji.list' }], wide: 'goji.wide' },
  skus: [{ id: 'sku_goji', options: [], price: fen(89_00), teamPrice: fen(62_00), stock: 9, picture: 0 }],
  campaign,
} as unknown as GoodsView;
const team = {
  ...{ id: 'team_goji', leaderId: 'user_lan', title, rule: { kind: 'standard' }, size: 3, seats: seats(2) },
  ...{ price: fen(62_00), lowest: fen(62_00), alone: fen(89_00) },
} as unknown as TeamView;

const goods: PosterFacts = { kind: 'goods', goods: goji, code: 'iVBORw0KGgo' };
const ofTeam: PosterFacts = { kind: 'team', team, picture: 'goji.full', code: '/9j/4AAQ' };
const ofShop: PosterFacts = { kind: 'shop', pictures: ['a', 'b', 'c', 'd'], code: 'iVBORw0KGgo' };
const orchard = {
  ...{ leaderId: 'user_lan', kind: 'leader', name: '岚姐的果园笔记', face: 'lan.webp', story: '在果园待了十一年。' },
  ...{ figures: {}, isMine: false, isOpen: true, badge: { words: '农艺师', at: noon } },
} as const satisfies StoreView;
const ofStore: PosterFacts = { kind: 'store', store: orchard, pictures: ['a', 'b', 'c'], code: 'iVBORw0KGgo' };
const lan = { userId: 'user_lan', nickname: '岚姐', avatar: 'lan.webp' } as const;
const by = (facts: Partial<Sharer> = {}): Sharer => ({
  ...{ me: lan, words: '', shopName: '拼集', texts: zh, say: (words) => words.zh },
  ...facts,
});

test('a poster says what it costs together and alone, by whom it is shown, and in whose words', () => {
  expect(posterOf(goods, by({ words: ' 不用硫，泡开是清的。 ' }))).toMatchObject({
    ...{ title: title.zh, words: '“不用硫，泡开是清的。”', price: 62_00, note: '3 人团 · 单独买 ¥89.00' },
    person: { name: '岚姐', note: '推荐给你', avatar: 'lan.webp' },
    ...{ pictures: ['goji.full'], caption: '长按，看看这个', code: 'data:image/png;base64,iVBORw0KGgo' },
  });
  expect(posterOf({ ...goods, goods: { ...goji, campaign: undefined } }, by())).toMatchObject({
    price: 89_00,
    note: '',
  });
  expect(posterOf(goods, by({ me: undefined })).person).toMatchObject({ name: '一位朋友', nickname: '' });
});

test('a team is shown by who leads it, sits in it, or only likes it', () => {
  expect(posterOf(ofTeam, by())).toMatchObject({
    ...{ person: { note: '我开了一个团' }, seats: { sentence: '还差 1 人' } },
    code: 'data:image/jpeg;base64,/9j/4AAQ',
  });
  const zhe = { ...lan, userId: 'user_zhe' as const };
  expect(posterOf(ofTeam, by({ me: zhe })).person.note).toBe('推荐给你');
  const inIt = { ...ofTeam, team: { ...team, mine: { paid: true } as TeamView['mine'] } };
  expect(posterOf(inIt, by({ me: zhe })).person.note).toBe('我在这个团里');
});

test('the odds of a lottery stand on its poster', () => {
  const lottery = { ...team, rule: { kind: 'lottery' as const, winners: 1 } };
  expect(posterOf({ ...ofTeam, team: lottery }, by()).note).toBe('3 人抽 1 个 · 没抽中全退');
});

// ---- where it is drawn

const long = '我在这里买了半年的水果和茶，家里老人也喜欢，价钱说得清清楚楚，凑不齐就全退了。';
const inEnglish = by({
  ...{ texts: en, say: (words) => words.en, words: 'Roasted twice, and it smells of the rain' },
  ...{ me: { ...lan, nickname: 'Alexandra Wolfeschlegelsteinhausen' }, shopName: 'Good Things of the Whole Country' },
});
const dear = { ...team, price: fen(16_800_00), alone: fen(19_800_00), size: 12, seats: seats(11) };
const posters: [string, PosterFacts, Sharer][] = [
  ['goods', goods, by({ words: long })],
  ['goods in English', goods, inEnglish],
  ['a team', ofTeam, by({ words: long })],
  ['a dear team in English', { ...ofTeam, team: dear }, inEnglish],
  ['a ladder', { ...ofTeam, team: { ...dear, rule: { kind: 'ladder', tiers: [2, 12] } } }, inEnglish],
  ['a lottery', { ...ofTeam, team: { ...dear, rule: { kind: 'lottery', winners: 3 } } }, inEnglish],
  ['the shop', ofShop, by({ words: long })],
  ['a storefront', ofStore, by({})],
  ['a storefront with a long story', { ...ofStore, store: { ...orchard, story: long.repeat(6) } }, inEnglish],
  ['the shop in English', ofShop, inEnglish],
];

function drawn(facts: PosterFacts, sharer: Sharer) {
  const { pen, ...noted } = drawnPen();
  const poster = posterOf(facts, sharer);
  const pictures = poster.pictures.map((src) => picture(src, 780, 780));
  const loaded = { pictures, face: picture('face'), faces: [], code: picture('code', 430, 430) };
  drawPoster(pen, poster, loaded, zh.share.card.rest);
  return { ...noted, poster };
}

const edgeOf = (box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }) => ({
  ...{ left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height },
});

test.each(posters)('%s: every word is on the poster, and none on another or on the code', (_, facts, sharer) => {
  const { written, placed } = drawn(facts, sharer);
  const code = edgeOf(CODE);
  for (const { left, right, base, size } of written) {
    expect(left).toBeGreaterThanOrEqual(16);
    expect(right).toBeLessThanOrEqual(POSTER.width - 16);
    expect(base).toBeLessThanOrEqual(POSTER.height - 32);
    expect(size).toBeGreaterThanOrEqual(22);
    const isBeside = right <= code.left || left >= code.right;
    expect(isBeside || base <= code.top - 8 || base - size >= code.bottom).toBe(true);
  }
  const outside = written.filter(({ base }) => base > 744);
  for (const one of outside) {
    for (const other of outside) {
      const isApart = Math.abs(one.base - other.base) >= Math.min(one.size, other.size) * 0.9;
      expect(one === other || isApart || one.right <= other.left + 1 || other.right <= one.left + 1).toBe(true);
    }
  }
  expect(placed.filter(({ picture: shown }) => (shown as { name?: string }).name === 'code')).toEqual([
    expect.objectContaining(CODE),
  ]);
  const over = placed
    .map(edgeOf)
    .filter((box) => box.bottom > code.top && box.right > code.left && box.top < code.bottom);
  expect(over).toHaveLength(1);
});

test('a long name is written smaller before it is cut off', () => {
  const { written } = drawn(ofShop, by({ me: { ...lan, nickname: '江南小城里的慢生活家' } }));
  expect(written).toContainEqual(expect.objectContaining({ words: '江南小城里的慢生活家请你来逛逛', size: 32 }));
});

test('a fourth line of words takes its room from the picture', () => {
  const four = drawn(goods, inEnglish).placed[0]!;
  expect(drawn(goods, by()).placed[0]).toMatchObject({ y: 0, width: 750, height: 744 });
  expect(four.height).toBe(744 - 52);
});

test.each([1, 2, 3, 4])('%d pictures of the shop fill their place', (count) => {
  const { placed } = drawn({ ...ofShop, pictures: ['a', 'b', 'c', 'd'].slice(0, count) }, by());
  const shown = placed.filter(({ y, height }) => y + height <= 745 && height > 200);
  expect(shown).toHaveLength(count);
  const area = shown.reduce((sum, { width, height }) => sum + width * height, 0);
  expect(area / (750 * 744)).toBeGreaterThan(0.98);
});

test('what has not come is a plain ground', () => {
  const { pen, placed } = drawnPen();
  const loaded = { pictures: [undefined], face: undefined, faces: [], code: picture('code') };
  drawPoster(pen, posterOf(goods, by()), loaded, zh.share.card.rest);
  expect(placed).toHaveLength(1);
});
