import type { adminShipping } from '@/contract/adminShipping';
import type { UseCases } from '../door/serve';
import { checkShipments, findByCode, viewPacking } from '../usecases/staff/shipping';

export const shipping: UseCases<typeof adminShipping> = { findByCode, checkShipments, viewPacking };
