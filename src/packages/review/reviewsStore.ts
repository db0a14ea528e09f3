import { makeAutoObservable } from 'mobx';
import type { OutputOf } from '@/contract/endpoint';
import type { REVIEW_MARKS, REVIEW_SORTS, ReviewView, viewReaders } from '@/contract/review';
import type { GoodsId } from '@/domain/id';
import type { Summary } from '@/domain/review';
import type { Failed } from '@/stores/failed';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { vote } from '@/stores/votes';

export type Mark = (typeof REVIEW_MARKS)[number];
export type Sort = (typeof REVIEW_SORTS)[number];

export const MARKS: readonly Mark[] = ['all', 'pictured', 'followed', 'good', 'middle', 'bad'];
export const SORTS: readonly Sort[] = ['newest', 'helpful'];
export const keyOfReview = ({ id }: ReviewView) => id;

/** How many reviews are of each kind: all of it is in the summary. */
export function countOf(mark: Mark, { count, pictured, followed, byStars }: Summary): number {
  const [one, two, three, four, five] = byStars;
  return { all: count, pictured, followed, good: four + five, middle: three, bad: one + two }[mark];
}

/** The reviews of goods: of one kind, in one order. */
export class ReviewsStore {
  readonly readers: Loadable<OutputOf<typeof viewReaders>>;
  readonly list: PagedList<ReviewView>;
  which: Mark = 'all';
  sort: Sort = 'newest';

  constructor(
    private readonly shop: Shop<'viewReaders' | 'listReviews' | 'voteReview'>,
    goodsId: GoodsId,
  ) {
    this.readers = new Loadable(() => shop.api.viewReaders({ goodsId }));
    this.list = new PagedList(
      (cursor) => shop.api.listReviews({ goodsId, which: this.which, sort: this.sort, ...(cursor && { cursor }) }),
      keyOfReview,
    );
    makeAutoObservable<this, 'shop'>(this, { shop: false, readers: false, list: false });
  }

  async load(): Promise<void> {
    await Promise.all([this.readers.load(), this.list.load()]);
  }

  choose(which: Mark): void {
    this.which = which;
    void this.list.restart();
  }

  order(sort: Sort): void {
    this.sort = sort;
    void this.list.restart();
  }

  vote(review: ReviewView): Promise<Failed | undefined> {
    return vote(this.shop, review, (changed) => this.list.replace(review.id, changed));
  }
}
