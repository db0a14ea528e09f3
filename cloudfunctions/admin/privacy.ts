import type { adminPrivacy } from '@/contract/adminPrivacy';
import type { UseCases } from '../door/serve';
import { eraseCustomer, previewErasing } from '../usecases/privacy/erasePerson';
import { exportCustomer } from '../usecases/privacy/exportPerson';
import { listUnmaskings } from '../usecases/privacy/listUnmaskings';
import { unmask } from '../usecases/privacy/unmask';

export const privacy: UseCases<typeof adminPrivacy> = {
  unmask,
  listUnmaskings,
  exportCustomer,
  previewErasing,
  eraseCustomer,
};
