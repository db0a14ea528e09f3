import type { adminMessages } from '@/contract/adminMessages';
import type { UseCases } from '../door/serve';
import { listMessageKinds, switchMessage, viewMessageDays } from '../usecases/staff/messageKinds';

export const messages: UseCases<typeof adminMessages> = {
  listMessageKinds,
  viewMessageDays,
  switchMessage,
};
