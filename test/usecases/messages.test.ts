import type { TeamId, UserId } from '@/domain/id';
import { dayBegan, type Message } from '@/domain/message';
import { Refusal } from '@/domain/refusal';
import { days, hours, later, minutes, seconds } from '@/domain/time';
import { chooseMessages, viewMessages } from '../../cloudfunctions/usecases/message/choices';
import { listInbox, markInboxRead } from '../../cloudfunctions/usecases/message/inbox';
import { sendOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { grantMessages } from '../../cloudfunctions/usecases/person/grantMessages';
import { viewMe } from '../../cloudfunctions/usecases/person/viewMe';
import { embeddedDatabase } from '../support/database';
import { tea, threesome } from '../support/fixtures';
import { tickShop } from '../support/settle';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const refusal = (code: string) => ({ name: 'Refusal', code });
const ann: UserId = 'user_ann';
const bob: UserId = 'user_bob';
const ALL: Message[] = ['team_formed', 'team_lapsed', 'seat_left', 'order_shipped', 'refund_done', 'goods_back'];

async function openTown() {
  const shop = await openShop(database, { campaign: { ...threesome, limits: { units: 99 } } });
  await shop.moveIn(ann, bob);
  const ask = () => ({ requestId: shop.newRequest() });
  const allow = async (who: UserId, ...granted: Message[]) => {
    for (const one of granted) await grantMessages({ ...ask(), granted: [one] }, shop.as(who), shop.platform);
  };
  const inbox = async (who: UserId) => (await listInbox({}, shop.as(who), shop.platform)).items;
  const told = () => shop.world.asked.filter((asked) => asked.startsWith('tell')).map((asked) => asked.slice(5));
  const join = async (who: UserId, teamId: TeamId) => shop.pay(who, await shop.joinTeam(who, teamId));
  const goTo = (hour: number) => {
    const today = later(dayBegan(shop.world.now), hours(hour));
    shop.world.now = today >= shop.world.now ? today : later(today, days(1));
  };
  const tick = () => tickShop(shop);
  const choose = (who: UserId, quiet: boolean, off: Message[] = []) =>
    chooseMessages({ ...ask(), quiet, off }, shop.as(who), shop.platform);
  const send = async (...ids: string[]) => {
    const effect = { kind: 'tell_restocked' as const, userId: ann, skuId: 'sku_box' as const };
    await shop.transact((tx) =>
      tx.outbox.put(
        ids.map((id) => ({ id, effect })),
        shop.world.now,
      ),
    );
    await tick();
  };
  return { ...shop, shop, ask, allow, inbox, told, join, goTo, tick, choose, send };
}

describe('the inbox', () => {
  test('has what was told and what could not be, once, with the facts to say it in any language', async () => {
    const town = await openTown();
    const { teamId } = await town.openTeam();
    await town.allow(bob, 'team_formed');
    for (const who of [bob, 'user_cat'] as const) await town.join(who, teamId);
    await town.tick();

    expect(town.told()).toEqual(['o_bob T_FORMED']);
    const formed = { message: 'team_formed', facts: { title: tea.title, amount: 29_00 }, isRead: false };
    expect(await town.inbox(bob)).toMatchObject([{ ...formed, way: 'sent', leadsTo: { page: 'team', teamId } }]);
    expect(await town.inbox(ann)).toMatchObject([{ ...formed, way: 'not_granted' }]);
    await sendOutbox(town.shopId, town.platform);
    expect(await town.inbox(ann)).toHaveLength(1);
  });

  test('is read one by one, or all that has come until now; nobody else’s', async () => {
    const town = await openTown();
    await town.send('a', 'b');
    town.pass(seconds(1));
    await town.send('c');
    const me = () => viewMe({}, town.as(ann), town.platform);
    const mark = (which: Parameters<typeof markInboxRead>[0], who = ann) =>
      markInboxRead({ ...town.ask(), which }, town.as(who), town.platform);
    expect(await me()).toMatchObject({ unread: 3 });
    expect(await mark({ by: 'one', id: 'a' })).toEqual({ unread: 2 });
    await expect(mark({ by: 'one', id: 'b' }, bob)).rejects.toMatchObject(refusal('not_found'));
    expect(await mark({ by: 'all', until: later(town.world.now, -1) })).toEqual({ unread: 1 });
    expect((await town.inbox(ann)).map(({ id, isRead }) => [id, isRead])).toEqual([
      ['c', false],
      ['b', true],
      ['a', true],
    ]);
  });

  test('comes in pages, the newest first, and of one moment each once', async () => {
    const town = await openTown();
    const ids = Array.from({ length: 45 }, (_, i) => `letter${String(i).padStart(2, '0')}`);
    await town.choose(ann, true, ['goods_back']);
    await town.send(...ids);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listInbox(cursor === undefined ? {} : { cursor }, town.as(ann), town.platform);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toEqual([...ids].reverse());
    await expect(listInbox({ cursor: 'nothing' }, town.as(ann), town.platform)).rejects.toMatchObject(
      refusal('not_understood'),
    );
  });

  test('is forgotten after ninety days', async () => {
    const town = await openTown();
    await town.send('old');
    town.pass(days(60));
    await town.send('new');
    await town.transact((tx) => tx.inbox.forget(later(town.world.now, days(30) - days(90) + 1), 10));
    expect((await town.inbox(ann)).map(({ id }) => id)).toEqual(['new']);
  });
});

describe('at night', () => {
  test('what can wait is told at eight, and stands in the inbox before', async () => {
    const town = await openTown();
    await town.allow(ann, 'goods_back');
    town.goTo(23);
    await town.send('back');
    expect([town.told(), await town.inbox(ann)]).toMatchObject([[], [{ way: 'quiet' }]]);
    town.goTo(7);
    await town.tick();
    expect(town.told()).toEqual([]);
    town.goTo(8);
    await town.tick();
    expect([town.told(), await town.inbox(ann)]).toMatchObject([['o_ann T_BACK'], [{ way: 'sent' }]]);
  });

  test('who has just paid hears that his team is full; who paid this afternoon hears it in the morning', async () => {
    const town = await openTown();
    town.goTo(20);
    const { teamId } = await town.openTeam();
    for (const who of [ann, bob]) await town.allow(who, 'team_formed');
    town.goTo(22);
    for (const who of [bob, 'user_cat'] as const) await town.join(who, teamId);
    await town.tick();
    expect(town.told()).toEqual(['o_bob T_FORMED']);
    town.goTo(8);
    await town.tick();
    expect(town.told()).toEqual(['o_bob T_FORMED', 'o_ann T_FORMED']);
  });

  test('who does not want it quiet is told at once, and what nobody allowed waits for nothing', async () => {
    const town = await openTown();
    await town.allow(ann, 'goods_back');
    await town.choose(ann, false);
    town.goTo(23);
    await town.send('one', 'two');
    expect(town.told()).toEqual(['o_ann T_BACK']);
    await town.choose(ann, true);
    await town.send('three');
    expect((await town.inbox(ann)).map(({ way }) => way).sort()).toEqual(['not_granted', 'not_granted', 'sent']);
  });
});

describe('how much is told', () => {
  test('five a day of what is only good to know, and what comes after that stays in the inbox', async () => {
    const town = await openTown();
    for (let i = 0; i < 8; i += 1) await town.allow(ann, 'goods_back');
    await town.send('1', '2', '3', '4', '5', '6');
    expect(town.told()).toHaveLength(5);
    expect((await town.inbox(ann)).filter(({ way }) => way === 'capped')).toHaveLength(1);
    town.goTo(9); // Of the next day.
    await town.send('7');
    expect(town.told()).toHaveLength(6);
    const { kinds } = await viewMessages({}, town.as(ann), town.platform);
    expect(kinds.find(({ message }) => message === 'goods_back')).toMatchObject({ granted: 8, left: 2 });
  });

  test('of money and parcels all', async () => {
    const town = await openTown();
    for (let i = 0; i < 7; i += 1) await town.allow(ann, 'refund_done', 'goods_back');
    await town.send('1', '2', '3', '4', '5');
    const { orderId } = await town.openTeam();
    const effect = { kind: 'tell' as const, message: 'order_shipped' as const, userId: ann, orderId };
    await town.allow(ann, 'order_shipped');
    await town.transact((tx) => tx.outbox.put([{ id: `${orderId}.shipped`, effect }], town.world.now));
    await town.tick();
    expect(town.told().at(-1)).toBe('o_ann T_SHIPPED');
  });

  test('nothing that is switched off; its leave is kept', async () => {
    const town = await openTown();
    await town.allow(ann, 'goods_back');
    await town.choose(ann, true, ['goods_back', 'goods_back']);
    await town.send('back');
    expect([town.told(), await town.inbox(ann)]).toMatchObject([[], [{ way: 'switched_off' }]]);
    const { quiet, kinds } = await viewMessages({}, town.as(ann), town.platform);
    expect([quiet, kinds.find(({ message }) => message === 'goods_back')]).toEqual([
      true,
      { message: 'goods_back', isOn: false, isUsed: true, granted: 1, left: 1 },
    ]);
  });

  test('a leave that WeChat knows nothing of any more is noted, and not tried again', async () => {
    const town = await openTown();
    await town.allow(ann, 'goods_back');
    const tell = () => Promise.reject(new Refusal('message_not_granted'));
    const effect = { kind: 'tell_restocked' as const, userId: ann, skuId: 'sku_box' as const };
    await town.transact((tx) => tx.outbox.put([{ id: 'back', effect }], town.world.now));
    await sendOutbox(town.shopId, { ...town.platform, wechat: { ...town.platform.wechat, tell } });
    expect(await town.inbox(ann)).toMatchObject([{ way: 'not_granted' }]);
    expect(await town.look(({ outbox }) => outbox.waiting())).toBe(0);
    expect(town.world.failures).toEqual([]);
  });

  test('a try that failed takes no second leave', async () => {
    const town = await openTown();
    await town.allow(ann, 'goods_back');
    town.world.wechatIsDown = true;
    await town.send('back');
    expect(await town.inbox(ann)).toMatchObject([{ way: 'sending' }]);
    town.world.wechatIsDown = false;
    town.pass(minutes(1));
    await town.tick();
    expect([town.told(), await town.inbox(ann)]).toMatchObject([['o_ann T_BACK'], [{ way: 'sent' }]]);
  });
});

describe('one seat is left', () => {
  test('after a minute those who sit there are told, once for the team, and not who comes for it', async () => {
    const town = await openTown();
    const { teamId } = await town.openTeam();
    for (const who of [ann, bob]) await town.allow(who, 'seat_left', 'seat_left');
    await town.join(bob, teamId);
    await town.tick();
    town.pass(seconds(59));
    await town.tick();
    expect(town.told()).toEqual([]);
    town.pass(seconds(1));
    await town.tick();
    expect(town.told().sort()).toEqual(['o_ann T_SEAT', 'o_bob T_SEAT']);

    const held = await town.joinTeam('user_cat', teamId);
    town.pass(minutes(11)); // The seat is free again.
    await town.tick();
    town.pass(minutes(2));
    await town.tick();
    expect(await town.look(({ orders }) => orders.get(held))).toMatchObject({ status: 'closed' });
    expect(town.told()).toHaveLength(2);
    expect((await town.inbox(ann)).map(({ message }) => message)).toEqual(['seat_left']);
  });

  test('nobody is told where the seat was filled within that minute', async () => {
    const town = await openTown();
    const { teamId } = await town.openTeam();
    for (const who of [ann, bob]) await town.allow(who, 'seat_left');
    for (const who of [bob, 'user_cat'] as const) await town.join(who, teamId);
    town.pass(minutes(2));
    await town.tick();
    expect(town.told()).toEqual([]);
    expect((await town.inbox(ann)).map(({ message }) => message)).toEqual(['team_formed']);
  });

  test('what waited for the morning is not told when the team is over by then', async () => {
    const town = await openTown();
    town.goTo(20);
    const { teamId } = await town.openTeam();
    await town.allow(ann, 'seat_left');
    town.goTo(23);
    await town.join(bob, teamId);
    town.pass(minutes(1));
    await town.tick();
    expect(await town.inbox(ann)).toMatchObject([{ message: 'seat_left', way: 'quiet' }]);
    await town.join('user_cat', teamId);
    town.goTo(8);
    await town.tick();
    expect(town.told()).toEqual([]);
    expect((await town.inbox(ann)).map(({ message, way }) => `${message} ${way}`).sort()).toEqual([
      'seat_left too_late',
      'team_formed not_granted',
    ]);
  });
});

describe('money that has gone back', () => {
  test('of a team that fell short is told together with that, where it is there at once', async () => {
    const town = await openTown();
    await town.openTeam();
    await town.allow(ann, ...ALL);
    town.pass(hours(24));
    await town.tick();
    expect(town.told()).toEqual(['o_ann T_LAPSED']);
    expect(await town.inbox(ann)).toMatchObject([{ message: 'team_lapsed', facts: { isBack: true, amount: 67_00 } }]);
  });

  test('is waited for a little, and told once', async () => {
    const town = await openTown();
    await town.openTeam();
    await town.allow(ann, ...ALL);
    town.world.refunds = 'processing';
    town.pass(hours(24));
    await town.tick();
    expect(town.told()).toEqual([]);
    town.world.refunds = 'done';
    town.pass(minutes(2));
    await town.tick();
    town.pass(minutes(10));
    await town.tick();
    expect(town.told()).toEqual(['o_ann T_LAPSED']);
  });

  test('is told by itself, where it takes longer', async () => {
    const town = await openTown();
    await town.openTeam();
    await town.allow(ann, ...ALL);
    town.world.refunds = 'processing';
    town.pass(hours(24));
    for (let i = 0; i < 7; i += 1) {
      await town.tick();
      town.pass(minutes(1));
    }
    expect(town.told()).toEqual(['o_ann T_LAPSED']);
    town.world.refunds = 'done';
    town.pass(hours(2));
    await town.tick();
    expect(town.told()).toEqual(['o_ann T_LAPSED', 'o_ann T_REFUND']);
    expect((await town.inbox(ann)).map(({ message, facts }) => [message, facts.isBack, facts.because])).toEqual([
      ['refund_done', undefined, 'team_lapsed'],
      ['team_lapsed', false, undefined],
    ]);
  });
});

test('what has lost its object is told to nobody', async () => {
  const town = await openTown();
  const effect = { kind: 'tell_restocked' as const, userId: ann, skuId: 'sku_gone' as const };
  await town.transact((tx) => tx.outbox.put([{ id: 'gone', effect }], town.world.now));
  await town.send('back');
  expect(await town.inbox(ann)).toMatchObject([{ id: 'back', facts: { title: tea.title } }]);
});
