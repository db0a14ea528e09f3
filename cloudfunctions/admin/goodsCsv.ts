import type { adminGoodsCsv } from '@/contract/adminGoodsCsv';
import type { UseCases } from '../door/serve';
import { exportGoods } from '../usecases/catalogue/exportGoods';
import { importGoods, sendGoodsPiece } from '../usecases/catalogue/importGoods';

export const goodsCsv: UseCases<typeof adminGoodsCsv> = { sendGoodsPiece, importGoods, exportGoods };
