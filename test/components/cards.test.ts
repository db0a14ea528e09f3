import { type Card, type CardGoods, type CardTeam, goodsCard, shopCard, teamCard } from '@/components/cardOf';
import { goodsTitle, teamTitle } from '@/components/cardTitles';
import { CARD, drawCard } from '@/components/drawCard';
import type { SeatView, TeamView } from '@/contract/team';
import type { TeamRule } from '@/domain/campaign';
import { fen } from '@/domain/money';
import { en } from '@/texts/en';
import { zh } from '@/texts/zh';
import { drawnPen, picture } from '../support/drawnPen';
import { both, noon } from '../support/fixtures';

const seats = (count: number, paid = true): SeatView[] =>
  Array.from({ length: count }, (_, i) => ({
    ...{ userId: `user_${i}` as const, nickname: `朋友${i}`, avatar: '', position: i + 1, paid, at: noon },
  }));

const bag: CardTeam = {
  ...{ rule: { kind: 'standard' }, status: 'open', size: 3, seats: seats(2), wide: 'bag.wide' },
  ...{ price: fen(169_00), lowest: fen(169_00), alone: fen(228_00), saves: fen(59_00) },
};
const ladder: TeamRule = { kind: 'ladder', tiers: [2, 3, 5] };
const lottery: TeamRule = { kind: 'lottery', winners: 1 };
const cardOf = (facts: Partial<CardTeam>) => teamCard({ ...bag, ...facts }, zh);

test.each<[string, Partial<CardTeam>, Partial<Card>]>([
  ['open', {}, { flag: '3 人团', note: '单独买 ¥228.00', sentence: '还差 1 人' }],
  ['waiting for a payment', { seats: seats(3, false) }, { flag: '3 人团', sentence: '有人在付款' }],
  ['formed', { status: 'formed', seats: seats(3) }, { flag: '已到齐', note: '每人省 ¥59.00', sentence: '3 人都到了' }],
  ['formed without a saving', { status: 'formed', seats: seats(3), saves: fen(0) }, { note: '单独买 ¥228.00' }],
  ['formed openly', { status: 'formed', seats: seats(2) }, { flag: '已到齐', sentence: '2 人都到了' }],
  ['over', { status: 'lapsed' }, { flag: '这个团结束了', note: '还能开新团', sentence: '3 个座，到了 2 人' }],
  ['for newcomers', { rule: { kind: 'newcomers' } }, { flag: '3 人团 · 等新朋友', sentence: '还差 1 人' }],
  ['private', { rule: { kind: 'private' } }, { flag: '3 人私密团' }],
  ['of a leader', { rule: { kind: 'leader' } }, { flag: '3 人团' }],
  ['a ladder', { rule: ladder, size: 5, lowest: fen(89_00) }, { flag: '满 5 人 ¥89', sentence: '再来 1 人' }],
  ['a ladder that is reckoned', { rule: ladder, size: 5, status: 'settling' }, { note: '单独买 ¥228.00' }],
  ['a lottery', { rule: lottery }, { flag: '3 人抽 1 个 · 没抽中全退', note: '单独买 ¥228.00' }],
  ['a lottery before its draw', { rule: lottery, status: 'settling' }, { flag: '已到齐', note: '没抽中的全额退' }],
  ['a drawn lottery', { rule: lottery, status: 'formed' }, { flag: '已开奖', note: '没抽中的全额退' }],
])('the card of a team: %s', (_, facts, says) => {
  expect(cardOf(facts)).toMatchObject(says);
});

const goods: CardGoods = {
  wide: 'tea.wide',
  skus: [
    { id: 'sku_tin', options: [], price: fen(168_00), stock: 1, picture: 0 },
    { id: 'sku_box', options: [], price: fen(88_00), teamPrice: fen(59_00), stock: 1, picture: 0 },
    { id: 'sku_bag', options: [], price: fen(49_00), stock: 1, picture: 0 },
  ],
  campaign: {
    ...{ id: 'campaign_tea', rule: { kind: 'standard' }, size: 4, lasts: 0, startsAt: noon, endsAt: noon },
    ...{ audience: 'all', freightFree: false, limits: { units: 2 } },
    prices: [{ skuId: 'sku_box', price: fen(59_00) }],
  } as CardGoods['campaign'],
};

test('goods are compared with what the very same costs alone, and have seats but no faces', () => {
  const card = goodsCard(goods, '正岩肉桂', zh.share.card);
  expect(card).toMatchObject({ flag: '4 人团', price: 59_00, note: '单独买 ¥88.00', sentence: '4 人一起买' });
  expect(card.seats).toEqual({ taken: [], size: 4 });
});

test('goods that are sold alone only show their lowest price and no seats', () => {
  const card = goodsCard({ ...goods, campaign: undefined }, '正岩肉桂', zh.share.card);
  expect(card).toEqual({ tone: 'open', pictures: ['tea.wide'], price: 49_00, note: '正岩肉桂' });
});

test('a ladder promises what its last tier costs, with so many people', () => {
  const prices = [{ skuId: 'sku_box' as const, price: fen(59_00), tierPrices: [fen(59_00), fen(49_50)] }];
  const campaign = { ...goods.campaign!, rule: { kind: 'ladder', tiers: [2, 4] } as const, prices };
  expect(goodsCard({ ...goods, campaign }, '', zh.share.card).flag).toBe('满 4 人 ¥49.50');
});

test.each([
  [undefined, '4 人团'],
  [fen(30_00), '4 人团 · 团长优惠'],
  [fen(0), '4 人团 · 团长免单'],
])('who opens a team for %s fen reads it on the card of the goods', (leaderPrice, flag) => {
  const prices = [{ skuId: 'sku_box' as const, price: fen(59_00), leaderPrice }];
  const campaign = { ...goods.campaign!, rule: { kind: 'leader' } as const, prices };
  expect(goodsCard({ ...goods, campaign }, '', zh.share.card).flag).toBe(flag);
});

test('titles name a saving only where everybody will have it', () => {
  const said = (facts: Partial<TeamView>) =>
    teamTitle({ ...bag, title: both('书包'), ...facts } as TeamView, zh.share, (words) => words.zh);
  expect(said({})).toBe('书包还差 1 人，一起省 ¥59.00');
  expect(said({ status: 'formed', seats: seats(3) })).toBe('书包成团了，每人省 ¥59.00');
  expect(said({ rule: lottery })).toBe('书包，3 人抽 1 个，还差 1 人，没抽中全退');
  expect(said({ rule: lottery, status: 'formed' })).not.toContain('省');
  expect(said({ rule: ladder, lowest: fen(89_00) })).toBe('书包，人越多越便宜，低至 ¥89');
  expect(said({ rule: ladder, status: 'settling' })).toBe('书包成团了');
  const shown = { ...goods, id: 'goods_tea', title: both('正岩肉桂') } as const;
  expect(goodsTitle(shown, zh, (words) => words.zh)).toBe('正岩肉桂，4 人一起买 ¥59.00');
  const drawn = { ...shown, campaign: { ...goods.campaign!, rule: lottery } };
  expect(goodsTitle(drawn, zh, (words) => words.zh)).toBe('正岩肉桂，4 人抽 1 个，没抽中全退');
});

// ---- what is drawn of it

function drawn(card: Card, texts = zh) {
  const { pen, ...noted } = drawnPen();
  const pictures = card.pictures.map((src) => picture(src, 1280, 660));
  drawCard(pen, card, { pictures, faces: [picture('face')] }, texts.share.card.rest);
  return noted;
}

const dear: Partial<CardTeam> = { price: fen(16_800_00), alone: fen(19_800_00), saves: fen(3_000_00), size: 12 };
const cards: [string, Card][] = [zh, en].flatMap((texts) => {
  const kinds: Partial<CardTeam>[] = [
    ...[{}, dear, { status: 'formed' as const }, { status: 'lapsed' as const }, { seats: seats(3, false) }],
    ...[
      { ...dear, rule: lottery, size: 50 },
      { ...dear, rule: ladder, size: 50, seats: seats(48) },
    ],
    ...[{ rule: { kind: 'newcomers' as const } }, { rule: { kind: 'private' as const }, size: 2, seats: seats(1) }],
  ];
  const shop = { name: 'The Shop of Good Things from All Over the Country', pictures: ['a', 'b', 'c', 'd'] };
  return [
    ...kinds.map((facts): [string, Card] => [
      JSON.stringify(facts).slice(0, 60),
      teamCard({ ...bag, ...facts }, texts),
    ]),
    ['goods', goodsCard(goods, texts === zh ? '正岩肉桂' : 'Zhengyan Rougui of the first roast', texts.share.card)],
    ['alone', goodsCard({ ...goods, campaign: undefined }, 'Rougui '.repeat(20), texts.share.card)],
    ['shop', shopCard(shop, texts.share.card)],
    ['wordy', { ...teamCard(bag, texts), flag: 'Team '.repeat(20), note: 'Alone '.repeat(20) }],
  ];
});

test.each(cards)('%s: every word is on the card, large enough, and beside the others', (_, card) => {
  const { written, circles } = drawn(card);
  expect(written.length).toBeGreaterThan(1);
  for (const { left, right, base, size } of written) {
    expect(left).toBeGreaterThanOrEqual(20);
    expect(right).toBeLessThanOrEqual(CARD.width - 20);
    expect(base).toBeLessThanOrEqual(CARD.height - 20);
    expect(size).toBeGreaterThanOrEqual(24);
  }
  const below = written.filter(({ base }) => base > 360);
  for (const one of below)
    for (const other of below) if (one.left < other.left) expect(one.right).toBeLessThan(other.left);
  const price = written.filter(({ base }) => base > 300 && base < 330 && base !== 304 + 24 * 0.36);
  const seatsFrom = Math.min(CARD.width, ...circles.filter(({ y }) => y === 304).map(({ x, radius }) => x - radius));
  for (const { left, right } of price) if (left < seatsFrom) expect(right).toBeLessThan(seatsFrom);
});

test('a large team shows four seats and how many more there are', () => {
  const { written } = drawn(cardOf({ size: 12 }));
  expect(written.map(({ words }) => words)).toContain('+8');
});

test('pictures of the shop stand side by side and fill the width', () => {
  const { placed } = drawn(shopCard({ name: '拼集', pictures: ['a', 'b', 'c', 'd'] }, zh.share.card));
  expect(placed).toHaveLength(3);
  expect(placed.at(-1)!.x + placed.at(-1)!.width).toBeCloseTo(CARD.width);
  expect(placed.every(({ height }) => height === 258)).toBe(true);
});
