import type { adminData } from '@/contract/adminData';
import type { UseCases } from '../door/serve';
import { beginExport, endExport, exportTable, viewData } from '../usecases/data/exportShop';
import { importShop, sendDataPiece } from '../usecases/data/importShop';

export const data: UseCases<typeof adminData> = {
  viewData,
  beginExport,
  exportTable,
  endExport,
  sendDataPiece,
  importShop,
};
