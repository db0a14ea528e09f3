import { makeAutoObservable } from 'mobx';
import type { OutputOf } from '@/contract/endpoint';
import type { EnvelopeCard, GiftsView } from '@/contract/envelope';
import type { PurseMove } from '@/contract/purse';
import type { ShopContract } from '@/contract/shop';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

type CreditShop = Shop<'viewPurse' | 'listPurse' | 'listEnvelopes' | 'listGifts'>;
export type PurseView = OutputOf<ShopContract['viewPurse']>;

export const CREDIT_TABS = ['log', 'got', 'sent'] as const;
export type CreditTab = (typeof CREDIT_TABS)[number];

export const keyOfMove = ({ id }: PurseMove) => id;
export const keyOfPacket = ({ envelopeId }: EnvelopeCard) => envelopeId;

/** 红包余额: what one has, how it came and went, and the packets that one has opened or sent. */
export class CreditStore {
  readonly purse: Loadable<PurseView>;
  readonly gifts: Loadable<GiftsView>;
  readonly log: PagedList<PurseMove>;
  readonly got: PagedList<EnvelopeCard>;
  readonly sent: PagedList<EnvelopeCard>;
  tab: CreditTab = 'log';

  constructor({ api }: CreditShop) {
    this.purse = new Loadable(() => api.viewPurse({ unit: 'credit' }));
    this.gifts = new Loadable(() => api.listGifts({}));
    this.log = new PagedList((cursor) => api.listPurse({ unit: 'credit', ...(cursor && { cursor }) }), keyOfMove);
    const packets = (which: 'got' | 'sent') =>
      new PagedList((cursor) => api.listEnvelopes({ which, ...(cursor && { cursor }) }), keyOfPacket);
    this.got = packets('got');
    this.sent = packets('sent');
    makeAutoObservable(this, { purse: false, gifts: false, log: false, got: false, sent: false });
  }

  async load(): Promise<void> {
    await Promise.all([this.purse.load(), this.gifts.load(), this[this.tab].load()]);
  }

  choose(tab: CreditTab): void {
    this.tab = tab;
    void this[tab].load();
  }
}
