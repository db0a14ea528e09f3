import type { adminOrderDeeds } from '@/contract/adminOrderDeeds';
import type { UseCases } from '../door/serve';
import { changePrice, previewPrice } from '../usecases/staff/changePrice';
import { flagOrder, noteOrder, receiveLater } from '../usecases/staff/orderNotes';

export const orderDeeds: UseCases<typeof adminOrderDeeds> = {
  previewPrice,
  changePrice,
  noteOrder,
  flagOrder,
  receiveLater,
};
