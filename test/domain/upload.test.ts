import { uploaded } from '@/contract/endpoint';
import type { UserId } from '@/domain/id';
import { kindOf, LONGEST_FILE_ID, pathOfUpload, whyNotMine, widthToSend } from '@/domain/upload';

const xiaoman: UserId = 'user_xiaoman';
const in_ = (path: string) => `cloud://shop-1.736f-shop-1/${path}`;
const mine = in_(pathOfUpload(xiaoman, 'k2j4h6g8', 'jpg'));

test('a picture in my own folder is mine', () => {
  expect(whyNotMine(mine, xiaoman)).toBeUndefined();
  expect(uploaded.safeParse(mine).success).toBe(true);
});

test('one in the folder of somebody else is not, whatever its name looks like', () => {
  expect(whyNotMine(mine, 'user_zhe')).toBe('picture_not_yours');
  expect(whyNotMine(mine, 'user_xiaoma')).toBe('picture_not_yours');
  expect(whyNotMine(in_('uploads/user_zhe/user_xiaoman.jpg'), xiaoman)).toBe('picture_not_yours');
});

test.each([
  ['an address of the web', 'https://pictures.test/uploads/user_xiaoman/k2j4h6g8.jpg'],
  ['a way up', in_('uploads/user_xiaoman/../user_zhe/k2j4h6g8.jpg')],
  ['another folder', in_('goods/user_xiaoman/k2j4h6g8.jpg')],
  ['a folder in the folder', in_('uploads/user_xiaoman/more/k2j4h6g8.jpg')],
  ['a kind that cannot be checked', in_('uploads/user_xiaoman/k2j4h6g8.webp')],
  ['two kinds', in_('uploads/user_xiaoman/k2j4h6g8.jpg.svg')],
  ['a question behind it', `${mine}?download=1`],
  ['a line behind it', `${mine}\n`],
  ['no bucket', 'cloud://shop-1/uploads/user_xiaoman/k2j4h6g8.jpg'],
  ['a name that can be guessed', in_('uploads/user_xiaoman/1.jpg')],
  ['nothing', ''],
])('%s is no picture that was uploaded', (_, fileId) => {
  expect(uploaded.safeParse(fileId).success).toBe(false);
  expect(whyNotMine(fileId, xiaoman)).toBe('picture_not_yours');
});

test('an id that is longer than what can be stored is none', () => {
  const fileId = `cloud://${'e'.repeat(60)}.${'b'.repeat(80)}/uploads/user_${'u'.repeat(40)}/${'n'.repeat(40)}.jpg`;
  expect(fileId.length).toBeGreaterThan(LONGEST_FILE_ID);
  expect(uploaded.safeParse(fileId).success).toBe(false);
});

test.each([
  ['wxfile://tmp_1.JPG', 'jpg'],
  ['http://tmp/a.jpeg', 'jpeg'],
  ['/tmp/a.png', 'png'],
  ['/tmp/a.heic', undefined],
  ['/tmp/a', undefined],
])('%s is a picture of kind %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

test.each([
  [4_032, 3_024, 1_000],
  [3_024, 4_032, 750],
  [600, 800, 600],
  [3_000, 300, 1_334],
  [300, 3_000, 133],
  [1, 1, 1],
])('a picture of %s by %s is sent %s wide', (width, height, sent) => {
  expect(widthToSend(width, height)).toBe(sent);
});
