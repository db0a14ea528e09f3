import { randomBytes } from 'node:crypto';
import { dataKeysOf, type Sealed, vaultOf } from '../../cloudfunctions/storage/vault';

const newKey = () => randomBytes(32).toString('base64');
const [first, second] = [newKey(), newKey()];
const place = ['orders.sealed', 'order_1'] as const;
const open = (keys: string, sealed: Sealed, at: typeof place | readonly ['orders.sealed', 'order_2'] = place) =>
  vaultOf(dataKeysOf(keys), 'shop_a').open(sealed, at);

test('what is sealed is opened by its key, in its place, and by nothing else', () => {
  const vault = vaultOf(dataKeysOf(first), 'shop_a');
  const sealed = vault.seal({ phone: '13812345678' }, place);
  expect(sealed).not.toContain('138');
  expect(vault.seal({ phone: '13812345678' }, place)).not.toBe(sealed);
  expect(open(first, sealed)).toEqual({ phone: '13812345678' });
  expect(() => open(first, sealed, ['orders.sealed', 'order_2'])).toThrow();
  expect(() => vaultOf(dataKeysOf(first), 'shop_b').open(sealed, place)).toThrow();
  expect(() => open(second, sealed)).toThrow(/has not the key/);
  expect(() => open(first, `${sealed.slice(0, -2)}${sealed.endsWith('A') ? 'BB' : 'AA'}` as Sealed)).toThrow();
  expect(() => open('', sealed)).toThrow(/DATA_KEYS is not set/);
});

test('a new key seals from now on, and the old one still opens', () => {
  const old = vaultOf(dataKeysOf(first), 'shop_a').seal('小满', place);
  const both = vaultOf(dataKeysOf(`${second}, ${first}`), 'shop_a');
  expect([both.open(old, place), both.isNew(old)]).toEqual(['小满', false]);
  const made = both.seal('小满', place);
  expect(both.isNew(made)).toBe(true);
  expect(open(second, made)).toBe('小满');
});

test('the same word has the same mark in one shop, under each key another', () => {
  const both = vaultOf(dataKeysOf(`${second},${first}`), 'shop_a');
  const old = vaultOf(dataKeysOf(first), 'shop_a');
  expect(both.marksAsked('5678')).toEqual([both.mark('5678'), old.mark('5678')]);
  expect(
    new Set([...both.marksAsked('5678'), both.mark('5679'), vaultOf(dataKeysOf(second), 'shop_b').mark('5678')]).size,
  ).toBe(4);
});

test('what is no key is said without telling it', () => {
  expect(() => dataKeysOf(`${first},c2hvcnQ=`)).toThrow('key 2 has not 32 bytes in base64');
  expect(dataKeysOf('')).toEqual([]);
});
