import type { UserId } from '@/domain/id';
import { type Message, MOST_A_DAY } from '@/domain/message';
import { seconds } from '@/domain/time';
import { sendOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { grantMessages } from '../../cloudfunctions/usecases/person/grantMessages';
import { liveCard } from '../../cloudfunctions/usecases/team/liveCard';
import { racingDatabase } from '../support/database';
import { box, friends, threesome, tin } from '../support/fixtures';
import { openShop, type TestShop } from '../support/shop';

const { database } = racingDatabase();
const AT_ONCE = 200;
const SENDERS = 8;
const ann: UserId = 'user_ann';
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** Senders at work at the same time, until nothing waits any more. */
async function sendAll({ shopId, platform, look, pass }: TestShop, isBusy = () => false): Promise<void> {
  await Promise.all(
    times(SENDERS, async () => {
      while ((await look(({ outbox }) => outbox.waiting())) > 0 || isBusy()) {
        await sendOutbox(shopId, platform);
        pass(seconds(1));
      }
    }),
  );
}

test('a team of twenty fills while its card is being drawn by many: no change is lost, and it ends as 到齐', async () => {
  for (let round = 0; round < 5; round += 1) {
    const shop = await openShop(database, {
      skus: [{ ...box, stock: 500 }, tin],
      campaign: { ...threesome, size: 20 },
    });
    const { teamId } = await shop.openTeam();
    const { activityId } = await liveCard({ requestId: shop.newRequest(), teamId }, shop.as(ann), shop.platform);
    const orders = new Map<UserId, Awaited<ReturnType<typeof shop.joinTeam>>>();
    for (const who of friends(19)) orders.set(who, await shop.joinTeam(who, teamId));

    let shown = '';
    const { wechat } = shop.platform;
    const updateCard: typeof wechat.updateCard = async ({ state, members }) => {
      await new Promise((done) => setTimeout(done, 3));
      shown = `${state} ${members}`;
    };
    const town = { ...shop, platform: { ...shop.platform, wechat: { ...wechat, updateCard } } };
    let paying = true;
    await Promise.all([
      Promise.all([...orders].map(([who, orderId]) => shop.pay(who, orderId))).finally(() => (paying = false)),
      sendAll(town, () => paying),
    ]);
    expect(shown).toBe('1 20');
    const [card] = await shop.look(({ liveCards }) => liveCards.shared(teamId, 0 as never));
    expect(card).toMatchObject({ activityId, shown: { state: 1, members: 20 } });
    expect(shop.world.failures).toEqual([]);
  }
});

describe('200 letters to one person, sent by many at once', () => {
  async function tellAll(message: Message, leaves: number) {
    const shop = await openShop(database, { skus: [{ ...box, stock: 500 }, tin] });
    const { orderId } = await shop.openTeam();
    for (let i = 0; i < leaves; i += 1) {
      await grantMessages({ requestId: shop.newRequest(), granted: [message] }, shop.as(ann), shop.platform);
    }
    const effect =
      message === 'goods_back'
        ? { kind: 'tell_restocked' as const, userId: ann, skuId: box.id }
        : { kind: 'tell' as const, message: 'order_shipped' as const, userId: ann, orderId };
    const ids = times(AT_ONCE, (i) => `letter${String(i).padStart(3, '0')}`);
    await shop.transact((tx) =>
      tx.outbox.put(
        ids.map((id) => ({ id, effect })),
        shop.world.now,
      ),
    );
    await sendAll(shop);
    const inbox = await shop.look((tables) => tables.inbox.of(ann, undefined, 2 * AT_ONCE));
    const letters = inbox.filter(({ id }) => id.startsWith('letter'));
    expect(letters.map(({ id }) => id).sort()).toEqual(ids);
    const [grant] = await shop.look(({ grants }) => grants.of(ann));
    const ways: Record<string, number> = {};
    for (const { way } of letters) ways[way] = (ways[way] ?? 0) + 1;
    const told = shop.world.asked.filter((asked) => asked.startsWith('tell o_ann')).length;
    expect(shop.world.failures).toEqual([]);
    return { ways, told, used: grant?.used };
  }

  test('no leave is used twice, and each is in the inbox once', async () => {
    expect(await tellAll('order_shipped', 7)).toEqual({ ways: { sent: 7, not_granted: 193 }, told: 7, used: 7 });
  });

  test('of what is counted not one more than a day has', async () => {
    const capped = { sent: MOST_A_DAY, capped: AT_ONCE - MOST_A_DAY };
    expect(await tellAll('goods_back', 30)).toEqual({ ways: capped, told: MOST_A_DAY, used: MOST_A_DAY });
  });
});

test('put 200 times at once it is one letter, and what is put while it is being sent makes it go again', async () => {
  const shop = await openShop(database);
  const { teamId } = await shop.openTeam();
  const letter = { id: `${teamId}.cards`, effect: { kind: 'update_cards' as const, teamId } };
  const put = () => shop.transact((tx) => tx.outbox.put([letter], shop.world.now));
  await Promise.all(times(AT_ONCE, put));
  const claimed = await shop.transact((tx) => tx.outbox.claim(9, shop.world.now));
  expect(claimed.filter(({ id }) => id === letter.id)).toHaveLength(1);
  const mine = claimed.find(({ id }) => id === letter.id)!;
  const waiting = () => shop.look(({ outbox }) => outbox.waiting());
  const sent = () => shop.transact((tx) => tx.outbox.sent(mine, shop.world.now));

  await Promise.all([...times(20, put), sent(), ...times(20, put)]);
  expect(await waiting()).toBeGreaterThan(0);
  const [again] = await shop.transact((tx) => tx.outbox.claim(9, shop.world.now));
  expect(again).toMatchObject({ id: letter.id, tries: 1, version: mine.version + 40 });
  await shop.transact((tx) => tx.outbox.sent(again!, shop.world.now));
  await sent(); // A slow sender comes with what he saw long ago: it goes once more rather than not.
  expect(await shop.transact((tx) => tx.outbox.claim(9, shop.world.now))).toHaveLength(1);
});
