import type { adminStock } from '@/contract/shelf';
import type { UseCases } from '../door/serve';
import { adjustStock, listLowStock, setLowStock, viewStockLog } from '../usecases/shelf/stockKeeping';

export const stock: UseCases<typeof adminStock> = {
  listLowStock,
  viewStockLog,
  setLowStock,
  adjustStock,
};
