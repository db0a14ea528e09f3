import { makeAutoObservable } from 'mobx';
import type { Figures, LeadingView } from '@/contract/leaderCentre';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';

export const SPANS = ['today', 'month'] as const;
export type Span = (typeof SPANS)[number];

/** What a leader comes to see: what there is, how today went, what is near, what to recommend. */
export class CentreStore {
  readonly view: Loadable<LeadingView>;
  span: Span = 'today';

  constructor(shop: Shop<'viewLeading'>) {
    this.view = new Loadable(() => shop.api.viewLeading({}));
    makeAutoObservable(this, { view: false });
  }

  get figures(): Figures | undefined {
    return this.view.value?.[this.span];
  }

  /** Who asks is no leader, or none any more. */
  get isStranger(): boolean {
    const { failed, value } = this.view;
    return !value && failed?.kind === 'refused' && failed.code === 'leader_needed';
  }

  choose(span: Span): void {
    this.span = span;
  }
}
