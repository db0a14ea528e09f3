import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { RequestId } from '@/domain/id';
import { type Failed, failedBy } from './failed';
import type { Shop } from './shop';

interface Named {
  readonly requestId: RequestId;
}
type Unnamed<Asked> = Asked extends unknown ? Omit<Asked, 'requestId'> : never; // of each member of a union

/**
 * One command that a tap starts: `new Task(shop, shop.api.joinTeam)`. While it runs a second tap does nothing, and
 * after a lost answer the same tap is the same request: its id is kept until the shop has answered.
 */
export class Task<Asked extends Named, Output> {
  running = false;
  failed: Failed | undefined = undefined;
  private requestId: RequestId | undefined = undefined;
  private asked = '';

  constructor(
    private readonly shop: Pick<Shop, 'newRequestId'>,
    private readonly command: (asked: Asked) => Promise<Output>,
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
  async run(input: Unnamed<Asked>): Promise<Output | undefined> {
    if (this.running) return undefined;
    const asked = { ...input, requestId: this.idFor(input) } as unknown as Asked;
    runInAction(() => Object.assign(this, { running: true, failed: undefined }));
    try {
      const output = await this.command(asked);
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
  private idFor(input: Unnamed<Asked>): RequestId {
    const asked = JSON.stringify(input);
    if (this.requestId === undefined || asked !== this.asked) this.requestId = this.shop.newRequestId();
    this.asked = asked;
    return this.requestId;
  }
}
