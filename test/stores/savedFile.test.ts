import Taro from '@tarojs/taro';
import { chooseFile, contentOf, FileFailed, SavedFile } from '@/stores/savedFile';

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    ...{ env: { USER_DATA_PATH: 'wxfile://usr' }, getFileSystemManager: jest.fn() },
    ...{ openDocument: jest.fn(), shareFileMessage: jest.fn(), chooseMessageFile: jest.fn() },
  },
}));
const wx = Taro as unknown as Record<
  'getFileSystemManager' | 'openDocument' | 'shareFileMessage' | 'chooseMessageFile',
  jest.Mock
>;

interface Asked {
  readonly filePath: string;
  readonly data: string;
  success(got?: object): void;
  fail(why: object): void;
}
let files: Map<string, string>;
let room: number; // characters

beforeEach(() => {
  files = new Map();
  room = 1_000;
  const put = (path: string, content: string, asked: Asked) => {
    if (content.length > room) return asked.fail({ errMsg: 'the maximum size of the file storage limit is exceeded' });
    files.set(path, content);
    return asked.success();
  };
  wx.getFileSystemManager.mockReturnValue({
    writeFile: (asked: Asked) => put(asked.filePath, asked.data, asked),
    appendFile: (asked: Asked) => put(asked.filePath, (files.get(asked.filePath) ?? '') + asked.data, asked),
    readFile: ({ filePath, success, fail }: Asked) =>
      files.has(filePath) ? success({ data: files.get(filePath) }) : fail({ errMsg: 'no such file' }),
    readdirSync: (folder: string) => [...files.keys()].map((path) => path.slice(folder.length + 1)),
    unlinkSync: (path: string) => void files.delete(path),
  });
});

test('what comes in pages lies in one file, which goes into a chat under its name', async () => {
  const file = new SavedFile('商品 11/22.csv');
  await file.begin('编码,库存\n');
  await file.append('A1,3\n');
  await file.append('A2,0\n');
  expect(files.get(file.path)).toBe('编码,库存\nA1,3\nA2,0\n');
  wx.shareFileMessage.mockResolvedValueOnce({});
  expect(await file.send()).toBe('done');
  expect(wx.shareFileMessage).toHaveBeenCalledWith({ filePath: file.path, fileName: '商品 11/22.csv' });
  expect(file.path).toBe('wxfile://usr/out-商品-11-22.csv');
});

test('written anew, nothing of the old file is left; older ones make room, and what others keep stays', async () => {
  files.set('wxfile://usr/poster.jpg', 'kept');
  for (let day = 1; day <= 12; day++) await new SavedFile(`day${day}.csv`).begin('old');
  await new SavedFile('day12.csv').begin('new');
  expect(files.get('wxfile://usr/out-day12.csv')).toBe('new');
  expect([...files.keys()].filter((path) => path.includes('out-'))).toHaveLength(8);
  expect(files.get('wxfile://usr/poster.jpg')).toBe('kept');
});

test('a phone without room says so', async () => {
  room = 5;
  const file = new SavedFile('big.csv');
  await file.begin('12345');
  await expect(file.append('6')).rejects.toThrow(FileFailed);
});

test('a paper is opened with the menu that prints it; what WeChat cannot show is known before', async () => {
  wx.openDocument.mockRejectedValueOnce({ errMsg: 'openDocument:fail filetype not supported' });
  const paper = new SavedFile('发货单.xlsx');
  expect(paper.isOpened).toBe(true);
  expect(await paper.open()).toBe('failed');
  expect(wx.openDocument).toHaveBeenCalledWith(expect.objectContaining({ fileType: 'xlsx', showMenu: true }));
  expect(new SavedFile('商品.csv').isOpened).toBe(false);
});

test('a file is chosen from a chat, or not', async () => {
  files.set('wxfile://tmp/x.csv', 'aGk=');
  wx.chooseMessageFile.mockResolvedValueOnce({ tempFiles: [{ name: 'x.csv', path: 'wxfile://tmp/x.csv', size: 2 }] });
  const file = await chooseFile(['csv']);
  expect(file).toEqual({ name: 'x.csv', path: 'wxfile://tmp/x.csv', size: 2 });
  expect(await contentOf(file!.path)).toBe('aGk=');
  expect(await contentOf('wxfile://tmp/gone.csv')).toBeUndefined();
  wx.chooseMessageFile.mockRejectedValueOnce({ errMsg: 'chooseMessageFile:fail cancel' });
  expect(await chooseFile(['csv'])).toBeUndefined();
});
