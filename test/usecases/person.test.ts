import { fen } from '@/domain/money';
import { hours, minutes, seconds } from '@/domain/time';
import { changeCart, putInCart, removeFromCart } from '../../cloudfunctions/usecases/cart/changeCart';
import { viewCart } from '../../cloudfunctions/usecases/cart/viewCart';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { deleteAddress, listAddresses, saveAddress } from '../../cloudfunctions/usecases/person/addresses';
import { grantMessages } from '../../cloudfunctions/usecases/person/grantMessages';
import { saveProfile } from '../../cloudfunctions/usecases/person/saveProfile';
import { uploadFolder } from '../../cloudfunctions/usecases/person/uploadFolder';
import { viewMe } from '../../cloudfunctions/usecases/person/viewMe';
import { visit } from '../../cloudfunctions/usecases/person/visit';
import { liveCard } from '../../cloudfunctions/usecases/team/liveCard';
import { viewTeam } from '../../cloudfunctions/usecases/team/viewTeam';
import { embeddedDatabase } from '../support/database';
import { box, home, threesome, tin } from '../support/fixtures';
import { tickShop } from '../support/settle';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();
const refusal = (code: string) => ({ name: 'Refusal', code });
const region: [string, string, string] = ['浙江省', '杭州市', '西湖区'];
const facts = { ...home, region };

describe('a cart', () => {
  const bob = 'user_bob' as const;
  const put = (shop: TestShop, skuId = box.id, quantity = 1) =>
    putInCart({ requestId: shop.newRequest(), skuId, quantity }, shop.as(bob), shop.platform);
  const view = (shop: TestShop, who: 'user_bob' | 'user_cat' = bob) => viewCart({}, shop.as(who), shop.platform);

  test('adds to the line that is there, up to 99, and nobody else sees it', async () => {
    const shop = await openShop(database, { skus: [{ ...box, stock: 99 }, tin] });
    expect(await put(shop, box.id, 60)).toEqual({ count: 1 });
    expect(await put(shop, box.id, 60)).toEqual({ count: 1 });
    expect(await put(shop, tin.id)).toEqual({ count: 2 });
    const { lines } = await view(shop);
    expect(lines.find(({ skuId }) => skuId === box.id)).toMatchObject({
      ...{ quantity: 99, selected: true, listPrice: 88_00, wasPrice: 88_00, team: { size: 3, price: 59_00 } },
    });
    expect((await view(shop, 'user_cat')).lines).toEqual([]);
  });

  test('takes nothing that cannot be had', async () => {
    const shop = await openShop(database);
    await expect(put(shop, 'sku_none')).rejects.toMatchObject(refusal('not_found'));
    await expect(put(shop, box.id, 11)).rejects.toMatchObject(refusal('stock_short'));
    expect((await view(shop)).lines).toEqual([]);
  });

  test('is changed and emptied line by line, by its owner only', async () => {
    const shop = await openShop(database);
    await put(shop);
    await put(shop, tin.id);
    const asked = { skuIds: [box.id], quantity: 5, selected: false };
    await changeCart({ requestId: shop.newRequest(), ...asked }, shop.as('user_cat'), shop.platform);
    expect((await view(shop)).lines.map(({ quantity }) => quantity)).toEqual([1, 1]);
    await changeCart({ requestId: shop.newRequest(), ...asked }, shop.as(bob), shop.platform);
    expect((await view(shop)).lines.find(({ skuId }) => skuId === box.id)).toMatchObject({
      quantity: 5,
      selected: false,
    });
    const removed = { requestId: shop.newRequest(), skuIds: [box.id, 'sku_none' as const] };
    expect(await removeFromCart(removed, shop.as(bob), shop.platform)).toEqual({ count: 1 });
  });

  test('shows what has been sold out meanwhile, and loses what was ordered from it', async () => {
    const shop = await openShop(database);
    await shop.moveIn(bob);
    await put(shop, box.id, 2);
    await put(shop, tin.id);
    const { skuId: _, quantity: __, ...wanted } = shop.wanted(bob, 504_00);
    const lines = [{ skuId: tin.id, quantity: 3 }];
    await placeOrder({ ...wanted, lines, fromCart: false }, shop.as(bob), shop.platform);
    expect((await view(shop)).lines.map(({ skuId, whyNot }) => [skuId, whyNot])).toEqual(
      expect.arrayContaining([
        [tin.id, 'stock_short'],
        [box.id, undefined],
      ]),
    );
    const { skuId, ...more } = shop.wanted(bob, 176_00, box.id, 2);
    const { quantity, ...placing } = more;
    await placeOrder({ ...placing, lines: [{ skuId, quantity }], fromCart: true }, shop.as(bob), shop.platform);
    expect((await view(shop)).lines.map((line) => line.skuId)).toEqual([tin.id]);
  });
});

describe('an address', () => {
  const bob = 'user_bob' as const;
  const save = (shop: TestShop, changes: object = {}, who: 'user_bob' | 'user_cat' = bob) =>
    saveAddress({ requestId: shop.newRequest(), ...facts, ...changes }, shop.as(who), shop.platform);
  const list = (shop: TestShop) => listAddresses({}, shop.as(bob), shop.platform);

  test('is the default one if it is the first, or said to be; a change of words keeps it', async () => {
    const shop = await openShop(database);
    const { addressId: first } = await save(shop);
    const { addressId: second } = await save(shop, { name: '阿哲' });
    expect((await list(shop)).map(({ id, isDefault }) => [id, isDefault])).toEqual([
      [first, true],
      [second, false],
    ]);
    await save(shop, { addressId: first, detail: '文三路 480 号' });
    await save(shop, { addressId: second, isDefault: true });
    expect((await list(shop)).map(({ id, isDefault, detail }) => [id, isDefault, detail])).toEqual([
      [second, true, home.detail],
      [first, false, '文三路 480 号'],
    ]);
    await deleteAddress({ requestId: shop.newRequest(), addressId: second }, shop.as(bob), shop.platform);
    expect(await list(shop)).toHaveLength(1);
  });

  test('of a stranger is neither changed nor deleted: it is not found', async () => {
    const shop = await openShop(database);
    const { addressId } = await save(shop);
    await expect(save(shop, { addressId }, 'user_cat')).rejects.toMatchObject(refusal('not_found'));
    const gone = deleteAddress({ requestId: shop.newRequest(), addressId }, shop.as('user_cat'), shop.platform);
    await expect(gone).rejects.toMatchObject(refusal('not_found'));
    expect(await list(shop)).toMatchObject([{ id: addressId, ...home }]);
  });

  test('more than twenty are refused, and a changed one is not one more', async () => {
    const shop = await openShop(database);
    let last: string | undefined;
    for (let i = 0; i < 20; i += 1) last = (await save(shop)).addressId;
    await expect(save(shop)).rejects.toMatchObject(refusal('too_many_addresses'));
    await save(shop, { addressId: last });
    expect(await list(shop)).toHaveLength(20);
  });

  test('is kept without the characters that a label printer chokes on', async () => {
    const shop = await openShop(database);
    await save(shop, { name: ' 林\u0000小\u0007满\ud800 ', detail: '文三路\n478 号' });
    expect(await list(shop)).toMatchObject([{ name: '林 小 满', detail: '文三路 478 号' }]);
  });
});

describe('a person', () => {
  test('is known from the first visit, and told what the app must know', async () => {
    const shop = await openShop(database);
    const seen = await visit({ requestId: shop.newRequest(), language: 'en' }, shop.as('user_bob'), shop.platform);
    expect(seen).toMatchObject({ me: { userId: 'user_bob', nickname: '' }, inCart: 0 });
    expect(seen.shop).toMatchObject({ name: 'a test', deadlines: { unpaid: minutes(15) } });
    const owner = { ...shop.as('user_own'), openid: 'o_owner' };
    expect((await viewMe({}, owner, shop.platform)).me.role).toBe('owner');
  });

  test('has a name that WeChat lets others see', async () => {
    const shop = await openShop(database);
    shop.world.risky.add('恶意');
    const save = (nickname: string, avatar = '') =>
      saveProfile({ requestId: shop.newRequest(), nickname, avatar }, shop.as('user_bob'), shop.platform);
    await expect(save('恶意')).rejects.toMatchObject(refusal('text_not_allowed'));
    expect(await save(' 小满 ', 'cloud://a/b.png')).toMatchObject({ nickname: '小满', avatar: 'cloud://a/b.png' });
    expect(await save('满满')).toMatchObject({ nickname: '满满', avatar: 'cloud://a/b.png' });
    await expect(save('x', 'https://evil.test/a.png')).rejects.toMatchObject(refusal('not_understood'));
    await expect(save('名'.repeat(21))).rejects.toMatchObject(refusal('not_understood'));
  });

  test('is given a folder to upload into, another one each time', async () => {
    const shop = await openShop(database);
    const ask = () => uploadFolder({}, shop.as('user_bob'), shop.platform);
    const { folder } = await ask();
    expect(folder).toMatch(/^uploads\/[0-9a-f]{24}\/[0-9a-f]{32}$/);
    expect(await ask()).not.toEqual({ folder });
    const picture = `cloud://shop-1.736f-shop-1/${folder}/k2j4h6g8.jpg`;
    expect(shop.platform.folders.holds(shop.as('user_bob'), picture)).toBe(true);
    expect(shop.platform.folders.holds(shop.as('user_cat'), picture)).toBe(false);
  });

  test('sees how many orders are where, and what was saved', async () => {
    const shop = await openShop(database);
    const { teamId } = await shop.openTeam('user_bob');
    const me = () => viewMe({}, shop.as('user_bob'), shop.platform);
    expect(await me()).toMatchObject({ orders: { unpaid: 0, teaming: 1, toShip: 0, shipped: 0 }, saved: 0 });
    for (const who of ['user_cat', 'user_dan'] as const) await shop.pay(who, await shop.joinTeam(who, teamId));
    expect(await me()).toMatchObject({ orders: { unpaid: 0, teaming: 0, toShip: 1, shipped: 0 }, saved: 29_00 });
  });
});

test('a message is sent once for each leave that was given, to those who gave it', async () => {
  const shop = await openShop(database);
  const { teamId } = await shop.openTeam();
  const grant = (who: 'user_ann' | 'user_bob', ...granted: ('team_formed' | 'team_lapsed')[]) =>
    grantMessages({ requestId: shop.newRequest(), granted }, shop.as(who), shop.platform);
  await grant('user_ann', 'team_formed', 'team_formed', 'team_lapsed');
  for (const who of ['user_bob', 'user_cat'] as const) await shop.pay(who, await shop.joinTeam(who, teamId));
  await grant('user_bob', 'team_lapsed');
  await tickShop(shop);

  const told = shop.world.asked.filter((asked) => asked.startsWith('tell'));
  expect(told).toEqual(['tell o_ann T_FORMED']);
  expect(await shop.transact((tx) => tx.grants.use('user_ann', 'team_formed'))).toBe(false);
  expect(await shop.transact((tx) => tx.grants.use('user_ann', 'team_lapsed'))).toBe(true);
});

test('a card in a chat is drawn again when somebody pays, when it is full, and when it is over', async () => {
  const shop = await openShop(database, { campaign: { ...threesome, limits: { units: 9 } } });
  const { teamId } = await shop.openTeam();
  const card = (who: 'user_ann' | 'user_bob', id = teamId) =>
    liveCard({ requestId: shop.newRequest(), teamId: id }, shop.as(who), shop.platform);
  await expect(card('user_bob')).rejects.toMatchObject(refusal('not_allowed'));
  const { activityId, ...count } = await card('user_ann');
  expect(count).toEqual({ members: 1, room: 3 });
  expect((await card('user_ann')).activityId).toBe(activityId);
  await tickShop(shop); // The leader's own payment.
  for (const who of ['user_bob', 'user_cat'] as const) {
    shop.pass(seconds(1)); // WeChat is not asked more often.
    await shop.pay(who, await shop.joinTeam(who, teamId));
    await tickShop(shop);
  }
  const other = await shop.openTeam('user_dan');
  const second = await liveCard(
    { requestId: shop.newRequest(), teamId: other.teamId },
    shop.as('user_dan'),
    shop.platform,
  );
  await tickShop(shop);
  shop.pass(hours(24));
  await tickShop(shop);

  const drawn = shop.world.asked.filter((asked) => asked.startsWith('updateCard')).map((asked) => asked.slice(11));
  expect(drawn).toEqual([
    `${activityId} 0 1/3`,
    `${activityId} 0 2/3`,
    `${activityId} 1 3/3`,
    `${second.activityId} 0 1/3`,
    // A day later WeChat takes no update of the card of a team that lapses.
  ]);
  const view = await viewTeam({ teamId: other.teamId }, shop.as('user_dan'), shop.platform);
  expect(view).toMatchObject({ status: 'lapsed', mine: { refund: { amount: fen(67_00), done: true } } });
});
