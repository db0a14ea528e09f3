import type { adminCustomers } from '@/contract/adminCustomers';
import type { UseCases } from '../door/serve';
import { endCareTask, listCareTasks, takeCareTask } from '../usecases/customer/careTasks';
import { listCustomerEvents } from '../usecases/customer/listCustomerEvents';
import { countCustomers, listCustomers, viewFilterChoices } from '../usecases/customer/listCustomers';
import { addNote, listNotes, removeNote, saveRemark } from '../usecases/customer/notes';
import { giveToSegment, listSegments, putSegment, removeSegment } from '../usecases/customer/segments';
import { listTags, putTag, removeTag, tagCustomers } from '../usecases/customer/tags';
import { listBrought, viewCustomer } from '../usecases/customer/viewCustomer';

export const customers: UseCases<typeof adminCustomers> = {
  listCustomers,
  countCustomers,
  viewFilterChoices,
  viewCustomer,
  listCustomerEvents,
  listBrought,
  listNotes,
  listTags,
  listSegments,
  listCareTasks,
  saveRemark,
  addNote,
  removeNote,
  putTag,
  removeTag,
  tagCustomers,
  putSegment,
  removeSegment,
  takeCareTask,
  endCareTask,
  giveToSegment,
};
