import { dataKeysOf } from '../../cloudfunctions/storage/vault';

/** What DATA_KEYS is in tests. */
export const DATA_KEYS = Buffer.alloc(32, 'a key of the tests').toString('base64');
export const dataKeys = dataKeysOf(DATA_KEYS);
