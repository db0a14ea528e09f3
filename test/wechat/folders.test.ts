import { pathOfUpload } from '@/domain/upload';
import type { Uploader } from '../../cloudfunctions/platform/folders';
import { openFolders } from '../../cloudfunctions/platform/secretFolders';

const xiaoman: Uploader = { shopId: 'shop_wx1', userId: 'user_xiaoman' };
const zhe: Uploader = { ...xiaoman, userId: 'user_zhe' };
const folders = openFolders({ appSecret: 'secret', cloudEnv: 'shop-1' });
const pictureIn = (folder: string, cloud = 'shop-1.736f-shop-1') =>
  `cloud://${cloud}/${pathOfUpload(folder, 'k2j4h6g8', 'jpg')}`;

test('a folder is theirs to whom it was given, and nobody else’s', () => {
  const picture = pictureIn(folders.fresh(xiaoman));
  expect(folders.holds(xiaoman, picture)).toBe(true);
  expect(folders.holds(zhe, picture)).toBe(false);
  expect(folders.holds({ ...xiaoman, shopId: 'shop_wx2' }, picture)).toBe(false);
  expect(folders.holds({ shopId: 'shop_wx1', userId: 'user_xiaoma' }, picture)).toBe(false);
});

test('two of one person have nothing in common, and say nothing of whose they are', () => {
  const all = Array.from({ length: 50 }, () => folders.fresh(xiaoman).split('/'));
  for (const part of [1, 2]) expect(new Set(all.map((folder) => folder[part])).size).toBe(50);
  expect(all.flat().join(' ')).not.toMatch(/xiaoman|wx1/);
});

test('a proof that was made up, or is of another folder, is none', () => {
  const [, chance, proof] = folders.fresh(xiaoman).split('/');
  const [, other] = folders.fresh(xiaoman).split('/');
  const last = proof!.endsWith('0') ? '1' : '0';
  for (const folder of [
    `uploads/${chance}/${'0'.repeat(32)}`,
    `uploads/${chance}/${proof!.slice(0, -1)}${last}`,
    `uploads/${other}/${proof}`,
    `uploads/${chance}`,
    'uploads/user_xiaoman',
  ]) {
    expect(folders.holds(xiaoman, pictureIn(folder))).toBe(false);
  }
});

test('only who knows the secret of the app can give one', () => {
  const others = openFolders({ appSecret: 'another secret' });
  expect(folders.holds(xiaoman, pictureIn(others.fresh(xiaoman)))).toBe(false);
  const same = openFolders({ appSecret: 'secret' });
  expect(folders.holds(xiaoman, pictureIn(same.fresh(xiaoman)))).toBe(true);
});

test('a file of another cloud is nobody’s where our own is known', () => {
  const elsewhere = pictureIn(folders.fresh(xiaoman), 'shop-2.736f-shop-2');
  expect(folders.holds(xiaoman, elsewhere)).toBe(false);
  expect(openFolders({ appSecret: 'secret' }).holds(xiaoman, elsewhere)).toBe(true);
});
