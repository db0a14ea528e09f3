import type { adminCard } from '@/contract/adminCard';
import type { UseCases } from '../door/serve';
import { listCardRefunds, putCardRule, settleCardRefund, viewCardRule } from '../usecases/card/staffCards';

export const card: UseCases<typeof adminCard> = {
  viewCardRule,
  listCardRefunds,
  putCardRule,
  settleCardRefund,
};
