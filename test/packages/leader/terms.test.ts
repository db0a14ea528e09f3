import { DEFAULT_REFERRAL, type ReferralRule } from '@/domain/referral';
import { bindingWords } from '@/packages/leader/bindingWords';
import { en } from '@/texts/en';
import { zh } from '@/texts/zh';

const rule = (more: Partial<ReferralRule>): ReferralRule => ({ ...DEFAULT_REFERRAL, ...more });

const said: readonly [Partial<ReferralRule>, string][] = [
  [{}, '第一次点开你分享的人。只算没在这里买过的。记 365 天。你自己、店员和别的团长都不算。'],
  [
    { bindBy: 'last', whom: 'all' },
    '点开你分享的人；之后点了别人的，就归别人。15 天内不会被别人带走。记 365 天。你自己、店员和别的团长都不算。',
  ],
  [
    { at: 'order', whom: 'all', lasts: undefined },
    '第一次点开你的分享、之后下了单的人。一直记着。你自己、店员和别的团长都不算。',
  ],
  [
    { bindBy: 'last', at: 'order', protectedFor: 0, lasts: 30 },
    '点开你的分享、之后下了单的人；后来点了别人的再下单，就归别人。只算没在这里买过的。记 30 天。你自己、店员和别的团长都不算。',
  ],
];
test.each(said)('with %j a leader reads whose customer somebody becomes', (more, words) => {
  expect(bindingWords(rule(more), zh.leader.apply)).toBe(words);
});

test('in English sentences stand apart', () => {
  expect(bindingWords(rule({}), en.leader.apply)).toMatch(
    /first\. Only who has never bought here\. Kept for 365 days\./,
  );
});

test('bringing in other leaders is said to pay nothing, wherever it is spoken of', () => {
  const spoken = (texts: object): string[] =>
    Object.values(texts).flatMap((one) =>
      typeof one === 'string' ? [one] : typeof one === 'object' ? spoken(one) : [],
    );
  const chinese = spoken(zh.leader).filter((words) => /介绍别人|拉人|下线|下级|推荐奖/.test(words));
  expect(chinese.length).toBeGreaterThan(0);
  expect(chinese.every((words) => words.includes('没有钱'))).toBe(true);
  const english = spoken(en.leader).filter((words) => /bringing in/i.test(words));
  expect(english.length).toBe(chinese.length);
  expect(english.every((words) => /pays nothing/.test(words))).toBe(true);
});
