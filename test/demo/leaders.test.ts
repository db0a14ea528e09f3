import { adminLessons } from '@/contract/adminLessons';
import { adminPayouts } from '@/contract/adminPayouts';
import { adminReferral } from '@/contract/adminReferral';
import { whyNotBindSo, whyNotPaySo } from '@/domain/referralTerms';
import { LONGEST_CLAIM, LONGEST_PICK_WORDS, LONGEST_STORE_NAME, LONGEST_STORE_STORY } from '@/domain/store';
import { catalogue } from '../simulator/demo/catalogue/all';
import {
  afterTheDebt,
  applicant,
  givenBack,
  invited,
  lately,
  ledBy,
  longAgo,
  onTheWay,
} from '../simulator/demo/leaderPast';
import { goodsCommissions, lessons, payoutRule, referralRules } from '../simulator/demo/leaderRules';
import { otherLeaders, stores } from '../simulator/demo/leaderStores';
import { people } from '../simulator/demo/people';

const goodsOf = (key: string) => catalogue.find((goods) => goods.key === key);
const isKnown = (openid: string) => people.some((one) => one.openid === openid);
const requestId = 'request_1';
const led = Object.values(ledBy).flat();
const leaders = Object.keys(ledBy);
const wishes = [...longAgo, ...lately, ...onTheWay, afterTheDebt, givenBack];

test('the rules are such as a merchant may set', () => {
  const { referral, commission } = adminReferral.putReferralRules.input.parse({ requestId, ...referralRules });
  expect([whyNotBindSo(referral!), whyNotPaySo(commission!)]).toEqual([undefined, undefined]);
  expect(adminPayouts.putPayoutRule.input.safeParse({ requestId, rule: payoutRule }).success).toBe(true);
  expect(Object.keys(goodsCommissions).filter((key) => !goodsOf(key))).toEqual([]);
});

test('four lead, nobody has two leaders, and no leader has one', () => {
  expect(leaders).toHaveLength(4);
  expect(new Set([...leaders, ...led]).size).toBe(leaders.length + led.length);
  expect(
    [...leaders, ...led, ...otherLeaders, applicant.openid, invited.openid].filter((one) => !isKnown(one)),
  ).toEqual([]);
  for (const wish of wishes) expect(led).toContain(wish.openid);
  for (const { goods } of wishes) expect([goods, goodsOf(goods)?.noPromotion]).toEqual([goods, undefined]);
});

test('the first leader has customers enough for her storefront to say something of them', () => {
  const hers = new Set(ledBy['o_lan']);
  const bought = longAgo.filter(({ openid }) => hers.has(openid)).map(({ openid }) => openid);
  expect(new Set(bought).size).toBeGreaterThanOrEqual(10);
  const again = lately.filter(({ openid }) => bought.includes(openid));
  expect(again.length).toBeGreaterThanOrEqual(4);
});

test('storefronts fit their pages, and recommend what may be recommended', () => {
  for (const { name, story, claim, picks } of stores) {
    expect([...name].length).toBeLessThanOrEqual(LONGEST_STORE_NAME);
    expect([...story].length).toBeLessThanOrEqual(LONGEST_STORE_STORY);
    expect([...claim].length).toBeLessThanOrEqual(LONGEST_CLAIM);
    for (const [key, words] of picks) {
      expect([key, goodsOf(key) !== undefined, goodsOf(key)?.noPromotion]).toEqual([key, true, undefined]);
      expect([...words].length).toBeLessThanOrEqual(LONGEST_PICK_WORDS);
    }
  }
  expect(stores.filter(({ isStaff }) => isStaff).map(({ openid }) => openid)).toEqual(['o_zheng']);
});

test('lessons are there in both languages, and promise nothing for bringing people', () => {
  for (const [position, lesson] of lessons.entries()) {
    expect(adminLessons.putLesson.input.safeParse({ requestId, ...lesson, position }).success).toBe(true);
    expect(lesson.body.zh.split('\n')).toHaveLength((lesson.body.en ?? '').split('\n').length);
    expect(lesson.body.en).not.toMatch(/[\u4e00-\u9fff]/);
    expect(`${lesson.title.zh}${lesson.body.zh}`).not.toMatch(/！|躺赚|下线|拉新奖|裂变/);
  }
});
