import { putCategory } from '../../cloudfunctions/usecases/catalogue/categories';
import { sendGoodsPiece } from '../../cloudfunctions/usecases/catalogue/importGoods';
import { putGoods } from '../../cloudfunctions/usecases/catalogue/putGoods';
import { beginExport } from '../../cloudfunctions/usecases/data/exportShop';
import { sendDataPiece } from '../../cloudfunctions/usecases/data/importShop';
import { headOf, tailOf } from '../../cloudfunctions/usecases/data/shopFile';
import { bookStock } from '../../cloudfunctions/usecases/shelf/bookStock';
import { both, box, freight, tea, tin } from '../support/fixtures';
import type { TestShop } from '../support/shop';

/** Everything of goods, categories, stock and their table that the merchant writes, and an example of each. */
export async function openGoods(shop: TestShop) {
  const { platform } = shop;
  const owner = shop.as('user_own');
  const asks = () => ({ requestId: shop.newRequest() });
  const upload = () => shop.upload('user_own');
  const film = () => upload().replace(/\.(jpg|png)$/, '.mp4');
  const both_ = (zh: string) => ({ zh, en: zh });

  const branch = { title: both_('器物'), note: both_('秋天'), picture: upload() };
  const { categoryId } = await putCategory({ ...asks(), ...branch }, owner, platform);
  const leaf = await putCategory({ ...asks(), ...branch, parentId: categoryId }, owner, platform);
  const empty = await putCategory({ ...asks(), title: both_('空的') }, owner, platform);

  /** With everything that can be said of goods. */
  const whole = () => ({
    ...{ title: both_('盖碗'), longTitle: both_('手拉坯盖碗'), categoryId: leaf.categoryId, note: both_('手作') },
    ...{ position: 7, pictures: [{ full: upload(), list: upload() }], wide: upload(), onSale: true, perUser: 3 },
    video: { file: film(), cover: upload() },
    detail: [
      { kind: 'text', as: 'body', words: both_('一器一色') },
      { kind: 'picture', picture: upload(), ratio: 130 },
      { kind: 'goods', goodsId: tea.id },
      { kind: 'space', size: 'small' },
    ] as const,
    specs: [{ name: both_('釉色'), options: [both_('天青'), both_('月白')] }],
    ...{ freightId: freight.id, noPromotion: both_('样品'), promises: [both_('包碎包赔')] },
    facts: [{ name: both_('容量'), value: both_('120 毫升') }],
    story: {
      ...{
        by: both_('老周'),
        face: upload(),
        place: both_('景德镇'),
        headline: both_('一窑三百只'),
        picture: upload(),
      },
      paragraphs: [both_('柴烧。')],
    },
  });
  /** As little as goods are, with one block below. */
  const little = (block: object) => ({
    ...{ ...asks(), title: both_('杯'), categoryId: leaf.categoryId, pictures: [], detail: [block], specs: [] },
    skus: [{ options: [], listPrice: 1, grams: 0, picture: 0, stock: 0, on: true }],
    ...{ freightId: freight.id, promises: [], facts: [], onSale: false },
  });
  const sku = (option: number, code: string) => ({
    ...{ options: [option], listPrice: 88_00, memberPrice: 80_00, cost: 7_777_77, code, barcode: '6901234567892' },
    ...{ grams: 200, picture: 0, on: true },
  });
  const made = await putGoods({ ...asks(), ...whole(), skus: [{ ...sku(0, 'GW-1'), stock: 5 }] }, owner, platform);
  const [kept] = await shop.look(({ skus }) => skus.ofGoods(made.goodsId));
  const slip = { because: 'bought' as const, note: '供应商' };
  await bookStock({ ...asks(), ...slip, lines: [{ skuId: kept!.id, change: 5 }] }, owner, platform);
  const table = Buffer.from('SKU,标题,分类,售价\nTB-1,茶巾,空的,9.9\n').toString('base64');
  const { importId } = await sendGoodsPiece({ ...asks(), no: 0, body: table }, owner, platform);

  const { moveId } = await beginExport(asks(), owner, platform);
  const file = await shop.look(async ({ wholeShop }) => {
    const head = { shop: shop.shopId, schema: await wholeShop.schema(), at: shop.world.now, probe: wholeShop.probe() };
    return headOf(head) + tailOf(0);
  });
  const fileBody = Buffer.from(file).toString('base64');
  const data = await sendDataPiece({ ...asks(), no: 0, body: fileBody }, owner, platform);
  const dataId = data.importId;

  return {
    admin: {
      viewData: () => [{}],
      beginExport: () => [asks()],
      exportTable: () => [{ table: 'order_lines', as: 'json', after: ['order_a', 'sku_a'] }],
      endExport: () => [{ ...asks(), moveId, rows: 5 }],
      sendDataPiece: () => [{ ...asks(), importId: dataId, no: 1, body: table }],
      importShop: () => [{ ...asks(), importId: dataId, pieces: 1, dryRun: true }],
      listShopGoods: () => [
        { search: '肉桂', tab: 'on', categoryId: tea.categoryId, sort: 'dear', cursor: '9900.goods_z' },
      ],
      countShopGoods: () => [{}],
      viewShopGoods: () => [{ goodsId: tea.id }, { goodsId: made.goodsId }],
      putGoods: () => [
        { ...asks(), likeId: tea.id, ...whole(), skus: [{ ...sku(0, 'GW-2'), stock: 5 }] },
        {
          ...{ ...little({ kind: 'space', size: 'large' }), goodsId: made.goodsId, version: made.version },
          specs: [{ name: both_('釉色'), options: [both_('天青'), both_('月白')] }],
          skus: [
            { ...sku(1, 'GW-1'), skuId: kept!.id },
            { ...sku(0, 'GW-3'), stock: 1 },
          ],
        },
        little({ kind: 'picture', picture: upload(), ratio: 100 }),
        little({ kind: 'goods', goodsId: tea.id }),
      ],
      shelveGoods: () => [{ ...asks(), goodsIds: [made.goodsId], onSale: false }],
      recategoriseGoods: () => [{ ...asks(), goodsIds: [made.goodsId], categoryId }],
      listShopCategories: () => [{}],
      putCategory: () => [
        { ...asks(), categoryId: leaf.categoryId, title: both('茶具'), note: both_('新'), picture: upload() },
        { ...asks(), parentId: categoryId, title: both_('杯'), picture: upload() },
      ],
      arrangeCategories: () => [{ ...asks(), parentId: categoryId, ids: [empty.categoryId, leaf.categoryId] }],
      removeCategory: () => [{ ...asks(), categoryId: empty.categoryId }],
      findStock: () => [{ search: '肉桂', cursor: 'sku_a' }],
      bookStock: () => [
        {
          ...{ ...asks(), because: 'other', note: '送人' },
          lines: [
            { skuId: tin.id, change: -1 },
            { skuId: box.id, change: 2 },
          ],
        },
      ],
      listStockMoves: () => [
        {
          ...{ because: 'bought', goodsId: made.goodsId, skuId: kept!.id, from: 0, to: 4_000_000_000_000 },
          cursor: '4000000000000.sku_z.adjust.z',
        },
      ],
      sendGoodsPiece: () => [
        { ...asks(), importId, no: 0, body: table },
        { ...asks(), no: 1, body: table },
      ],
      importGoods: () => [
        { ...asks(), importId, pieces: 1, dryRun: true },
        { ...asks(), importId, pieces: 1, dryRun: false },
      ],
      exportGoods: () => [{ language: 'zh', cursor: 'goods_a' }, { language: 'en' }],
    },
    foreignIds: ['goods_nobody', 'category_nobody', 'sku_nobody', 'import_nobody', 'move_nobody'],
  };
}
