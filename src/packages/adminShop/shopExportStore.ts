import { makeAutoObservable, runInAction } from 'mobx';
import type { TableCount } from '@/contract/adminData';
import type { MoveId } from '@/domain/id';
import { type Failed, failedBy } from '@/stores/failed';
import { FileFailed, SavedFile } from '@/stores/savedFile';
import type { Shop } from '@/stores/shop';

type Asks = 'beginExport' | 'exportTable' | 'endExport';
type Key = readonly (string | number)[];

/** All of a shop, or one table of it, piece by piece into a file of this phone. What stops goes on where it stopped. */
export class ShopExportStore {
  state: 'none' | 'running' | 'stopped' | 'done' = 'none';
  rows = 0; // so many are in the file,
  of = 0; //   of so many.
  changed = 0; // So much was asked of the shop meanwhile.
  failed: Failed | 'full' | undefined = undefined;
  private moveId: MoveId | undefined = undefined;
  private tables: readonly TableCount[] = [];
  private at = 0; // Of the tables,
  private after: Key | undefined = undefined; // and of its rows.

  constructor(
    private readonly shop: Shop<never, Asks>,
    private readonly file: SavedFile,
  ) {
    makeAutoObservable<this, 'shop' | 'file' | 'moveId' | 'tables' | 'at' | 'after'>(this, {
      ...{ shop: false, file: false, moveId: false, tables: false, at: false, after: false },
    });
  }

  get percent(): number {
    return this.of === 0 ? 0 : Math.min(100, Math.floor((this.rows / this.of) * 100));
  }

  /** From the beginning, or where it stopped. */
  async run(): Promise<void> {
    if (this.state === 'running') return;
    const isNew = this.state !== 'stopped' || this.moveId === undefined;
    runInAction(() => Object.assign(this, { state: 'running', failed: undefined }));
    try {
      if (isNew) await this.begin();
      while (this.at < this.tables.length) await this.piece(this.tables[this.at]!.name);
      await this.end();
    } catch (error) {
      const failed = error instanceof FileFailed ? 'full' : failedBy(error);
      runInAction(() => Object.assign(this, { state: 'stopped', failed }));
    }
  }

  send() {
    return this.file.send();
  }

  private async begin(): Promise<void> {
    const { shop } = this;
    this.moveId = undefined;
    const { moveId, head, tables } = await shop.admin.beginExport({ requestId: shop.newRequestId() });
    await this.file.begin(head);
    Object.assign(this, { tables, at: 0, after: undefined, moveId });
    runInAction(() =>
      Object.assign(this, { rows: 0, changed: 0, of: tables.reduce((sum, { rows }) => sum + rows, 0) }),
    );
  }

  private async piece(table: string): Promise<void> {
    const { after } = this;
    const { text, rows, next } = await this.shop.admin.exportTable({
      ...{ table, as: 'json' as const },
      ...(after && { after: [...after] }),
    });
    if (text !== '') await this.file.append(text);
    this.after = next;
    if (!next) this.at += 1;
    runInAction(() => (this.rows += rows));
  }

  private async end(): Promise<void> {
    const { shop, rows, moveId } = this;
    const { tail, changed } = await shop.admin.endExport({ requestId: shop.newRequestId(), moveId: moveId!, rows });
    await this.file.append(tail);
    this.moveId = undefined;
    runInAction(() => Object.assign(this, { state: 'done', changed }));
  }
}

/** One table for a spreadsheet, sent into a chat when it is written. What was wrong, if anything. */
export async function sendTable(
  shop: Shop<never, 'exportTable'>,
  table: string,
): Promise<Failed | 'full' | 'unsent' | undefined> {
  const file = new SavedFile(`${table}.csv`);
  try {
    await writeTable(shop, table, file);
  } catch (error) {
    return error instanceof FileFailed ? 'full' : failedBy(error);
  }
  return (await file.send()) === 'failed' ? 'unsent' : undefined;
}

async function writeTable(shop: Shop<never, 'exportTable'>, table: string, file: SavedFile): Promise<void> {
  for (let after: Key | undefined, isFirst = true; isFirst || after; isFirst = false) {
    const { text, next } = await shop.admin.exportTable({
      ...{ table, as: 'csv' as const },
      ...(after && { after: [...after] }),
    });
    if (isFirst) await file.begin(text);
    else await file.append(text);
    after = next;
  }
}
