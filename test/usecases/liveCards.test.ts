import type { TeamId, UserId } from '@/domain/id';
import { Outage } from '@/domain/outage';
import { hours, minutes, seconds } from '@/domain/time';
import { sendOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { makeShare } from '../../cloudfunctions/usecases/share/makeShare';
import { liveCard } from '../../cloudfunctions/usecases/team/liveCard';
import { embeddedDatabase } from '../support/database';
import { threesome } from '../support/fixtures';
import { tickShop } from '../support/settle';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const ann: UserId = 'user_ann';

async function openChat(size = 9) {
  const shop = await openShop(database, { campaign: { ...threesome, size } });
  const { teamId } = await shop.openTeam();
  await tickShop(shop);
  let made = 0;
  const newCode = () => {
    made += 1;
    return `code${String(made).padStart(6, '0')}`;
  };
  const prepare = async (code: string, who: UserId = ann) =>
    (await liveCard({ requestId: shop.newRequest(), teamId, code }, shop.as(who), shop.platform)).activityId;
  const send = (code: string, who: UserId = ann) =>
    makeShare(
      { requestId: shop.newRequest(), code, what: { kind: 'team', teamId }, channel: 'card' },
      shop.as(who),
      shop.platform,
    );
  /** A card as a person shares it: prepared, and then it goes out. */
  async function share(who: UserId = ann): Promise<string> {
    const code = newCode();
    const activityId = await prepare(code, who);
    await send(code, who);
    return activityId;
  }
  const drawn = () =>
    shop.world.asked.filter((asked) => asked.startsWith('updateCard')).map((asked) => asked.slice(11));
  const forget = () => shop.world.asked.splice(0);
  const join = async (who: UserId, id: TeamId = teamId) => shop.pay(who, await shop.joinTeam(who, id));
  const tick = () => tickShop(shop);
  return { ...shop, teamId, newCode, prepare, send, share, drawn, forget, join, tick };
}

test('each share has a card of its own; one that was prepared and not sent serves the next', async () => {
  const chat = await openChat();
  const [first, second] = [chat.newCode(), chat.newCode()];
  const activity = await chat.prepare(first);
  expect(await chat.prepare(first)).toBe(activity);
  expect(await chat.prepare(second)).toBe(activity);
  await chat.send(second);
  expect(await chat.prepare(chat.newCode())).toBe(activity); // Within seconds: the same share.
  chat.pass(seconds(10));
  const other = await chat.prepare(chat.newCode());
  expect(other).not.toBe(activity);
  expect(chat.world.asked.filter((asked) => asked === 'createActivity')).toHaveLength(2);
});

test('a card is drawn from when it has gone out', async () => {
  const chat = await openChat();
  const code = chat.newCode();
  const activity = await chat.prepare(code);
  await chat.join('user_bob');
  await chat.tick();
  expect(chat.drawn()).toEqual([]);
  chat.pass(seconds(1));
  await chat.send(code);
  await chat.tick();
  expect(chat.drawn()).toEqual([`${activity} 0 2/9`]);
});

test('all cards of a team show its end, however many there are, and none is asked about what it shows', async () => {
  const chat = await openChat(3);
  const all: string[] = [];
  for (let i = 0; i < 25; i += 1) {
    all.push(await chat.share());
    chat.pass(seconds(10));
  }
  await chat.join('user_bob');
  await chat.tick();
  chat.pass(seconds(60));
  chat.forget();
  await chat.join('user_cat');
  await chat.tick();
  expect(chat.drawn().sort()).toEqual(all.map((activity) => `${activity} 1 3/3`).sort());
  chat.pass(minutes(10));
  await chat.share('user_cat'); // Puts the letter again.
  chat.forget();
  await chat.tick();
  expect(chat.drawn()).toHaveLength(1);
});

test('changes of one moment are one round, and the next round rests a second for each card', async () => {
  const chat = await openChat();
  const cards: string[] = [];
  for (let i = 0; i < 3; i += 1) {
    cards.push(await chat.share());
    chat.pass(seconds(10));
  }
  chat.forget();
  for (const who of ['user_bob', 'user_cat', 'user_dan'] as const) await chat.join(who);
  await chat.tick();
  expect(chat.drawn()).toHaveLength(3);
  expect(chat.drawn().every((one) => one.endsWith('0 4/9'))).toBe(true);

  await chat.join('user_eve');
  chat.pass(seconds(2));
  await chat.tick();
  expect(chat.drawn()).toHaveLength(3);
  await chat.join('user_fay');
  chat.pass(seconds(1));
  await chat.tick();
  expect(chat.drawn().slice(3)).toEqual(cards.reverse().map((activity) => `${activity} 0 6/9`));
});

test('what changes while the cards are being drawn is drawn in another round', async () => {
  const chat = await openChat();
  const activity = await chat.share();
  const { wechat } = chat.platform;
  let isFirst = true;
  const updateCard: typeof wechat.updateCard = async (card) => {
    await wechat.updateCard(card);
    if (isFirst) await chat.join('user_bob');
    isFirst = false;
  };
  await sendOutbox(chat.shopId, { ...chat.platform, wechat: { ...wechat, updateCard } });
  expect(chat.drawn()).toEqual([`${activity} 0 1/9`]);
  await chat.tick();
  expect(chat.drawn()).toHaveLength(1);
  chat.pass(seconds(1));
  await chat.tick();
  expect(chat.drawn()).toEqual([`${activity} 0 1/9`, `${activity} 0 2/9`]);
});

describe('a card in trouble does not hold up the others', () => {
  async function openTrouble(error: Error) {
    const chat = await openChat(2);
    const bad = await chat.share();
    chat.pass(seconds(10));
    const good = await chat.share();
    await chat.tick();
    chat.pass(seconds(10));
    chat.forget();
    const { wechat } = chat.platform;
    const updateCard: typeof wechat.updateCard = (card) =>
      card.activityId === bad ? Promise.reject(error) : wechat.updateCard(card);
    const platform = { ...chat.platform, wechat: { ...wechat, updateCard } };
    await chat.join('user_bob');
    const tryAll = async (times: number) => {
      for (let i = 0; i < times; i += 1) {
        while ((await sendOutbox(chat.shopId, platform)) > 0);
        chat.pass(hours(1));
      }
    };
    return { ...chat, bad, good, platform, tryAll };
  }

  test('one that WeChat refuses is left after three times', async () => {
    const { tryAll, good, ...chat } = await openTrouble(new Error('errcode 1'));
    await tryAll(1);
    expect(chat.drawn()).toEqual([`${good} 1 2/2`]);
    await tryAll(4);
    expect(chat.drawn()).toHaveLength(1);
    expect(await chat.look(({ outbox }) => outbox.waiting())).toBe(0);
    expect(chat.world.failures.length).toBeGreaterThan(0);
  });

  test('one about which WeChat is silent is tried again, and comes last', async () => {
    const { tryAll, good, bad, ...chat } = await openTrouble(new Outage('silent'));
    await tryAll(1);
    expect(chat.drawn()).toEqual([`${good} 1 2/2`]);
    expect(await chat.look(({ outbox }) => outbox.waiting())).toBe(1);
    await chat.tick(); // With a WeChat that answers.
    expect(chat.drawn()).toEqual([`${good} 1 2/2`, `${bad} 1 2/2`]);
  });

  test('where WeChat is away altogether it is not asked about every card', async () => {
    const chat = await openChat();
    for (let i = 0; i < 6; i += 1) {
      await chat.share();
      chat.pass(seconds(10));
    }
    let asked = 0;
    const updateCard = () => {
      asked += 1;
      return Promise.reject(new Outage('away'));
    };
    await chat.join('user_bob');
    await sendOutbox(chat.shopId, { ...chat.platform, wechat: { ...chat.platform.wechat, updateCard } });
    expect(asked).toBe(2);
  });
});

test('a team that falls short ends its cards, those that WeChat still redraws', async () => {
  const chat = await openChat();
  const early = await chat.share();
  chat.pass(hours(12));
  const late = await chat.share();
  await chat.tick();
  chat.pass(hours(12));
  chat.forget();
  await chat.tick();
  expect(chat.drawn()).toEqual([`${late} 2 1/9`]);
  expect(early).not.toBe(late);
});
