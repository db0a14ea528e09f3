import { Outage } from '@/domain/outage';
import { PersonalFile } from '@/stores/personalFile';

const written: string[] = [];
jest.mock('@tarojs/taro', () => {
  const put = ({ data, success }: { data: string; success(): void }) => {
    written.push(data);
    success();
  };
  const files = { writeFile: put, appendFile: put, readdirSync: () => [], unlinkSync: () => {} };
  return { __esModule: true, default: { env: { USER_DATA_PATH: 'http://usr' }, getFileSystemManager: () => files } };
});
beforeEach(() => void written.splice(0));

const pages = {
  first: {
    parts: [
      { name: 'users', rows: [{ id: 1 }] },
      { name: 'orders', rows: [{ id: 2 }] },
    ],
    next: 'orders.x',
  },
  second: {
    parts: [
      { name: 'orders', rows: [{ id: 3 }, { id: 4 }] },
      { name: 'reviews', rows: [{ id: 5 }] },
    ],
  },
};

test('pages become one file of JSON: a part that goes on is one part', async () => {
  const file = new PersonalFile('mine', async (cursor) => (cursor === undefined ? pages.first : pages.second));
  await file.write({ shop: '拼集' });
  expect([file.status, file.rows]).toEqual(['ready', 5]);
  expect(JSON.parse(written.join(''))).toEqual({
    about: { shop: '拼集' },
    parts: { users: [{ id: 1 }], orders: [{ id: 2 }, { id: 3 }, { id: 4 }], reviews: [{ id: 5 }] },
  });
});

test('who is known by nothing has a file as well', async () => {
  const file = new PersonalFile('mine', async () => ({ parts: [] }));
  await file.write({});
  expect([file.status, JSON.parse(written.join(''))]).toEqual(['ready', { about: {}, parts: {} }]);
});

test('where the shop does not answer it says so, and begins anew', async () => {
  let down = true;
  const file = new PersonalFile('mine', async (cursor) => {
    if (cursor && down) throw new Outage('down');
    return cursor ? pages.second : pages.first;
  });
  await file.write({});
  expect(file.status).toBe('failed');
  down = false;
  written.splice(0);
  await file.write({});
  expect([file.status, file.rows]).toEqual(['ready', 5]);
  expect(JSON.parse(written.join('')).parts.orders).toHaveLength(3);
});
