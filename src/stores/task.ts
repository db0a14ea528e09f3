import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { RequestId } from '@/domain/id';
import { type Failed, failedBy } from './failed';
import type { Shop } from './shop';

/**
 * One command that a tap starts. While it runs a second tap does nothing, and after a lost answer the same tap is
 * the same request: its id is kept until the shop has answered.
 */
export class Task<Input, Output> {
  running = false;
  failed: Failed | undefined = undefined;
  private requestId: RequestId | undefined = undefined;
  private asked = '';

  constructor(
    private readonly shop: Pick<Shop, 'newRequestId'>,
    private readonly command: (input: Input & { readonly requestId: RequestId }) => Promise<Output>,
  ) {
    makeAutoObservable<this, 'shop' | 'command' | 'requestId' | 'asked'>(this, {
      failed: observableRef,
      shop: false,
      command: false,
      requestId: false,
      asked: false,
    });
  }

  /** The answer, or undefined when it was refused or lost: then `failed` says which. */
  async run(input: Input): Promise<Output | undefined> {
    if (this.running) return undefined;
    const requestId = this.idFor(input);
    runInAction(() => Object.assign(this, { running: true, failed: undefined }));
    try {
      const output = await this.command({ ...input, requestId });
      this.requestId = undefined;
      return output;
    } catch (error) {
      const failed = failedBy(error);
      if (failed.kind === 'refused') this.requestId = undefined;
      runInAction(() => (this.failed = failed));
      return undefined;
    } finally {
      runInAction(() => (this.running = false));
    }
  }

  /** Another input is another request: the server refuses an id that was used for something else. */
  private idFor(input: Input): RequestId {
    const asked = JSON.stringify(input);
    if (this.requestId === undefined || asked !== this.asked) this.requestId = this.shop.newRequestId();
    this.asked = asked;
    return this.requestId;
  }
}
