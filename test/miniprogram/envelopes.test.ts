/** @jest-environment jsdom */
import type { EnvelopeView } from '@/contract/envelope';
import { fen } from '@/domain/money';
import { hours, type Instant, later } from '@/domain/time';
import { gathering, opened, packet, rain, share } from '../packages/envelope/packets';
import { type Answers, openPhone, turnOff } from './phone';
import { visited } from './replies';

const ENVELOPE = 'packages/envelope/pages/envelope/index';
const RAIN = 'packages/envelope/pages/rain/index';
const GATHER = 'packages/envelope/pages/gather/index';
const CREDIT = 'packages/envelope/pages/credit/index';
const SEND = 'packages/envelope/pages/send/index';
const now = Date.now() as Instant;
const ends = { expiresAt: later(now, hours(20)) };
const query = { envelopeId: 'envelope_lan' };

const shopOf = (view: Partial<EnvelopeView>): Answers => ({
  ...{ visit: () => visited, listOpened: () => ({ items: opened.got }) },
  viewEnvelope: () => ({ ...packet, ...ends, ...view }),
});

afterEach(turnOff);

test.each<[string, Partial<EnvelopeView>, readonly string[]]>([
  ['open', {}, ['岚姐的红包', '谢谢大家', '开', '共 8 份 ¥50.00']],
  ['empty', { state: 'empty', status: 'gone', opened: 8 }, ['手慢了，被领完了', '看看大家的手气']],
  ['expired', { state: 'expired', status: 'over' }, ['过了时间，领不了了', '看看大家的手气']],
  ['withdrawn', { state: 'withdrawn', status: 'withdrawn' }, ['订单退了，红包收回了']],
  ['of another group', { state: 'other_group', groupId: 'group_mums' }, ['这是别的群的红包', '去店里看看']],
  ['not to be opened yet', { state: 'not_yet', opensAt: later(now, hours(1)) }, ['开始']],
  ['mine', { ...opened }, ['6.66', '已进余额', '领了 3 份，共 ¥21.66', '目前最多', '去用掉 ¥6.66', '发给朋友']],
  ['my own', { ...opened, state: 'own', isSender: true, mine: undefined }, ['还有 5 份等朋友领', '发给朋友']],
  ['gone', { ...opened, status: 'gone', shares: 3, lasted: 200_000 }, ['3 份，3 分 20 秒领完']],
])('a packet that is %s says so', async (_, view, words) => {
  const { sees } = openPhone(shopOf(view), ENVELOPE, query);
  await sees(...words);
});

test('the coin opens it: what was in it, and after that who got what', async () => {
  let view: EnvelopeView = { ...packet, ...ends };
  const openEnvelope = jest.fn(() => {
    view = { ...opened, ...ends };
    return { mine: share, gives: packet.gives, left: 5 };
  });
  const { sees, tap } = openPhone({ ...shopOf({}), viewEnvelope: () => view, openEnvelope }, ENVELOPE, query);
  await sees('谢谢大家');
  await tap('开');
  await sees('岚姐给你', '已进红包余额', '轻点看看大家的手气');
  await tap('轻点看看大家的手气');
  await tap('轻点看看大家的手气').catch(() => undefined); // The first one may have met the motion.
  await sees('领了 3 份，共 ¥21.66');
  expect(openEnvelope).toHaveBeenCalledTimes(1);
});

test('its card leads to it, and says whose it is', async () => {
  const { sees, share: send } = openPhone(shopOf({}), ENVELOPE, query);
  await sees('谢谢大家');
  expect(send()).toMatchObject({ title: '岚姐的红包：谢谢大家', path: `/${ENVELOPE}?envelopeId=envelope_lan` });
});

test('in English everything is said, too', async () => {
  const { sees } = openPhone(shopOf(opened), ENVELOPE, query, 'en');
  await sees('3 opened, ¥21.66', 'Most so far', 'Spend ¥6.66');
});

test('a link that was cut says so', async () => {
  const { sees } = openPhone({ visit: () => visited }, ENVELOPE, query);
  await sees('没找到这个红包');
});

test('a rain: before it, without one, and when it is over', async () => {
  const at = (opensAt: Instant) => ({
    visit: () => visited,
    viewRain: () => ({ rain: { ...rain, opensAt, closesAt: later(opensAt, hours(1)) }, next: [] }),
  });
  await openPhone(at(later(now, hours(1))), RAIN).sees('八点红包雨', '88 份，一共 ¥88.00');
  await openPhone(at(later(now, -hours(2))), RAIN).sees('这场红包雨下完了');
  await openPhone(at(later(now, -1_000)), RAIN).sees('点一个掉下来的红包');
  await openPhone({ visit: () => visited, viewRain: () => ({ next: [] }) }, RAIN).sees('现在没有红包雨');
});

test('a gathering: who is missing, and what everybody got', async () => {
  const view = { ...gathering, ...ends };
  const asked = { gather: 'envelope_gather' };
  await openPhone({ visit: () => visited, viewGather: () => view }, GATHER, asked).sees('就差你了', '算我一个');
  const gathered = [...gathering.gathered.map((one) => ({ ...one, amount: fen(10_00) }))];
  const done = { ...view, status: 'gone', joined: true, mine: share, gathered } as const;
  await openPhone({ visit: () => visited, viewGather: () => done }, GATHER, asked).sees(
    '人齐了，都分到了',
    '你分到 ¥6.66',
  );
});

test('credit: what there is, and how it came', async () => {
  const shop: Answers = {
    ...{ visit: () => visited, viewPurse: () => ({ has: 6_66, owed: 0, ending: [] }) },
    ...{ listGifts: () => ({ gathers: [], thanks: [{ ...packet, kind: 'thanks', orderId: 'order_tea' }] }) },
    listPurse: () => ({
      items: [
        { id: 'a', amount: 6_66, what: 'given', because: { by: 'envelope', envelopeId: 'envelope_lan' }, at: now },
      ],
    }),
  };
  await openPhone(shop, CREDIT).sees('拆到的红包', '+¥6.66', '8 份 ¥50.00，领了 2 份', '怎么用');
});

test('sending: the limits are told beforehand, and without credit what to do', async () => {
  const view = { credit: fen(66_60), left: fen(50_00), mostShares: 100, mostAShare: fen(200_00), lasts: hours(24) };
  const shop: Answers = { visit: () => visited, viewSending: () => view, listGroups: () => ({ items: [] }) };
  await openPhone(shop, SEND).sees('有 ¥66.60，今天还能发 ¥50.00', '每份 0.01 到 200 元，最多 100 份');
  const none: Answers = { ...shop, viewSending: () => ({ ...view, credit: fen(0), whyNot: 'credit_short' }) };
  await openPhone(none, SEND).sees('还没有能发的余额');
});
