import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { ImportReport } from '@/contract/adminGoodsCsv';
import { MOST_CSV_PIECES } from '@/domain/goodsCsv';
import type { ImportId } from '@/domain/id';
import { LONGEST_PIECE, PIECE_BYTES } from '@/domain/piece';
import type { Failed } from '@/stores/failed';
import { type ChosenFile, contentOf } from '@/stores/savedFile';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

type Asks = 'sendGoodsPiece' | 'importGoods';

/** A table of goods: sent in pieces, checked as a whole, and only then written. */
export class ImportStore {
  state: 'none' | 'sending' | 'checking' | 'checked' | 'importing' | 'done' | 'failed' = 'none';
  name = '';
  sent = 0; //   pieces
  pieces = 0;
  report: ImportReport | undefined = undefined;
  failed: Failed | undefined = undefined;
  private importId: ImportId | undefined = undefined;
  private readonly sending;
  private readonly importing;

  constructor(shop: Shop<never, Asks>) {
    this.sending = new Task(shop, shop.admin.sendGoodsPiece);
    this.importing = new Task(shop, shop.admin.importGoods);
    makeAutoObservable<this, 'sending' | 'importing' | 'importId'>(this, {
      ...{ sending: false, importing: false, importId: false, report: observableRef, failed: observableRef },
    });
  }

  get busy(): boolean {
    return this.state === 'sending' || this.state === 'checking' || this.state === 'importing';
  }

  /** Reads, sends and checks it: nothing in the shop is changed by that. */
  async check(file: ChosenFile): Promise<'tooBig' | 'unreadable' | undefined> {
    if (file.size > PIECE_BYTES * MOST_CSV_PIECES) return 'tooBig';
    const content = await contentOf(file.path);
    if (!content) return 'unreadable';
    const pieces = Math.ceil(content.length / LONGEST_PIECE);
    this.importId = undefined;
    this.put({ state: 'sending', name: file.name, sent: 0, pieces, report: undefined, failed: undefined });
    for (let no = 0; no < pieces; no++) {
      if (!(await this.send(no, content.slice(no * LONGEST_PIECE, (no + 1) * LONGEST_PIECE)))) return undefined;
    }
    this.put({ state: 'checking' });
    await this.ask(true);
    return undefined;
  }

  /** Writes all of it. */
  async write(): Promise<void> {
    this.put({ state: 'importing' });
    await this.ask(false);
  }

  /** For the file of another day. */
  forget(): void {
    this.put({ state: 'none', report: undefined, failed: undefined });
  }

  private async send(no: number, body: string): Promise<boolean> {
    const { importId } = this;
    const answer = await this.sending.run({ no, body, ...(importId && { importId }) });
    if (!answer) {
      this.put({ state: 'failed', failed: this.sending.failed });
      return false;
    }
    this.importId = answer.importId;
    this.put({ sent: no + 1 });
    return true;
  }

  private async ask(dryRun: boolean): Promise<void> {
    const { importId, pieces } = this;
    const report = importId && (await this.importing.run({ importId, pieces, dryRun }));
    if (!report) return this.put({ state: 'failed', failed: this.importing.failed ?? failedByNothing });
    this.put({ report, state: report.done ? 'done' : 'checked' });
  }

  private put(changes: Partial<Pick<this, 'state' | 'name' | 'sent' | 'pieces' | 'report' | 'failed'>>): void {
    runInAction(() => Object.assign(this, changes));
  }
}

const failedByNothing: Failed = { kind: 'broken' };
