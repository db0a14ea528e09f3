import type { Goods } from '@/domain/goods';
import type { UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { viewGoods } from '../../cloudfunctions/usecases/goods/viewGoods';
import { sellCards } from '../support/cards';
import { embeddedDatabase } from '../support/database';
import { both, box, noon, tea } from '../support/fixtures';
import { membersIn, points, tiers } from '../support/members';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const ann: UserId = 'user_ann';

/** Boxes of tea for ¥88 each. */
async function open() {
  const shop = await openShop(database, { skus: [{ ...box, stock: 50 }] });
  await shop.moveIn(ann, 'user_own');
  const members = membersIn(shop);
  const look = async (goodsId = tea.id) => {
    const { skus, earns } = await viewGoods({ goodsId }, shop.as(ann), shop.platform);
    const { member, withCard } = skus[0]!;
    return { member, withCard, earns };
  };
  return { shop, look, ...members };
}

test('where the shop has none of it, a goods page says nothing of it', async () => {
  const { look } = await open();
  expect(await look()).toEqual({});
});

test('a tier that takes something off has its price, and points come at its rate', async () => {
  const here = await open();
  await here.open();
  expect(await here.look()).toEqual({ earns: { perYuan: 1, rate: 10_000 } });
  await here.grow(ann, 400);
  expect(await here.look()).toEqual({
    member: { price: 83_60, by: both('老友') },
    earns: { perYuan: 1, rate: 20_000 },
  });
  await here.pointsOff();
  expect((await here.look()).earns).toBeUndefined();
});

test('a card is offered where it takes off more, and named once one has it', async () => {
  const here = await open();
  await here.open(tiers, points);
  const cards = await sellCards(here.shop);
  const { title } = (await here.shop.look((tx) => tx.rules.all())).card!;
  expect(await here.look()).toMatchObject({ withCard: { price: 83_60, card: title } });

  await cards.own(ann);
  expect(await here.look()).toMatchObject({ member: { price: 83_60, by: title }, withCard: undefined });
  await here.grow(ann, 400);
  expect((await here.look()).member?.by).toEqual(both('老友')); // As much as the card: it is the tier's.
});

test('what is sold at its list price only has neither, but its points', async () => {
  const here = await open();
  const law: Goods = { ...tea, id: 'goods_law', noPromotion: both('按法规') };
  await here.shop.transact(async (tx) => {
    await tx.goods.add(law, { note: null, price: fen(88_00), position: 1 }, noon);
    await tx.skus.add({ ...box, id: 'sku_law', goodsId: law.id }, 0, noon);
  });
  await here.open();
  await sellCards(here.shop);
  await here.grow(ann, 400);
  expect(await here.look(law.id)).toEqual({ earns: { perYuan: 1, rate: 20_000 } });
});
