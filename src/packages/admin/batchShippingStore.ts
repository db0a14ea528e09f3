import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { CheckedRow } from '@/contract/adminShipping';
import type { OrderId, RequestId } from '@/domain/id';
import type { Carrier } from '@/domain/parcel';
import { MOST_ROWS, type PastedRow, pastedRows } from '@/domain/pastedRows';
import type { RefusalCode } from '@/domain/refusal';
import { type Failed, failedBy } from '@/stores/failed';
import type { Shop } from '@/stores/shop';

/** A row on its way: held against the shop, and then what became of it. */
export interface Row extends CheckedRow {
  readonly line: number;
  readonly state: 'waiting' | 'sent' | 'before' | 'bad' | 'lost'; // lost: no answer came, and it is tried again.
}

/**
 * Orders that are shipped by pasted rows: understood on the phone, held against the shop, and sent one by one. What was sent
 * stays sent wherever it stops: the same rows pasted again go on behind it.
 */
export class BatchShipping {
  text = '';
  usual: Carrier | undefined = undefined; // By whom, where a row does not say.
  rows: readonly Row[] = [];
  checking = false;
  shipping = false;
  failed: Failed | undefined = undefined;
  private stopped = false;
  private readonly requests = new Map<OrderId, RequestId>();

  constructor(private readonly shop: Shop<never, 'checkShipments' | 'shipOrder'>) {
    makeAutoObservable<this, 'shop' | 'stopped' | 'requests'>(this, {
      ...{ shop: false, stopped: false, requests: false, rows: observableRef, failed: observableRef },
    });
  }

  paste(text: string): void {
    this.text = text;
    this.forget();
  }

  choose(usual: Carrier | undefined): void {
    this.usual = usual;
    this.forget();
  }

  private forget(): void {
    this.rows = [];
    this.requests.clear();
  }

  get pasted(): readonly PastedRow[] {
    return pastedRows(this.text, this.usual);
  }
  get understood(): readonly PastedRow[] {
    return this.pasted.filter(({ problem }) => problem === undefined);
  }
  get notUnderstood(): readonly PastedRow[] {
    return this.pasted.filter(({ problem }) => problem !== undefined);
  }
  get isCut(): boolean {
    return this.pasted.length === MOST_ROWS;
  }

  of(...states: readonly Row['state'][]): readonly Row[] {
    return this.rows.filter(({ state }) => states.includes(state));
  }

  /** What would become of them. Nothing has happened yet. */
  async check(): Promise<void> {
    const asked = this.understood.flatMap(({ order, carrier, waybill, line }) =>
      order && carrier && waybill ? [{ order, carrier, waybill, line }] : [],
    );
    if (asked.length === 0 || this.checking) return;
    runInAction(() => Object.assign(this, { checking: true, failed: undefined }));
    try {
      const rows = await this.shop.admin.checkShipments({ rows: asked.map(({ line: _, ...row }) => row) });
      runInAction(() => {
        this.rows = rows.map((row, i) => ({ ...row, line: asked[i]!.line, state: stateOf(row) }));
      });
    } catch (error) {
      runInAction(() => (this.failed = failedBy(error)));
    } finally {
      runInAction(() => (this.checking = false));
    }
  }

  /** All that can leave, one after the other. Returns how many did. */
  async ship(): Promise<number> {
    if (this.shipping) return 0;
    this.stopped = false;
    runInAction(() => Object.assign(this, { shipping: true, failed: undefined }));
    let done = 0;
    for (const row of this.of('waiting', 'lost')) {
      if (this.stopped) break;
      const state = await this.send(row);
      if (state === 'sent') done += 1;
      if (state === 'lost') break; // The network is gone: the others wait with it.
    }
    runInAction(() => (this.shipping = false));
    return done;
  }

  stop(): void {
    this.stopped = true;
  }

  private async send(row: Row): Promise<Row['state']> {
    const { orderId, carrier, waybill } = row;
    if (!orderId) return this.put(row, 'bad');
    const requestId = this.requests.get(orderId) ?? this.shop.newRequestId(); // After a lost answer it is the same request.
    this.requests.set(orderId, requestId);
    try {
      await this.shop.admin.shipOrder({ requestId, orderId, carrier, waybill });
      return this.put(row, 'sent');
    } catch (error) {
      const failed = failedBy(error);
      if (failed.kind !== 'refused') {
        runInAction(() => (this.failed = failed));
        return this.put(row, 'lost');
      }
      this.requests.delete(orderId);
      return this.put(row, 'bad', failed.code);
    }
  }

  private put(row: Row, state: Row['state'], whyNot?: RefusalCode): Row['state'] {
    this.rows = this.rows.map((one) => (one.order === row.order ? { ...one, state, whyNot } : one));
    return state;
  }
}

function stateOf({ isSent, whyNot }: CheckedRow): Row['state'] {
  if (isSent) return 'before';
  return whyNot ? 'bad' : 'waiting';
}
