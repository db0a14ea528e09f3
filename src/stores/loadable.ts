import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import { type Failed, failedBy } from './failed';

/**
 * One thing that a page shows, fetched when asked for.
 *
 *   idle ──▶ loading ──▶ ready ◀──▶ refreshing (stays ready: what is there is shown meanwhile)
 *                └─────▶ failed ──▶ loading (retry)
 */
export class Loadable<Value> {
  value: Value | undefined = undefined;
  failed: Failed | undefined = undefined;
  loading = false;
  private round = 0; // An answer of an earlier question is not shown.

  constructor(private readonly fetch: () => Promise<Value>) {
    makeAutoObservable<this, 'fetch' | 'round'>(this, {
      value: observableRef,
      failed: observableRef,
      fetch: false,
      round: false,
    });
  }

  get status(): 'idle' | 'loading' | 'ready' | 'failed' {
    if (this.value !== undefined) return 'ready';
    if (this.failed) return 'failed';
    return this.loading ? 'loading' : 'idle';
  }

  /** Fetches, also again: to retry, on coming back, on pulling down. What is there stays until the new is. */
  async load(): Promise<void> {
    this.round += 1;
    const { round } = this;
    this.loading = true;
    if (this.value === undefined) this.failed = undefined; // A retry shows that it is under way.
    let failed: Failed | undefined = { kind: 'broken' }; // Stays so when failedBy throws on.
    try {
      const value = await this.fetch();
      failed = undefined;
      if (round === this.round) runInAction(() => Object.assign(this, { value, failed }));
    } catch (error) {
      failed = failedBy(error);
    } finally {
      if (round === this.round) runInAction(() => Object.assign(this, { failed, loading: false }));
    }
  }

  /** Puts a value that came by another way, such as the answer of a command. */
  put(value: Value): void {
    this.round += 1;
    this.value = value;
    this.failed = undefined;
    this.loading = false;
  }
}
