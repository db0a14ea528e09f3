import { admin } from '@/contract/admin';
import { shop as customers } from '@/contract/shop';
import type { Campaign } from '@/domain/campaign';
import type { OrderId, TeamId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { hours, later } from '@/domain/time';
import { adminDoor } from '../../cloudfunctions/admin/door';
import type { Caller } from '../../cloudfunctions/door/caller';
import { shopDoor } from '../../cloudfunctions/shop/door';
import type { Database } from '../../cloudfunctions/storage/database';
import { putInCart } from '../../cloudfunctions/usecases/cart/changeCart';
import { openTeam } from '../../cloudfunctions/usecases/order/openTeam';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { hideReview } from '../../cloudfunctions/usecases/review/staffReviews';
import { shipOrder } from '../../cloudfunctions/usecases/staff/shipOrder';
import { box, noon, tea, threesome, tin } from '../support/fixtures';
import { received as receivedBy, reviewed } from '../support/received';
import { tickShop } from '../support/settle';
import { openShop, type TestShop } from '../support/shop';
import { openAfterSales } from './afterSaleStage';
import { openCampaigns } from './campaignStage';
import { openCards } from './cardStage';
import { openCentre } from './centreStage';
import { openCoupons } from './couponStage';
import { openCustomers } from './customerStage';
import { openEnvelopes } from './envelopeStage';
import { openFigures } from './figureStage';
import { openGoods } from './goodsStage';
import { openLeaders } from './leaderStage';
import { openMembers } from './memberStage';
import { openMessages } from './messageStage';
import { openOrders } from './orderStage';
import { openPayoutStage } from './payoutStage';
import { openPrivacy } from './privacyStage';
import { bobsChat, openSharing } from './sharingStage';
import { openShopStage } from './shopStage';
import { openStaff } from './staffStage';
import { openStores } from './storeStage';
import { openTrade } from './tradeStage';

export const contracts = { shop: customers, admin };
export type DoorName = keyof typeof contracts;
const doors = { shop: shopDoor, admin: adminDoor };
const bob: UserId = 'user_bob';
const gone = { ...tin, id: 'sku_gone', stock: 0 } as const;

async function alone(shop: TestShop, who: UserId, paid: boolean): Promise<OrderId> {
  await shop.moveIn(who);
  const { skuId, quantity, ...wanted } = shop.wanted(who, 96_00);
  const { orderId } = await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as(who), shop.platform);
  if (paid) await shop.pay(who, orderId);
  return orderId;
}

/** A team whose goods are drawn, of a campaign that comes after the others. */
async function openLottery(shop: TestShop): Promise<{ teamId: TeamId }> {
  const campaign: Campaign = { ...threesome, id: 'campaign_lottery', rule: { kind: 'lottery', winners: 1 } };
  await shop.transact((tx) => tx.campaigns.add({ ...campaign, endsAt: later(noon, hours(48)) }));
  await shop.moveIn('user_gus');
  const asks = { ...shop.wanted('user_gus', shop.inTeam), campaignId: campaign.id };
  const { teamId } = await openTeam(asks, shop.as('user_gus'), shop.platform);
  return { teamId: teamId! };
}

/** A shop where Bob can do everything that can be done, and an example of each. */
export async function openStage(database: Database) {
  const skus = [{ ...box, stock: 500 }, { ...tin, stock: 500 }, gone];
  const shop = await openShop(database, { skus, campaign: { ...threesome, size: 9, limits: { units: 99 } } });
  const { platform } = shop;
  shop.world.refunds = 'abnormal';
  await shop.openTeam('user_eve');
  shop.pass(hours(24));
  await tickShop(shop);
  const [dead] = await shop.look(({ outbox }) => outbox.dead(1));
  shop.world.refunds = 'done';

  const anns = await shop.openTeam('user_ann');
  const lottery = await openLottery(shop);
  const fays = await shop.openTeam('user_fay');
  const bobs = await shop.openTeam(bob);
  const strangers = await alone(shop, 'user_cat', false);
  const unpaid = await alone(shop, bob, false);
  const cancellable = await alone(shop, bob, false);
  const toShip = await alone(shop, 'user_cat', true);
  const received = await alone(shop, bob, true);
  const parcel = { carrier: 'SF', waybill: 'SF1234567890' } as const;
  await shipOrder({ requestId: shop.newRequest(), orderId: received, ...parcel }, shop.as('user_own'), platform);
  await putInCart({ requestId: shop.newRequest(), skuId: box.id, quantity: 1 }, shop.as(bob), platform);
  const { number } = await shop.look(({ orders }) => orders.get(unpaid));
  const [toReview, bobsOwn, strangersOwn] = [
    await receivedBy(shop, bob),
    await reviewed(shop, bob, { words: '我的' }),
    await reviewed(shop, 'user_cat'),
  ];
  const hidden = await reviewed(shop, 'user_dan');
  await hideReview({ requestId: shop.newRequest(), reviewId: hidden, reason: '广告' }, shop.as('user_own'), platform);

  const line = { day: '2025-12-31', what: 'paid', no: 'T1' } as const;
  await shop.moveIn('user_own');
  await shop.transact(async (tx) => {
    await tx.bills.expect([line.day], shop.world.now);
    await tx.differences.found(line.day, { ...line, kind: 'missing_here', theirs: fen(1_00) }, shop.world.now);
  });

  const trade = await openTrade(shop);
  const goodsKept = await openGoods(shop);
  const afterSales = await openAfterSales(shop);
  const campaigns = await openCampaigns(shop);
  const sharing = await openSharing(shop, anns.teamId);
  const envelopes = await openEnvelopes(shop);
  const messages = await openMessages(shop);
  const coupons = await openCoupons(shop);
  const cards = await openCards(shop);
  const members = await openMembers(shop, trade.pickup);
  const stores = await openStores(shop);
  const payouts = await openPayoutStage(shop);
  const centre = await openCentre(shop);
  const leaders = await openLeaders(shop);
  const staff = await openStaff(shop);
  const shopStage = await openShopStage(shop);
  const privacy = await openPrivacy(shop, toShip);
  const orders = await openOrders(shop, { toShip, unpaid, onWay: received });
  const customerStage = await openCustomers(shop);
  const addressId = shop.addressOf(bob);
  const to = shop.toOf(bob);
  const lines = [{ skuId: box.id, quantity: 1 }];
  const asks = () => ({ requestId: shop.newRequest() });
  const placing = () => ({ ...asks(), to, remark: '', agreed: 96_00 });
  const openingOf = (agreed: number) => ({
    ...placing(),
    agreed,
    campaignId: threesome.id,
    skuId: box.id,
    quantity: 1,
  });
  const facts = { name: '小满', phone: '13812345678', region: ['浙江省', '杭州市', '西湖区'], detail: '文三路 1 号' };

  /** Valid inputs, with every place of their schemas filled in some of them. One of each must exist, or it does not compile. */
  const examples: { [D in DoorName]: { [E in keyof (typeof contracts)[D]]: () => object[] } } = {
    shop: {
      visit: () => [{ ...asks(), language: 'zh' }],
      viewMe: () => [{}],
      saveProfile: () => [{ ...asks(), nickname: '小满', avatar: 'cloud://a/b.png' }],
      uploadFolder: () => [{}],
      grantMessages: () => [{ ...asks(), granted: ['team_formed'] }],
      viewHome: () => [{}],
      listCategories: () => [{}],
      listGoods: () => [
        {
          categoryId: tea.categoryId,
          search: '桂',
          sort: 'cheap',
          teamOnly: false,
          inStock: true,
          priceFrom: 10_00,
          priceTo: 100_00,
          cursor: '0.goods_0',
        },
      ],
      viewGoods: () => [{ goodsId: tea.id }],
      suggest: () => [{ search: '桂' }],
      hotWords: () => [{}],
      countSearch: () => [{ ...asks(), search: '肉桂' }],
      listTeams: () => [{ goodsId: tea.id, cursor: '1.1000.team_0' }],
      viewTeam: () => [{ teamId: anns.teamId }],
      quitTeam: () => [{ ...asks(), teamId: bobs.teamId }],
      showTeam: () => [{ ...asks(), teamId: bobs.teamId, isListed: false }],
      viewDraw: () => [{ teamId: lottery.teamId }],
      liveCard: () => [{ ...asks(), teamId: bobs.teamId, code: 'bobsCard01' }],
      viewCart: () => [{}],
      putInCart: () => [{ ...asks(), skuId: box.id, quantity: 1 }],
      changeCart: () => [{ ...asks(), skuIds: [box.id], quantity: 2, selected: false }],
      removeFromCart: () => [{ ...asks(), skuIds: [tin.id] }],
      listAddresses: () => [{}],
      saveAddress: () => [{ ...asks(), addressId, ...facts, isDefault: true }],
      deleteAddress: () => [{ ...asks(), addressId }],
      quoteOrder: () => [
        { lines, way: { by: 'alone' }, to: { way: 'express', addressId }, use: { ...coupons.use, coupon: 'best' } },
        { lines, way: { by: 'open', campaignId: threesome.id } },
        { lines, way: { by: 'join', teamId: anns.teamId } },
      ],
      placeOrder: () => [
        { ...placing(), lines, fromCart: true, agreed: 76_00, use: coupons.use },
        { ...placing(), to: trade.pickup, agreed: 88_00, lines },
      ],
      openTeam: () => [
        { ...openingOf(47_00), words: '来', use: coupons.use },
        { ...openingOf(59_00), to: trade.pickup, isListed: false },
      ],
      joinTeam: () => [
        { ...placing(), agreed: 47_00, use: coupons.use, teamId: anns.teamId, skuId: box.id, quantity: 1 },
        { ...placing(), to: trade.pickup, agreed: 59_00, teamId: fays.teamId, skuId: box.id, quantity: 1 },
      ],
      payOrder: () => [{ ...asks(), orderId: unpaid }],
      checkPayment: () => [{ ...asks(), orderId: unpaid }],
      cancelOrder: () => [{ ...asks(), orderId: cancellable }],
      receiveOrder: () => [{ ...asks(), orderId: received }],
      listOrders: () => [{ tab: 'all', search: '肉桂', cursor: 'order_99999999' }],
      viewOrder: () => [{ orderId: unpaid }, { number }],
      ...trade.shop,
      ...sharing.shop,
      ...envelopes.shop,
      ...messages.shop,
      ...members.shop,
      ...stores.shop,
      ...payouts.shop,
      ...centre.shop,
      ...leaders.shop,
      ...staff.shop,
      ...privacy.shop,
      ...shopStage.shop,
      ...coupons.shop,
      ...cards.shop,
      ...afterSales.shop,
      writeReview: () => [
        {
          ...{ ...asks(), orderId: toReview, skuId: box.id, stars: 5, words: '香', anonymous: true, featurable: true },
          pictures: [shop.upload(bob)],
        },
      ],
      followReview: () => [{ ...asks(), reviewId: bobsOwn, words: '还在喝', pictures: [shop.upload(bob)] }],
      voteReview: () => [{ ...asks(), reviewId: strangersOwn, helpful: true }],
      listReviews: () => [{ goodsId: tea.id, which: 'good', sort: 'helpful', cursor: '0.review_0' }],
      viewReaders: () => [{ goodsId: tea.id }],
      viewOrderReviews: () => [{ orderId: toReview }],
      listToReview: () => [{ cursor: '1000.order_0' }],
      listMyReviews: () => [{ cursor: 'review_0' }],
      viewMyReview: () => [{ reviewId: bobsOwn }],
      keepFavourite: () => [{ ...asks(), goodsId: tea.id, kept: true }],
      removeFavourites: () => [{ ...asks(), goodsIds: [tea.id] }],
      listFavourites: () => [{ onSale: true, cursor: '1000.goods_0' }],
      leaveFootprint: () => [{ ...asks(), goodsId: tea.id }],
      listFootprints: () => [{ cursor: '1000.goods_0' }],
      forgetFootprints: () => [{ ...asks(), one: { goodsId: tea.id, day: '2026-01-01' } }],
      awaitStock: () => [{ ...asks(), skuId: gone.id, awaited: true }],
    },
    admin: {
      completeTeam: () => [{ ...asks(), teamId: anns.teamId }],
      shipOrder: () => [{ ...asks(), orderId: toShip, ...parcel, lines }],
      listDeadLetters: () => [{}],
      listReconciliations: () => [{ cursor: '2026-01-01' }],
      listDifferences: () => [{ state: 'open', cursor: '2025-12-31.paid.ce499dea30cfce118f4fe85da0227e83' }], // The md5 of its number.,
      resolveDifference: () => [{ ...asks(), ...line, note: '问过微信了' }],
      compareDay: () => [{ ...asks(), day: line.day }],
      verifyBooks: () => [{}],
      viewToday: () => [{}],
      listFailedRefunds: () => [{ cursor: 'R_0' }],
      retryLetter: () => [{ ...asks(), letterId: dead!.id }],
      ...customerStage.admin,
      ...openFigures().admin,
      ...orders.admin,
      ...trade.admin,
      ...goodsKept.admin,
      ...afterSales.admin,
      ...campaigns.admin,
      ...members.admin,
      ...stores.admin,
      ...payouts.admin,
      ...centre.admin,
      ...leaders.admin,
      ...staff.admin,
      ...shopStage.admin,
      ...privacy.admin,
      ...envelopes.admin,
      ...coupons.admin,
      ...cards.admin,
      listShopReviews: () => [{ which: 'all', cursor: 'review_0' }],
      replyReview: () => [{ ...asks(), reviewId: bobsOwn, words: '谢谢' }],
      hideReview: () => [{ ...asks(), reviewId: strangersOwn, reason: '广告' }],
      showReview: () => [{ ...asks(), reviewId: hidden }],
      listLowStock: () => [{ cursor: '1.sku_0' }],
      setLowStock: () => [{ ...asks(), skuId: box.id, lowAt: 5 }],
      adjustStock: () => [{ ...asks(), skuId: tin.id, change: 1, note: '到货' }],
      viewStockLog: () => [{ skuId: box.id, cursor: '1000.first' }],
    },
  };

  const bobHimself = { ...shop.as(bob), openGId: bobsChat };
  /** Bob, but for what only another can ask. */
  const customerOf = (endpoint: string): Caller => {
    const other = leaders.askers[endpoint] ?? privacy.askers[endpoint] ?? staff.askers[endpoint];
    return other ? shop.as(other) : bobHimself;
  };
  const owner = { ...shop.as('user_own'), openid: 'o_owner' };
  return {
    shop,
    /** Things that are there, and none of Bob's business; or not there at all. */
    foreignIds: [
      ...[strangers, toShip, 'order_nobody', anns.teamId, 'team_nobody', shop.addressOf('user_cat'), 'address_nobody'],
      ...['sku_nobody', 'campaign_nobody', 'goods_nobody', 'category_nobody', dead!.id, 'P261118210500370412'],
      ...[strangersOwn, 'review_nobody', ...trade.foreignIds, ...afterSales.foreignIds],
      ...[
        ...sharing.foreignIds,
        ...envelopes.foreignIds,
        ...messages.foreignIds,
        ...members.foreignIds,
        ...stores.foreignIds,
        ...payouts.foreignIds,
        ...centre.foreignIds,
        ...leaders.foreignIds,
        ...coupons.foreignIds,
        ...cards.foreignIds,
        ...customerStage.foreignIds,
        ...goodsKept.foreignIds,
      ],
    ],
    examplesOf: (door: DoorName, endpoint: string) => (examples[door] as Record<string, () => object[]>)[endpoint]!(),
    /** `like`: by whoever asks for that, where this is asked for otherwise by another. */
    ask: (door: DoorName, endpoint: string, input: unknown, like = endpoint) =>
      doors[door]({ endpoint, input }, () => (door === 'shop' ? customerOf(like) : owner), platform),
    askUnnamed: (door: DoorName, endpoint: string, input: unknown, caller: Parameters<typeof shopDoor>[1]) =>
      doors[door]({ endpoint, input }, caller, platform),
  };
}
