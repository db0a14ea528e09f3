import type { GoodsId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { days, hours } from '@/domain/time';
import { mistakesIn } from '../support/books';
import { embeddedDatabase, rawOf } from '../support/database';
import { both, box, noon, tea } from '../support/fixtures';
import { firstClick, openLeading } from '../support/leading';

const database = embeddedDatabase();
const [lan, chen, ann, bob]: UserId[] = ['user_lan', 'user_chen', 'user_ann', 'user_bob'];
const said = { name: '岚姐的果园笔记', story: '在果园待了十一年。\n只放自己吃的。', claim: '农艺师' };

interface Shown {
  readonly name: string;
  readonly face: string;
  readonly badge?: object;
  readonly figures: object;
  readonly isMine: boolean;
  readonly isOpen: boolean;
}

/** Lan leads and has a storefront; beside the tea the shop has a jar, and milk powder that the law keeps at its price. */
async function open(...rules: [Parameters<typeof openLeading>[1]?]) {
  const here = await openLeading(database, ...rules);
  const { shop } = here;
  await here.lead(lan!);
  await here.lead(chen!);
  await shop.moveIn(ann!, bob!);
  const more = async (id: GoodsId, changes: Partial<typeof tea>) =>
    shop.transact((tx) =>
      tx.goods.add({ ...tea, id, title: both(id), ...changes }, { note: null, price: fen(9_00), position: 9 }, noon),
    );
  await more('goods_jar', {});
  await more('goods_old', { onSale: false });
  await more('goods_milk', { noPromotion: both('只按原价') });
  const save = (changes: object = {}, who: UserId = lan!) => here.buyer('saveStore', { ...said, ...changes }, who);
  const pick = (ids: readonly string[], who: UserId = lan!) =>
    here.buyer('putPicks', { picks: ids.map((goodsId) => ({ goodsId, words: `${goodsId} 好` })) }, who);
  const view = (who: UserId = ann!, leaderId = lan!) => here.look<Shown>('viewStore', { leaderId }, who);
  const picks = async (who: UserId = ann!, cursor?: string) =>
    here.look<{ items: { goods: { id: string }; words: string }[]; next?: string }>(
      'listPicks',
      { leaderId: lan, ...(cursor && { cursor }) },
      who,
    );
  return { ...here, save, pick, view, picks };
}
const idsOf = (page: string | { items: { goods: { id: string } }[] }) =>
  typeof page === 'string' ? page : page.items.map(({ goods }) => goods.id);

describe('a storefront', () => {
  test('is made by its leader, and seen by everybody; nobody else can have one', async () => {
    const { save, view, buyer, look } = await open();
    expect(await view()).toBe('store_closed');
    expect(await save({}, ann!)).toBe('leader_needed');
    expect(await look('viewMyStore', {}, ann!)).toBe('leader_needed');
    expect(await look('viewMyStore', {}, lan!)).toMatchObject({ leaderId: lan, mustOpenAsStaff: false });
    expect(await save()).toEqual({});
    const { claim: _, ...seen } = said;
    expect(await view()).toMatchObject({ ...seen, isMine: false, isOpen: true, kind: 'leader', figures: {} });
    expect(await view()).not.toHaveProperty('claim'); // What nobody has verified is not said of him.
    expect(await view(lan!)).toMatchObject({ isMine: true });
    expect(await buyer('closeStore', {}, chen!)).toBe('not_found');
    expect(await buyer('openStore', {}, chen!)).toBe('not_found');
    expect(await view(ann!, chen!)).toBe('store_closed');
    expect(await view(ann!, 'user_nobody')).toBe('store_closed');
  });

  test('is closed and opened by its owner, who sees it meanwhile; the merchant closes it with a reason', async () => {
    const { save, view, picks, buyer, merchant, look, staffLook } = await open();
    await save();
    await buyer('closeStore', {}, lan!);
    expect(await view()).toBe('store_closed');
    expect(await picks()).toBe('store_closed');
    expect(await buyer('visitStore', { leaderId: lan })).toBe('store_closed');
    expect(await view(lan!)).toMatchObject({ isMine: true, isOpen: false });
    await buyer('openStore', {}, lan!);
    expect(await view()).toMatchObject({ isOpen: true });

    expect(await merchant('closeStoreByShop', { userId: chen, reason: '夸大' })).toBe('not_found');
    await merchant('closeStoreByShop', { userId: lan, reason: '写了治病' });
    expect(await view()).toBe('store_closed');
    expect(await buyer('openStore', {}, lan!)).toBe('store_shut');
    expect(await look('viewMyStore', {}, lan!)).toMatchObject({ store: { shut: { because: '写了治病' } } });
    expect(await staffLook('listStores', { which: 'shut' })).toMatchObject({ items: [{ userId: lan }] });
    await merchant('allowStore', { userId: lan });
    expect(await view()).toMatchObject({ isOpen: true });
    expect(await staffLook('listStores', { which: 'shut' })).toEqual({ items: [] });
  });

  test('is nobody’s to see once its owner leads no more', async () => {
    const { shop, save, view, buyer } = await open();
    await save();
    await shop.transact(async (tx) => {
      const leader = (await tx.leaders.get(lan!))!;
      await tx.leaders.put({ ...leader, status: 'left', leftAt: shop.world.now });
    });
    expect(await view()).toBe('store_closed');
    expect(await buyer('openStore', {}, lan!)).toBe('leader_needed');
    expect(await save()).toBe('leader_needed');
  });

  test('says only what WeChat lets pass; while WeChat is silent nothing is saved', async () => {
    const { shop, save, view, buyer } = await open();
    await save();
    shop.world.risky.add([said.name, '赌', said.claim].join('\n'));
    expect(await save({ story: '赌' })).toBe('text_not_allowed');
    shop.world.risky.add('坏话');
    expect(await buyer('putPicks', { picks: [{ goodsId: tea.id, words: '坏话' }] }, lan!)).toBe('text_not_allowed');
    shop.world.wechatIsDown = true;
    expect(await save({ story: '好' })).toBe('outage');
    shop.world.wechatIsDown = false;
    expect(await view()).toMatchObject({ story: said.story });
  });

  test('shows a picture of its own once that has passed, until then that of the profile; only its owner’s', async () => {
    const { shop, save, view, letters, look } = await open();
    await shop.transact((tx) => tx.users.change(lan!, { avatar: 'lan.webp' }));
    await save();
    expect(await view()).toMatchObject({ face: 'https://pictures.test/lan.webp' });
    expect(await save({ face: shop.upload(ann!) })).toBe('picture_not_yours');
    const [good, bad] = [shop.upload(lan!), shop.upload(lan!, 'nude')];
    shop.world.riskyPictures.add('nude');
    await save({ face: good });
    expect(await view()).toMatchObject({ face: 'https://pictures.test/lan.webp' });
    expect(await look('viewMyStore', {}, lan!)).toMatchObject({ store: { face: good, ownFace: 'asked' } });
    await letters();
    expect(await view()).toMatchObject({ face: good });
    await save({ face: good, story: '换一句' });
    expect(await view()).toMatchObject({ face: good, story: '换一句' }); // The same one is not asked about again.
    await save({ face: bad });
    await letters();
    expect(await view()).toMatchObject({ face: 'https://pictures.test/lan.webp' });
    expect(await look('viewMyStore', {}, lan!)).toMatchObject({ store: { ownFace: 'risky' } });
    await save({ face: '' });
    expect(await look('viewMyStore', {}, lan!)).toMatchObject({
      store: { face: 'https://pictures.test/lan.webp', ownFace: 'none' },
    });
  });

  test('belongs to staff, too, who earn nothing by it and are bound to nobody any more', async () => {
    const { shop, save, view, look, merchant } = await open();
    const owner = { ...shop.as('user_own'), openid: 'o_owner' };
    await shop.transact(async (tx) => {
      await tx.bindings.add({
        ...{ customerId: owner.userId, leaderId: lan!, because: 'order' },
        ...{ boundAt: noon, protectedUntil: noon, expiresAt: undefined },
      });
    });
    await merchant('openStaffStore', {});
    await merchant('openStaffStore', {});
    expect(await shop.look((tx) => tx.leaders.get(owner.userId))).toMatchObject({ kind: 'staff', status: 'active' });
    expect(await shop.look((tx) => tx.bindings.running(owner.userId))).toBeUndefined();
    expect(await shop.look((tx) => tx.leaders.events(owner.userId))).toHaveLength(1);
    expect(await save({ name: '郑宁的柜台' }, owner.userId)).toEqual({});
    expect(await view(ann!, owner.userId)).toMatchObject({ name: '郑宁的柜台', kind: 'staff' });
    expect(await look('viewMyStore', {}, owner.userId)).toMatchObject({ mustOpenAsStaff: false });
    expect(await mistakesIn(database, shop.shopId)).toEqual([]);
  });
});

describe('what it picks', () => {
  test('is shown in its owner’s order with his words: what is on sale, and never what the law keeps at its price', async () => {
    const { shop, save, pick, picks, buyer, look } = await open();
    expect(await pick([tea.id])).toBe('not_found'); // No storefront yet.
    await save();
    expect(await pick(['goods_jar', tea.id, 'goods_old'])).toEqual({ count: 3 });
    expect(await picks()).toMatchObject({ items: [{ words: 'goods_jar 好' }, { words: 'goods_tea 好' }] });
    expect(idsOf(await picks())).toEqual(['goods_jar', tea.id]);
    expect(await look('viewMyStore', {}, lan!)).toMatchObject({
      store: { picks: [{ onSale: true }, { onSale: true }, { onSale: false }] },
    });
    expect(await pick([tea.id, 'goods_jar'])).toEqual({ count: 2 });
    expect(idsOf(await picks())).toEqual([tea.id, 'goods_jar']);

    expect(await pick(['goods_milk'])).toBe('goods_no_promotion');
    expect(await pick(['goods_nothing'])).toBe('not_found');
    expect(await pick(Array.from({ length: 51 }, (_, i) => `goods_x${i}`))).toBe('not_found');
    expect(await pick([tea.id, tea.id])).toBe('not_understood');
    expect(idsOf(await picks())).toEqual([tea.id, 'goods_jar']);
    await rawOf(database)(
      `update goods set no_promotion = '{"zh":"只按原价","en":"x"}' where shop_id = $1 and id = $2`,
      [...[shop.shopId, 'goods_jar']],
    );
    expect(idsOf(await picks())).toEqual([tea.id]);
    expect(await buyer('putPicks', { picks: [] }, lan!)).toEqual({ count: 0 });
    expect(idsOf(await picks())).toEqual([]);
  });

  test('is at most fifty, and comes in pages of twenty', async () => {
    const { shop, save, pick, picks } = await open();
    await save();
    const ids = Array.from({ length: 51 }, (_, i) => `goods_n${i}` as GoodsId);
    await shop.transact(async (tx) => {
      for (const id of ids) await tx.goods.add({ ...tea, id }, { note: null, price: fen(9_00), position: 9 }, noon);
    });
    expect(await pick(ids)).toBe('picks_full');
    expect(await pick(ids.slice(0, 50))).toEqual({ count: 50 });
    const seen: string[] = [];
    for (let cursor: string | undefined, turn = 0; turn < 5; turn += 1) {
      const page = await picks(ann!, cursor);
      if (typeof page === 'string') throw new Error(page);
      seen.push(...(idsOf(page) as string[]));
      cursor = page.next;
      if (!cursor) break;
    }
    expect(seen).toEqual(ids.slice(0, 50));
    expect(await picks(ann!, '20.user_chen')).toBe('not_understood');
  });

  test('is asked about at WeChat in as few texts as it reads', async () => {
    const { shop, save, buyer } = await open();
    await save();
    const ids = Array.from({ length: 50 }, (_, i) => `goods_n${i}` as GoodsId);
    await shop.transact(async (tx) => {
      for (const id of ids) await tx.goods.add({ ...tea, id }, { note: null, price: fen(9_00), position: 9 }, noon);
    });
    shop.world.asked.length = 0;
    const longest = '好'.repeat(60);
    expect(await buyer('putPicks', { picks: ids.map((goodsId) => ({ goodsId, words: longest })) }, lan!)).toEqual({
      count: 50,
    });
    expect(shop.world.asked.map((what) => what.length <= 2_500 + 'checkText '.length)).toEqual([true, true]);
  });
});

describe('a badge', () => {
  test('is what the merchant has verified of a claim, and goes when the claim changes', async () => {
    const { shop, save, view, merchant, staffLook, look } = await open();
    await save();
    expect(await staffLook('listStores', { which: 'claims' })).toMatchObject({ items: [{ claim: '农艺师' }] });
    expect(await merchant('verifyStore', { userId: lan, claim: '医生', badge: '医生' })).toBe('store_claim_changed');
    expect(await merchant('verifyStore', { userId: chen, claim: '', badge: '医生' })).toBe('not_found');
    expect(await merchant('verifyStore', { userId: lan, claim: '农艺师', badge: '高级农艺师' })).toEqual({});
    expect(await view()).toMatchObject({ badge: { words: '高级农艺师', at: shop.world.now } });
    expect(await staffLook('listStores', { which: 'claims' })).toEqual({ items: [] });
    expect(await shop.look((tx) => tx.leaders.events(lan!))).toMatchObject([{ what: 'verified', words: '高级农艺师' }]);
    await save({ story: '别的话' });
    expect(await view()).toMatchObject({ badge: { words: '高级农艺师' }, story: '别的话' });
    await save({ claim: '茶艺师' });
    expect(await view()).not.toHaveProperty('badge.words');
    expect(await look('viewMyStore', {}, lan!)).toMatchObject({ store: { claim: '茶艺师' } });
    await merchant('verifyStore', { userId: lan, claim: '茶艺师', badge: '茶艺师' });
    await merchant('verifyStore', { userId: lan, claim: '茶艺师' });
    expect(await view()).not.toHaveProperty('badge.words');
  });

  test('cannot be stored for anything but the claim as it stands', async () => {
    const { shop, save, merchant } = await open();
    await save();
    await merchant('verifyStore', { userId: lan, claim: '农艺师', badge: '农艺师' });
    const spoilt = rawOf(database)(`update storefronts set claim = '医生' where shop_id = $1`, [shop.shopId]);
    await expect(spoilt).rejects.toThrow(/check constraint/);
  });
});

describe('what a storefront says of itself', () => {
  test('is told from ten buyers and five reviews on, by orders that name its owner', async () => {
    const { shop, save, view, brings, received, buyer } = await open();
    await save();
    const people = Array.from({ length: 10 }, (_, i) => `user_b${i}` as UserId);
    for (const [i, who] of people.entries()) {
      expect(await view()).toMatchObject({ figures: {} });
      await shop.moveIn(who);
      await brings(lan!, who);
      const orderId = await received({ [box.id]: 1 }, who);
      if (i < 5) {
        const review = { orderId, skuId: box.id, stars: i === 0 ? 2 : 5, words: '好', pictures: [] };
        const written = { ...review, anonymous: true, featurable: false };
        expect(await buyer('writeReview', written, who)).toMatchObject({ state: 'shown' });
      }
    }
    await received({ [box.id]: 1 }, people[3]!);
    await received({ [box.id]: 1 }, bob!); // Nobody's.
    expect(await view()).toMatchObject({ figures: { buyers: 10, again: 10, liked: 80 } });
  }, 60_000);
});

describe('visits', () => {
  test('are counted once a person, and lead to an order within seven days, or do not', async () => {
    const { shop, save, look, buyer, brings, received } = await open();
    await save();
    const mine = async () => (await look<{ store: { today: object; month: object } }>('viewMyStore', {}, lan!)) as any;
    expect((await mine()).store).toMatchObject({ today: { visits: 0, people: 0, ordered: 0 } });
    await buyer('visitStore', { leaderId: lan }, lan!);
    for (let i = 0; i < 3; i += 1) await buyer('visitStore', { leaderId: lan }, ann!);
    await buyer('visitStore', { leaderId: lan }, bob!);
    await brings(lan!, ann!);
    await received({ [box.id]: 1 }, ann!);
    const counts = { visits: 4, people: 2, ordered: 1, rate: 50 };
    expect((await mine()).store).toMatchObject({ today: counts, month: counts });
    shop.pass(days(8));
    await brings(lan!, bob!);
    await received({ [box.id]: 1 }, bob!); // Too late for his visit.
    expect((await mine()).store).toMatchObject({ today: { visits: 0 }, month: counts });
    await buyer('visitStore', { leaderId: lan }, bob!);
    shop.pass(hours(1));
    await received({ [box.id]: 1 }, bob!);
    expect((await mine()).store).toMatchObject({
      today: { visits: 1, people: 1, ordered: 1, rate: 100 },
      month: { visits: 5, people: 2, ordered: 2, rate: 100 },
    });
    shop.pass(days(30));
    expect((await mine()).store.month).toEqual({ visits: 0, people: 0, ordered: 0 });
  });
});

describe('a link to a storefront', () => {
  const toLan = { kind: 'store', leaderId: lan! } as const;

  test('credits the leader who has made it, or else the owner; nobody with himself', async () => {
    const { shop, save, share, open: opens } = await open();
    await save();
    const leaderOf = async (who: UserId) => (await shop.look((tx) => tx.bindings.running(who)))?.leaderId;
    const [anns, chens] = [await share(ann!, toLan), await share(chen!, toLan)];
    for (const who of ['user_dan', 'user_eve', 'user_fay'] as const) await shop.moveIn(who);
    await opens('user_dan', anns);
    expect(await leaderOf('user_dan')).toBe(lan);
    await opens('user_eve', chens);
    expect(await leaderOf('user_eve')).toBe(chen);
    await opens(lan!, anns);
    expect(await leaderOf(lan!)).toBeUndefined();
    await opens('user_fay', await share(bob!, { kind: 'shop' }));
    expect(await leaderOf('user_fay')).toBeUndefined();
  });

  test('does so where the shop binds with the order', async () => {
    const { shop, save, share, open: opens, buy } = await open({ ...firstClick, at: 'order' });
    await save();
    const anns = await share(ann!, toLan);
    await shop.moveIn('user_dan');
    await opens('user_dan', anns);
    const orderId = await buy({ [box.id]: 1 }, 'user_dan');
    expect((await shop.look((tx) => tx.orders.get(orderId))).leaderId).toBe(lan);
  });

  test('is what an order counts for that has its goods, and no other; and tells its funnel', async () => {
    const { shop, save, pick, share, open: opens, buy, look } = await open();
    await save();
    const anns = await share(ann!, toLan);
    await shop.moveIn('user_dan');
    await opens('user_dan', anns);
    await buy({ [box.id]: 1 }, 'user_dan');
    expect(await look('viewShares', {}, ann!)).toMatchObject({ opened: 1, ordered: 0 });
    await pick([tea.id]);
    await buy({ [box.id]: 1 }, 'user_dan');
    expect(await look('viewShares', {}, ann!)).toMatchObject({ shown: 1, opened: 1, ordered: 1, paid: 1 });
    expect(await look('listShares', {}, ann!)).toMatchObject({
      items: [{ what: toLan, title: { zh: said.name }, counts: { paid: 1 } }],
    });
  });

  test('shows whose it is to who comes by it, and says so when it is closed', async () => {
    const { save, pick, share, look, buyer, shop } = await open();
    expect(await buyer('makeShare', { code: 'AAAAAAAAAA', what: toLan, channel: 'card' }, ann!)).toBe('store_closed');
    await save();
    await pick([tea.id]);
    const anns = await share(ann!, toLan);
    expect(await look('viewShare', { code: anns }, bob!)).toMatchObject({
      ...{ what: toLan, next: 'go', sharer: { userId: ann } },
      store: { leaderId: lan, name: said.name, story: said.story, pictures: [expect.stringContaining('tea.list')] },
    });
    expect(await buyer('shortLink', { what: toLan }, ann!)).toMatchObject({ link: expect.stringContaining('scene=') });
    const poster = await buyer('sharePicture', { what: toLan }, ann!);
    expect(await buyer('sharePicture', { what: toLan }, ann!)).toEqual(poster); // The same person, the same thing.
    await buyer('closeStore', {}, lan!);
    expect(await look('viewShare', { code: anns }, bob!)).toMatchObject({
      ...{ next: 'shop', over: 'store_closed', store: { name: said.name, story: '', pictures: [] } },
    });
    expect(await look('listShares', {}, ann!)).toMatchObject({ items: [{}, {}, { over: 'store_closed' }] });
    expect(await mistakesIn(database, shop.shopId)).toEqual([]);
  });
});
