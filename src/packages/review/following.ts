import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { MyReview } from '@/contract/review';
import type { ReviewId } from '@/domain/id';
import type { ReviewState } from '@/domain/review';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { Uploads } from '@/stores/uploads';

/** What is added to a review of one's own, once. */
export class Following {
  readonly review: Loadable<MyReview>;
  readonly uploads: Uploads;
  readonly sending;
  words = '';
  done: ReviewState | undefined = undefined;

  constructor(
    shop: Shop<'viewMyReview' | 'followReview' | 'uploadFolder'>,
    private readonly reviewId: ReviewId,
  ) {
    this.review = new Loadable(() => shop.api.viewMyReview({ reviewId }));
    this.uploads = new Uploads(shop);
    this.sending = new Task(shop, shop.api.followReview);
    makeAutoObservable<this, 'reviewId'>(this, {
      ...{ reviewId: false, review: false, uploads: false, sending: false },
      done: observableRef,
    });
  }

  write(words: string): void {
    this.words = words;
  }

  /** True: it is written. What is missing, or undefined when the shop has said no: see sending.failed. */
  async send(): Promise<true | 'words' | 'pictures' | undefined> {
    const words = this.words.trim();
    if (!words) return 'words';
    if (!(await this.uploads.settled())) return 'pictures';
    const pictures = [...this.uploads.fileIds];
    const answer = await this.sending.run({ reviewId: this.reviewId, words, pictures });
    if (!answer) return undefined;
    runInAction(() => (this.done = answer.state));
    return true;
  }
}
