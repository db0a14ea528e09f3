import { uploaded } from '@/contract/endpoint';
import {
  CHANCE_IN_FOLDER,
  folderOf,
  kindOf,
  LONGEST_FILE_ID,
  PROOF_IN_FOLDER,
  partsOfUpload,
  pathOfUpload,
  widthToSend,
} from '@/domain/upload';

const [chance, proof] = ['0a'.repeat(CHANCE_IN_FOLDER / 2), '1b'.repeat(PROOF_IN_FOLDER / 2)];
const folder = folderOf(chance, proof);
const in_ = (path: string) => `cloud://shop-1.736f-shop-1/${path}`;
const picture = in_(pathOfUpload(folder, 'k2j4h6g8', 'jpg'));

test('a picture says which cloud it is in, and the two parts of its folder', () => {
  expect(partsOfUpload(picture)).toEqual({ env: 'shop-1', chance, proof });
  expect(uploaded.safeParse(picture).success).toBe(true);
});

test.each([
  ['an address of the web', `https://pictures.test/${folder}/k2j4h6g8.jpg`],
  ['a folder with somebody’s name', in_('uploads/user_xiaoman/k2j4h6g8.jpg')],
  ['a way up', in_(`${folder}/../k2j4h6g8.jpg`)],
  ['another folder', in_(`goods/${chance}/${proof}/k2j4h6g8.jpg`)],
  ['a folder in the folder', in_(`${folder}/more/k2j4h6g8.jpg`)],
  ['a proof that is cut', in_(`${folder.slice(0, -1)}/k2j4h6g8.jpg`)],
  ['chance without a proof', in_(`uploads/${chance}/k2j4h6g8.jpg`)],
  ['a kind that cannot be checked', in_(`${folder}/k2j4h6g8.webp`)],
  ['two kinds', in_(`${folder}/k2j4h6g8.jpg.svg`)],
  ['a question behind it', `${picture}?download=1`],
  ['a line behind it', `${picture}\n`],
  ['no bucket', `cloud://shop-1/${folder}/k2j4h6g8.jpg`],
  ['a name that can be guessed', in_(`${folder}/1.jpg`)],
  ['nothing', ''],
])('%s is no picture that was uploaded', (_, fileId) => {
  expect(uploaded.safeParse(fileId).success).toBe(false);
  expect(partsOfUpload(fileId)).toBeUndefined();
});

test('an id that is longer than what can be stored is none', () => {
  const fileId = `cloud://${'e'.repeat(60)}.${'b'.repeat(80)}/${folder}/${'n'.repeat(40)}.jpg`;
  expect(partsOfUpload(fileId)).toBeDefined();
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
