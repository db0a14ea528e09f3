import { joinLine, kindTag, missingWords, moreNeeded, openLine, ruleLines } from '@/components/kindWords';
import { endSentence, ladderSentence } from '@/components/ladderWords';
import type { CampaignView } from '@/contract/team';
import type { Offer, TeamRule } from '@/domain/campaign';
import { fen } from '@/domain/money';
import { hours, later } from '@/domain/time';
import { zh } from '@/texts/zh';
import { noon } from '../support/fixtures';

const texts = zh.kinds;
const price = fen(99_00);
const offer: Offer = { skuId: 'sku_box', price };
const ladder: Offer = { ...offer, tierPrices: [price, fen(89_00), fen(79_00)] };
const climbing: TeamRule = { kind: 'ladder', tiers: [3, 5, 10] };

const campaign = (rule: TeamRule, size = 3, facts: Partial<CampaignView> = {}): CampaignView => ({
  ...{ id: 'campaign_box', rule, size, lasts: hours(24), startsAt: 0, endsAt: later(noon, hours(99)), audience: 'all' },
  ...{ freightFree: false, limits: { units: 2 }, prices: [offer] },
  ...facts,
});

const kinds: readonly [string, CampaignView, Offer, { tag?: string; open?: string; join?: string }][] = [
  ['standard', campaign({ kind: 'standard' }), offer, {}],
  [
    'leader',
    campaign({ kind: 'leader' }),
    { ...offer, leaderPrice: fen(59_00) },
    { tag: '团长优惠', open: '你开团只付 ¥59.00，朋友各付 ¥99.00' },
  ],
  [
    'leader, free',
    campaign({ kind: 'leader' }),
    { ...offer, leaderPrice: fen(0) },
    { tag: '团长免单', open: '你开团免单，朋友各付 ¥99.00' },
  ],
  [
    'newcomers',
    campaign({ kind: 'newcomers' }),
    offer,
    { tag: '邀新团', open: '邀两位新朋友，三人各付 ¥99.00', join: '等没在这里买过的新朋友' },
  ],
  [
    'ladder',
    campaign(climbing, 10),
    ladder,
    {
      tag: '低至 ¥79',
      open: '先付 ¥99.00，成团后差价自动退',
      join: '先付 ¥99.00，成团后差价自动退',
    },
  ],
  [
    'lottery',
    campaign({ kind: 'lottery', winners: 2 }, 10),
    offer,
    {
      tag: '10 人抽 2',
      open: '10 人付款后抽 2 人得，没抽中全额退',
      join: '10 人抽 2 人得，没抽中全额退',
    },
  ],
  [
    'private',
    campaign({ kind: 'private' }),
    offer,
    {
      tag: '私密团',
      open: '三人各付 ¥99.00，凭卡片才能进',
      join: '私密团，只有收到卡片的朋友能进',
    },
  ],
];

test.each(kinds)('%s is told in one line', (_, told, its, { tag, open, join }) => {
  const lowest = its.tierPrices?.at(-1) ?? its.price;
  expect(kindTag({ ...told, lowest }, texts, its)).toBe(tag);
  expect(openLine(told, its, texts)).toBe(open);
  expect(joinLine(told, its.price, texts)).toBe(join);
});

test.each(kinds)('%s says in its rules what happens to the money when it stays short', (_, told, its) => {
  const rules = ruleLines(told, its, texts);
  expect(rules.some((line) => /没凑齐|不到 3 人/.test(line) && line.includes('全额原路退回'))).toBe(true);
  expect(new Set(rules).size).toBe(rules.length);
});

test('what limits it is said beforehand', () => {
  const facts = { audience: 'new', freightFree: true, limits: { units: 1, opened: 2, joined: 3, total: 60 } } as const;
  const rules = ruleLines({ ...campaign({ kind: 'standard' }), ...facts, left: 12 }, offer, texts, '11 月 30 日 20:00');
  expect(rules.slice(-7)).toEqual([
    '只给没在这里买过的人。',
    '这个团包邮。',
    '每人限买 1 个。',
    '每人最多开 2 个团。',
    '每人最多参 3 个别人的团。',
    '这次活动还有 12 个。',
    '活动到 11 月 30 日 20:00。',
  ]);
});

test.each<[TeamRule, number, number, number, boolean, string]>([
  [{ kind: 'standard' }, 3, 2, 1, false, '还差 1 人'],
  [{ kind: 'standard' }, 3, 3, 0, false, '坐满了'],
  [climbing, 10, 1, 2, false, '还差 2 人'],
  [climbing, 10, 3, 2, true, '再来 2 人'],
  [climbing, 10, 9, 1, true, '再来 1 人'],
  [climbing, 10, 10, 0, true, '坐满了'],
])('%o of %d with %d taken needs %d more', (rule, size, taken, count, isEnough, words) => {
  expect(moreNeeded({ rule, size }, taken)).toEqual({ count, isEnough });
  expect(missingWords({ rule, size }, taken, texts)).toBe(words);
});

test.each<[number, string]>([
  [0, '满 3 人成团；人再多，每件最多退 ¥20.00'],
  [1, '再来 2 人，够 3 人就成团'],
  [3, '再来 2 人，每件再退 ¥10.00'],
  [9, '再来 1 人，每件再退 ¥10.00'],
  [10, '到最低价了，每件退 ¥20.00'],
])('with %d people a ladder says what one more brings', (people, sentence) => {
  expect(ladderSentence([3, 5, 10], ladder, people, texts.ladder)).toBe(sentence);
});

test.each<[number, string]>([
  [2, '按 3 人价，没有差价要退'], // Completed by the merchant.
  [4, '按 3 人价，没有差价要退'],
  [6, '按 5 人价，每件退 ¥10.00'],
  [10, '按 10 人价，每件退 ¥20.00'],
])('a ladder that ended with %d people says what it came to', (people, sentence) => {
  expect(endSentence([3, 5, 10], ladder, people, texts.ladder)).toBe(sentence);
});
