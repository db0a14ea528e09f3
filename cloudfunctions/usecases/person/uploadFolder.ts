import { shop as contract } from '@/contract/shop';
import { query } from '../../door/query';

export const uploadFolder = query(contract.uploadFolder, async (_, { caller, folders }) => ({
  folder: folders.fresh(caller),
}));
