import type { ImportReport } from '@/contract/adminGoodsCsv';
import { Outage } from '@/domain/outage';
import { LONGEST_PIECE, PIECE_BYTES } from '@/domain/piece';
import { Refusal } from '@/domain/refusal';
import { ExportStore } from '@/packages/adminGoods/exportStore';
import { ImportStore } from '@/packages/adminGoods/importStore';
import { FileFailed, type SavedFile } from '@/stores/savedFile';

let content = '';
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => ({
      readFile: ({ success }: { success(got: { data: string }): void }) => success({ data: content }),
    }),
  },
}));

const good: ImportReport = {
  ...{ rows: 2, newGoods: 0, newSkus: 0, changedSkus: 2, changedGoods: 1, same: 0 },
  ...{ ignored: [], bad: [], badRows: 0, done: false },
};
let requests = 0;
const newRequestId = () => `request_${++requests}` as const;

function importing() {
  const sendGoodsPiece = jest.fn(async () => ({ importId: 'import_1' as const }));
  const importGoods = jest.fn(async ({ dryRun }: { dryRun: boolean }) => ({ ...good, done: !dryRun }));
  const store = new ImportStore({ newRequestId, admin: { sendGoodsPiece, importGoods } } as never);
  return { store, sendGoodsPiece, importGoods };
}
const file = (size = 10) => ({ name: 'a.csv', path: 'wxfile://tmp/a.csv', size });

test('a table goes in numbered pieces, is checked as a whole, and written only then', async () => {
  content = 'A'.repeat(LONGEST_PIECE + 8);
  const { store, sendGoodsPiece, importGoods } = importing();
  expect(await store.check(file())).toBeUndefined();
  expect(sendGoodsPiece.mock.calls).toEqual([
    [expect.objectContaining({ no: 0, body: 'A'.repeat(LONGEST_PIECE) })],
    [expect.objectContaining({ no: 1, body: 'A'.repeat(8), importId: 'import_1' })],
  ]);
  expect(importGoods).toHaveBeenLastCalledWith(expect.objectContaining({ pieces: 2, dryRun: true }));
  expect(store).toMatchObject({ state: 'checked', sent: 2 });
  await store.write();
  expect(importGoods).toHaveBeenLastCalledWith(expect.objectContaining({ dryRun: false }));
  expect(store.state).toBe('done');
});

test('a file that is too large is not even read; one that breaks off says why', async () => {
  const { store, sendGoodsPiece } = importing();
  expect(await store.check(file(PIECE_BYTES * 1_000))).toBe('tooBig');
  content = '';
  expect(await store.check(file())).toBe('unreadable');
  expect(sendGoodsPiece).not.toHaveBeenCalled();
  content = 'AAAA';
  sendGoodsPiece.mockRejectedValueOnce(new Refusal('not_found'));
  await store.check(file());
  expect(store).toMatchObject({ state: 'failed', failed: { kind: 'refused', code: 'not_found' } });
});

test('an export that stops goes on where it stopped, and a full phone is told apart', async () => {
  const kept: string[] = [];
  const saved = {
    begin: jest.fn(async (head: string) => void kept.splice(0, kept.length, head)),
    append: jest.fn(async (piece: string) => void kept.push(piece)),
  };
  const exportGoods = jest
    .fn()
    .mockResolvedValueOnce({ csv: 'a', goods: 2, of: 5, next: 'two' })
    .mockRejectedValueOnce(new Outage('offline'))
    .mockResolvedValueOnce({ csv: 'b', goods: 2, of: 5, next: 'three' })
    .mockResolvedValueOnce({ csv: 'c', goods: 1, of: 5 });
  const shop = { admin: { exportGoods }, language: { name: 'zh' } };
  const store = new ExportStore(shop as never, saved as unknown as SavedFile);
  await store.run();
  expect(store).toMatchObject({ state: 'stopped', goods: 2, percent: 40, failed: { kind: 'offline' } });
  saved.append.mockRejectedValueOnce(new FileFailed('full'));
  await store.run();
  expect(store).toMatchObject({ state: 'stopped', failed: 'full' });
  exportGoods.mockReset().mockResolvedValueOnce({ csv: 'b', goods: 2, of: 5, next: 'three' });
  exportGoods.mockResolvedValueOnce({ csv: 'c', goods: 1, of: 5 });
  await store.run();
  expect(store).toMatchObject({ state: 'done', goods: 5, failed: undefined });
  expect(kept.join('')).toBe('abc');
});
