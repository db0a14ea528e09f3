import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { adminData } from '@/contract/adminData';
import type { OutputOf } from '@/contract/endpoint';
import type { ImportId } from '@/domain/id';
import { LONGEST_PIECE, PIECE_BYTES } from '@/domain/piece';
import { MOST_SHOP_PIECES } from '@/domain/wholeShop';
import type { Failed } from '@/stores/failed';
import { type ChosenFile, contentOf } from '@/stores/savedFile';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

type Report = OutputOf<typeof adminData.importShop>;

/** A file of a whole shop: sent in pieces, checked, and only then written. */
export class ShopImportStore {
  state: 'none' | 'sending' | 'checking' | 'checked' | 'importing' | 'done' | 'failed' = 'none';
  name = '';
  sent = 0; //   pieces
  pieces = 0;
  report: Report | undefined = undefined;
  failed: Failed | undefined = undefined;
  private importId: ImportId | undefined = undefined;
  private readonly sending;
  private readonly importing;

  constructor(shop: Shop<never, 'sendDataPiece' | 'importShop'>) {
    this.sending = new Task(shop, shop.admin.sendDataPiece);
    this.importing = new Task(shop, shop.admin.importShop);
    makeAutoObservable<this, 'sending' | 'importing' | 'importId'>(this, {
      ...{ sending: false, importing: false, importId: false, report: observableRef, failed: observableRef },
    });
  }

  get busy(): boolean {
    return this.state === 'sending' || this.state === 'checking' || this.state === 'importing';
  }

  /** Reads, sends and checks it: nothing in the shop is changed by that. */
  async check(file: ChosenFile): Promise<'tooBig' | 'unreadable' | undefined> {
    if (file.size > PIECE_BYTES * MOST_SHOP_PIECES) return 'tooBig';
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
    if (!report) return this.put({ state: 'failed', failed: this.importing.failed });
    this.put({ report, state: report.done ? 'done' : 'checked' });
  }

  private put(changes: Partial<Pick<this, 'state' | 'name' | 'sent' | 'pieces' | 'report' | 'failed'>>): void {
    runInAction(() => Object.assign(this, changes));
  }
}
