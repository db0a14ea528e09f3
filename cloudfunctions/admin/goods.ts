import type { adminCategories } from '@/contract/adminCategories';
import type { adminGoods } from '@/contract/adminGoods';
import type { adminStockMoves } from '@/contract/adminStock';
import type { UseCases } from '../door/serve';
import { recategoriseGoods, shelveGoods } from '../usecases/catalogue/batches';
import { arrangeCategories, listShopCategories, putCategory, removeCategory } from '../usecases/catalogue/categories';
import { countShopGoods, listShopGoods } from '../usecases/catalogue/listShopGoods';
import { putGoods } from '../usecases/catalogue/putGoods';
import { viewShopGoods } from '../usecases/catalogue/viewShopGoods';
import { bookStock, findStock, listStockMoves } from '../usecases/shelf/bookStock';

export const goods: UseCases<typeof adminGoods & typeof adminCategories & typeof adminStockMoves> = {
  listShopGoods,
  countShopGoods,
  viewShopGoods,
  putGoods,
  shelveGoods,
  recategoriseGoods,
  listShopCategories,
  putCategory,
  arrangeCategories,
  removeCategory,
  findStock,
  bookStock,
  listStockMoves,
};
