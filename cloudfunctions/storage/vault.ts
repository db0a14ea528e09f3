import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import type { ShopId } from '@/domain/id';

/** A key of the settings, as it is used: `name` stands in each value that it has sealed. */
export interface DataKey {
  readonly name: string;
  readonly seals: KeyObject;
  readonly marks: KeyObject;
}
/** The first seals; all of them open. */
export type DataKeys = readonly DataKey[];

/** A value that only a key of the settings opens: `key.iv+tag+bytes`, in base64url. */
export type Sealed = string & { readonly sealed: true };

/** Which column of which row a value lies in: moved to another row it does not open any more. */
export type Place = readonly [column: `${string}.${string}`, ...key: string[]];

/** What is written about people, in a form that whoever reads the database cannot read. One of each shop. */
export interface Vault {
  seal(value: unknown, place: Place): Sealed;
  /** Throws where it was not sealed for this place, by none of these keys, or changed since. */
  open<T>(sealed: Sealed, place: Place): T;
  /** Whether the key that seals now has sealed it. */
  isNew(sealed: Sealed): boolean;
  /** Whether one of the keys has sealed it. */
  knows(sealed: string): boolean;
  /** With the same keys, of another shop: what it has sealed opens with that one only. */
  of(other: ShopId): Vault;
  /** What stands for a word in a search: the same for the same word, and says nothing of it without the key. */
  mark(word: string): string;
  /** The same under each of the keys: what was stored before the last one came is found, too. */
  marksAsked(word: string): string[];
}

const [CIPHER, KEY, IV, TAG, MARK] = ['aes-256-gcm', 32, 12, 16, 12] as const; // bytes; of a mark letters
const KEY_FORM = /^[0-9A-Za-z+/_-]{43}=?$/;

const listOf = (listed: string) =>
  listed
    .split(',')
    .map((text) => text.trim())
    .filter(Boolean);

/** What is wrong with a list of keys, without telling any. */
export function wrongWithKeys(listed: string): string | undefined {
  const texts = listOf(listed);
  const wrong = texts.findIndex((text) => !KEY_FORM.test(text) || Buffer.from(text, 'base64').length !== KEY);
  if (wrong >= 0) return `key ${wrong + 1} has not ${KEY} bytes in base64`;
  return texts.length === 0 ? 'names no key' : undefined;
}

/** DATA_KEYS: keys of 32 bytes in base64, comma-separated, the one that seals first. Throws what is wrong with them. */
export function dataKeysOf(listed: string): DataKeys {
  const wrong = listed.trim() === '' ? undefined : wrongWithKeys(listed);
  if (wrong) throw new Error(wrong);
  return listOf(listed).map((text) => {
    const bytes = Buffer.from(text, 'base64');
    return {
      name: derived(bytes, 'name', 6).export().toString('base64url'),
      ...{ seals: derived(bytes, 'seal', KEY), marks: derived(bytes, 'mark', KEY) },
    };
  });
}

const derived = (key: Buffer, what: string, length: number): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', key, '', `pinji ${what}`, length)));

/** Without keys it can be opened, and nothing be sealed with it: whoever has no customers needs none. */
export function vaultOf(keys: DataKeys, shopId: ShopId): Vault {
  const newest = (): DataKey => {
    const [first] = keys;
    if (!first) throw new Error('DATA_KEYS is not set: nothing about people can be written or read without it');
    return first;
  };
  const where = (place: Place) => Buffer.from(JSON.stringify([shopId, ...place]));
  const markBy = ({ marks }: DataKey, word: string) =>
    createHmac('sha256', marks).update(`${shopId} ${word}`).digest('base64url').slice(0, MARK);

  return {
    seal(value, place) {
      const { name, seals } = newest();
      const iv = randomBytes(IV);
      const cipher = createCipheriv(CIPHER, seals, iv).setAAD(where(place));
      const bytes = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
      return `${name}.${Buffer.concat([iv, cipher.getAuthTag(), bytes]).toString('base64url')}` as Sealed;
    },
    open<T>(sealed: Sealed, place: Place) {
      const [name = '', text = ''] = sealed.split('.');
      newest();
      const key = keys.find((one) => one.name === name);
      if (!key) throw new Error(`DATA_KEYS has not the key ${name}, which ${place.join(' ')} was sealed with`);
      const bytes = Buffer.from(text, 'base64url');
      const decipher = createDecipheriv(CIPHER, key.seals, bytes.subarray(0, IV), { authTagLength: TAG });
      decipher.setAAD(where(place)).setAuthTag(bytes.subarray(IV, IV + TAG));
      const opened = Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]);
      return JSON.parse(opened.toString('utf8')) as T;
    },
    isNew: (sealed) => sealed.startsWith(`${newest().name}.`),
    knows: (sealed) => keys.some(({ name }) => sealed.startsWith(`${name}.`)),
    of: (other) => vaultOf(keys, other),
    mark: (word) => markBy(newest(), word),
    marksAsked: (word) => keys.map((key) => markBy(key, word)),
  };
}
