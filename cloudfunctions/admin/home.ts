import type { adminHome } from '@/contract/adminHome';
import type { UseCases } from '../door/serve';
import { previewHome, publishHome, saveHome, viewHomeDraft } from '../usecases/staff/homePage';

export const home: UseCases<typeof adminHome> = {
  viewHomeDraft,
  previewHome,
  saveHome,
  publishHome,
};
