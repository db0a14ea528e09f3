import { days, hours, minutes } from '@/domain/time';
import { cancelOrder } from '../../cloudfunctions/usecases/order/cancelOrder';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { receiveOrder } from '../../cloudfunctions/usecases/order/receiveOrder';
import { listShares, viewShares } from '../../cloudfunctions/usecases/share/myShares';
import { sharePicture } from '../../cloudfunctions/usecases/share/sharePicture';
import { shortLink } from '../../cloudfunctions/usecases/share/shortLink';
import { shipOrder } from '../../cloudfunctions/usecases/staff/shipOrder';
import { embeddedDatabase, rawOf } from '../support/database';
import { box, tea, threesome } from '../support/fixtures';
import { sharingIn } from '../support/sharing';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();
const theTea = { kind: 'goods', goodsId: tea.id } as const;
const theShop = { kind: 'shop' } as const;

async function stage() {
  const shop = await openShop(database, { skus: [{ ...box, stock: 100 }] });
  await shop.moveIn('user_ann', 'user_bob', 'user_cat', 'user_dan');
  shop.pass(hours(1)); // None of them is new any more.
  const alone = async (who: Parameters<TestShop['wanted']>[0]) => {
    await shop.moveIn(who);
    const { skuId, quantity, ...wanted } = shop.wanted(who, 96_00);
    return (await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as(who), shop.platform)).orderId;
  };
  const linkOf = async (orderId: string) => {
    const [row] = await rawOf(database)('select code from order_shares where shop_id = $1 and order_id = $2', [
      shop.shopId,
      orderId,
    ]);
    return (row as { code: string } | undefined)?.code;
  };
  const mine = async (who: 'user_ann' | 'user_bob' = 'user_ann') =>
    (await listShares({}, shop.as(who), shop.platform)).items;
  const sum = (who: 'user_ann' | 'user_bob' = 'user_ann') => viewShares({}, shop.as(who), shop.platform);
  return { shop, alone, linkOf, mine, sum, ...sharingIn(shop) };
}

test('a link tells who shared what, and its funnel what became of it', async () => {
  const { shop, share, open, mine, sum } = await stage();
  const { teamId } = await shop.openTeam('user_ann');
  const team = { kind: 'team', teamId } as const;
  const code = await share('user_ann', team);

  expect(await open('user_bob', code)).toMatchObject({
    what: team,
    channel: 'card',
    mine: false,
    sharer: { userId: 'user_ann' },
  });
  await open('user_bob', code);
  await open('user_eve', code); // Who has never been here.
  const bobs = await shop.joinTeam('user_bob', teamId);
  await shop.joinTeam('user_eve', teamId); // And does not pay.
  await shop.pay('user_bob', bobs);

  const counts = { shown: 1, opened: 2, newcomers: 1, ordered: 2, paid: 1, received: 0, sharedAgain: 0 };
  expect(await mine()).toMatchObject([
    { code, what: team, channel: 'card', title: tea.title, counts: { ...counts, amount: 67_00, saved: 0 } },
  ]);
  expect(await sum()).toEqual({ ...counts, amount: 67_00, saved: 0 }); // The team may still fall short.

  await shop.pay('user_eve', (await shop.look(({ teams }) => teams.get(teamId))).seats.at(-1)!.orderId);
  expect(await sum()).toMatchObject({ paid: 2, amount: 134_00, saved: 58_00 });
  const parcel = { carrier: 'SF', waybill: 'SF1234567890' } as const;
  await shipOrder(
    { requestId: shop.newRequest(), orderId: bobs, ...parcel },
    { ...shop.as('user_own'), openid: 'o_owner' },
    shop.platform,
  );
  await receiveOrder({ requestId: shop.newRequest(), orderId: bobs }, shop.as('user_bob'), shop.platform);
  expect(await sum()).toMatchObject({ ordered: 2, paid: 2, received: 1 });
});

test('one row a person and link, however often it is opened; who made it is not counted', async () => {
  const { shop, share, open, sum } = await stage();
  const code = await share('user_ann', theTea);
  expect(await open('user_ann', code)).toMatchObject({ mine: true });
  expect(await sum()).toMatchObject({ shown: 1, opened: 0 });
  for (let i = 0; i < 3; i += 1) await open('user_bob', code);
  expect(await sum()).toMatchObject({ opened: 1, newcomers: 0 });
  const rows = await rawOf(database)('select times from share_opens where shop_id = $1', [shop.shopId]);
  expect(rows).toEqual([{ times: 3 }]);
});

test('who opened three links of somebody is one person, and new by the first of them only', async () => {
  const { share, open, mine, sum } = await stage();
  const codes = [await share('user_ann', theTea), await share('user_ann', theShop), await share('user_bob', theShop)];
  for (const code of codes) await open('user_eve', code);
  expect(await sum()).toMatchObject({ shown: 2, opened: 1, newcomers: 1 });
  expect((await mine()).map(({ counts }) => counts.newcomers).sort()).toEqual([0, 1]);
  expect(await sum('user_bob')).toMatchObject({ opened: 1, newcomers: 0 });
});

test('who has been here for a while is no newcomer', async () => {
  const { shop, share, open, sum } = await stage();
  const code = await share('user_ann', theTea);
  await shop.moveIn('user_gil'); // At noon: 60 minutes ago.
  await open('user_gil', code);
  expect(await sum()).toMatchObject({ opened: 1, newcomers: 0 });
});

test('a code that was cut off is not known; a code told by two people is the first one’s', async () => {
  const { shop, share, open } = await stage();
  await expect(open('user_bob', 'nobodyHere')).rejects.toMatchObject({ code: 'share_unknown' });
  await share('user_ann', theTea, { code: 'AAAAAAAAAA' });
  await expect(share('user_bob', theTea, { code: 'AAAAAAAAAA' })).rejects.toMatchObject({ code: 'share_taken' });
  await expect(share('user_ann', theShop, { code: 'AAAAAAAAAA' })).rejects.toMatchObject({ code: 'share_taken' });
  await share('user_ann', theTea, { code: 'AAAAAAAAAA' }); // Told again, under another request.
  const rows = await rawOf(database)('select code, sharer_id from share_links where shop_id = $1', [shop.shopId]);
  expect(rows).toEqual([{ code: 'AAAAAAAAAA', sharer_id: 'user_ann' }]);
});

test('what there is not is not shared, and nobody makes more than 300 links a day', async () => {
  const { shop, share } = await stage();
  const nothing = { kind: 'team', teamId: 'team_nobody' } as const;
  await expect(share('user_ann', nothing)).rejects.toMatchObject({ code: 'not_found' });
  await expect(share('user_ann', { kind: 'goods', goodsId: 'goods_nobody' })).rejects.toMatchObject({
    code: 'not_found',
  });
  await rawOf(database)(
    `insert into share_links (shop_id, code, sharer_id, kind, channel, made_at)
     select $1, lpad(i::text, 10, '0'), 'user_ann', 'shop', 'card', $2 from generate_series(1, 300) i`,
    [shop.shopId, new Date(shop.world.now)],
  );
  await expect(share('user_ann', theTea)).rejects.toMatchObject({ code: 'too_many_shares' });
  shop.pass(days(1));
  await share('user_ann', theTea);
});

test('a private team is shared by who sits in it', async () => {
  const { shop, share, open } = await stage();
  const { teamId } = await shop.openTeam('user_ann');
  await rawOf(database)(`update teams set kind = 'private', is_listed = false where shop_id = $1`, [shop.shopId]);
  const team = { kind: 'team', teamId } as const;
  await expect(share('user_bob', team)).rejects.toMatchObject({ code: 'share_members_only' });
  const code = await share('user_ann', team);
  expect(await open('user_bob', code)).toMatchObject({ what: team });
});

test('shared again counts for the link it came by, if that was opened by who says so; one level only', async () => {
  const { share, open, mine, sum } = await stage();
  const anns = await share('user_ann', theTea);
  await open('user_bob', anns);
  const bobs = await share('user_bob', theTea, { from: anns });
  await share('user_cat', theTea, { from: anns }); // Who has never opened it.
  await share('user_ann', theTea, { from: anns }); // Nobody comes by his own.
  await open('user_cat', bobs);
  await share('user_cat', theTea, { from: bobs });
  expect(await sum()).toMatchObject({ shown: 2, opened: 1, sharedAgain: 1 });
  expect((await mine()).find(({ code }) => code === anns)?.counts.sharedAgain).toBe(1);
  expect(await sum('user_bob')).toMatchObject({ sharedAgain: 1, opened: 1 });
});

describe('the link that an order is put down to', () => {
  test('is the last one that led there and that somebody else made', async () => {
    const { alone, linkOf, share, open, shop } = await stage();
    const [first, last] = [await share('user_ann', theTea), await share('user_cat', theTea)];
    await open('user_bob', last);
    shop.pass(minutes(1));
    await open('user_bob', first);
    shop.pass(minutes(1));
    await open('user_bob', await share('user_bob', theTea)); // His own.
    expect(await linkOf(await alone('user_bob'))).toBe(first);
    shop.pass(minutes(1));
    await open('user_bob', last); // Again.
    expect(await linkOf(await alone('user_bob'))).toBe(last);
  });

  test('a link to the shop counts; one that was opened eight days ago does not', async () => {
    const { alone, linkOf, share, open, shop } = await stage();
    await open('user_bob', await share('user_ann', theShop));
    shop.pass(days(7) - 1);
    expect(await linkOf(await alone('user_bob'))).toBeDefined();
    shop.pass(1);
    expect(await linkOf(await alone('user_bob'))).toBeUndefined();
  });

  test('who came by no link is put down to none, and a link to a team counts for its goods', async () => {
    const { alone, linkOf, share, open, shop } = await stage();
    expect(await linkOf(await alone('user_cat'))).toBeUndefined();
    const { teamId } = await shop.openTeam('user_ann');
    const code = await share('user_ann', { kind: 'team', teamId });
    await open('user_dan', code);
    const { orderId } = await shop.openTeam('user_dan'); // A team of his own.
    expect(await linkOf(orderId)).toBe(code);
  });

  test('a link to other goods does not count', async () => {
    const { alone, linkOf, share, open, shop } = await stage();
    const cake = { ...tea, id: 'goods_cake' } as const;
    const piece = { ...box, id: 'sku_cake', goodsId: cake.id } as const;
    await shop.transact(async (tx) => {
      await tx.goods.add(cake, { note: null, price: box.listPrice, position: 1 }, shop.world.now);
      await tx.skus.add(piece, 0, shop.world.now);
    });
    await open('user_bob', await share('user_ann', { kind: 'goods', goodsId: cake.id }));
    expect(await linkOf(await alone('user_bob'))).toBeUndefined();
  });

  test('an order that is cancelled stays told as ordered, and brings nothing', async () => {
    const { alone, share, open, shop, sum } = await stage();
    await open('user_bob', await share('user_ann', theTea));
    const orderId = await alone('user_bob');
    await cancelOrder({ requestId: shop.newRequest(), orderId }, shop.as('user_bob'), shop.platform);
    expect(await sum()).toMatchObject({ ordered: 1, paid: 0, amount: 0 });
  });
});

test('the list comes in pages, the newest first, and nobody sees links of others', async () => {
  const { shop, share, mine } = await stage();
  const codes: string[] = [];
  for (let i = 0; i < 25; i += 1) {
    codes.unshift(await share('user_ann', i % 2 ? theTea : theShop));
    if (i % 3 === 0) shop.pass(1);
  }
  const first = await listShares({}, shop.as('user_ann'), shop.platform);
  const second = await listShares({ cursor: first.next! }, shop.as('user_ann'), shop.platform);
  expect(second.next).toBeUndefined();
  const all = [...first.items, ...second.items].map(({ code }) => code);
  expect(new Set(all)).toEqual(new Set(codes));
  expect(all.length).toBe(25);
  expect(await mine('user_bob')).toEqual([]);
});

test('a poster of the same thing has the same code, and WeChat draws it', async () => {
  const { shop, open, sum, share } = await stage();
  const anns = await share('user_ann', theTea);
  await open('user_bob', anns);
  const poster = (who: 'user_ann' | 'user_bob', what: typeof theTea | typeof theShop) =>
    sharePicture({ requestId: shop.newRequest(), what, from: anns }, shop.as(who), shop.platform);
  const one = await poster('user_bob', theTea);
  expect(await poster('user_bob', theTea)).toEqual(one);
  expect((await poster('user_ann', theTea)).code).not.toBe(one.code);
  expect((await poster('user_bob', theShop)).code).not.toBe(one.code);
  expect(shop.world.asked.filter((what) => what.startsWith('code '))).toContain(`code ${one.code}`);
  expect(await sum('user_bob')).toMatchObject({ shown: 2 });
  expect(await sum()).toMatchObject({ sharedAgain: 2 });
  shop.world.wechatIsDown = true;
  await expect(poster('user_bob', theTea)).rejects.toThrow('WeChat is down');
});

test('a short link has a code of its own, which stays, and is titled in the language of who wants it', async () => {
  const { shop, sum } = await stage();
  const link = (what: typeof theTea | typeof theShop) =>
    shortLink({ requestId: shop.newRequest(), what }, shop.as('user_bob'), shop.platform);
  const { code, link: text } = await link(theTea);
  expect((await link(theTea)).code).toBe(code);
  expect((await link(theShop)).code).not.toBe(code);
  expect(text).toContain('小程序');
  expect(shop.world.asked).toContain(`shortLink packages/share/pages/landing/index?scene=${code}`);
  expect(await sum('user_bob')).toMatchObject({ shown: 2 });
});

test('a request sent twice makes one link and one opening', async () => {
  const { shop, share, open, sum } = await stage();
  expect(threesome.goodsId).toBe(tea.id);
  const code = await share('user_ann', theTea);
  const opened = await open('user_bob', code);
  expect(opened.groupId).toBeUndefined();
  expect(await sum()).toMatchObject({ shown: 1, opened: 1 });
  expect(shop.world.failures).toEqual([]);
});
