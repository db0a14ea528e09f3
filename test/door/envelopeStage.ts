import { STANDARD_ENVELOPES } from '@/domain/envelope';
import { days, hours } from '@/domain/time';
import { groupOf } from '../../cloudfunctions/door/caller';
import { couponsIn } from '../support/coupons';
import { envelopesIn, rules } from '../support/envelopes';
import { both } from '../support/fixtures';
import type { TestShop } from '../support/shop';
import { bobsChat } from './sharingStage';

const bob = 'user_bob';
const device = 'bobsPhone1';

/** Packets that Bob can open, send and gather friends for, strangers' ones, and all that a merchant does with budgets. */
export async function openEnvelopes(shop: TestShop) {
  const here = envelopesIn(shop);
  const asks = () => ({ requestId: shop.newRequest() });
  const { now } = shop.world;
  const templateId = await couponsIn(shop).put({ endsAt: now + days(20), ways: ['campaign'], budget: 20_000_00 });
  await here.allow({ openedADay: 1_000 });
  await here.giveCredit(bob, 500_00);
  await here.giveCredit('user_cat', 100_00);
  const gifts = await here.put(rules.gift(), 10_000_00);
  const groups = await here.put(rules.group(10_00, 50), 10_000_00);
  const gathers = await here.put(rules.gather(9_00, 3, 90), 10_000_00);
  const coming = await here.put(rules.rain(66_00, 60), 66_00, { startsAt: now + days(1) });
  const ending = await here.put(rules.gift(), 10_00);
  const toOpen = await here.drop(gifts, 500_00, 500);
  const opened = await here.drop(gifts, 10_00, 20);
  for (const who of [bob, 'user_cat', 'user_dan'] as const) await here.open(who, opened);
  const strangers = await here.reach('user_cat', groups, 'tG_strangers');
  const cats = await here.start('user_cat', gathers);
  await here.send(bob, 1_00, 2);
  const orderId = await shop.look(async ({ orders }) => (await orders.list({ buyerId: bob, most: 1 }))[0]!.id);

  const packet = { total: 8_80, shares: 8, split: 'lucky', lasts: hours(24) };
  const credit = { kind: 'credit', lasts: days(30) };
  const coupon = { kind: 'coupon', templateId };
  const thanks = { kind: 'thanks', shares: 8, split: 'equal', lasts: hours(24), gives: credit, atLeast: 50_00 };
  const facts = { title: both('中秋'), words: both('团圆'), budget: 1_000_00, endsAt: now + days(20) };
  const later = { startsAt: now + days(2) };
  const key = '1000.envelope_0';
  return {
    foreignIds: [strangers, 'envelope_nobody', 'giveaway_nobody'],
    shop: {
      viewEnvelope: () => [{ envelopeId: toOpen }],
      listOpened: () => [{ envelopeId: opened, cursor: '900.envelope_0' }],
      openEnvelope: () => [{ ...asks(), envelopeId: toOpen, device }],
      reachGroup: () => [{ ...asks(), giveawayId: groups }],
      viewSending: () => [{}],
      sendEnvelope: () => [
        { ...asks(), total: 5_00, shares: 5, split: 'lucky', words: '同乐', groupId: groupOf(bobsChat) },
      ],
      listEnvelopes: () => [
        { which: 'sent', cursor: key },
        { which: 'got', cursor: key },
      ],
      viewThanks: () => [{ orderId }],
      viewRain: () => [{}],
      viewGather: () => [{ gatherId: cats }],
      startGather: () => [{ ...asks(), giveawayId: gathers, device }],
      joinGather: () => [{ ...asks(), gatherId: cats, device }],
      listGifts: () => [{}],
    },
    admin: {
      listGiveaways: () => [{ stage: 'running', kind: 'gift', cursor: '1000.giveaway_0' }],
      viewGiveaway: () => [{ giveawayId: gifts }],
      listGiveawayEnvelopes: () => [{ giveawayId: gifts, cursor: key }],
      listGiven: () => [{ giveawayId: gifts, cursor: key }],
      putGiveaway: () => [
        { ...asks(), ...facts, ...later, giveawayId: coming, rule: { kind: 'rain', ...packet, gives: credit } },
        { ...asks(), ...facts, rule: { ...thanks, total: { by: 'fixed', amount: 8_80 } } },
        { ...asks(), ...facts, rule: { ...thanks, total: { by: 'paid', rate: 500, most: 20_00 } } },
        { ...asks(), ...facts, rule: { kind: 'group', ...packet, gives: coupon, mostGroups: 9 } },
        { ...asks(), ...facts, rule: { kind: 'gather', ...packet, gives: coupon, each: 2 } },
        { ...asks(), ...facts, rule: { kind: 'gift', gives: credit } },
      ],
      setGiveawayBudget: () => [{ ...asks(), giveawayId: gifts, budget: 9_000_00 }],
      endGiveaway: () => [{ ...asks(), giveawayId: ending, callBack: true }],
      sendShopEnvelope: () => [{ ...asks(), giveawayId: gifts, words: both('早'), ...packet }],
      viewEnvelopeRule: () => [{}],
      setEnvelopeRule: () => [{ ...asks(), rule: { ...STANDARD_ENVELOPES, openedADay: 1_000 } }],
    },
  };
}
