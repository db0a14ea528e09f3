import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { Client } from '@/api/client';
import type { OutputOf } from '@/contract/endpoint';
import type { Me, visit } from '@/contract/person';
import type { ShopContract } from '@/contract/shop';
import { type Deadlines, USUAL_DEADLINES } from '@/domain/deadlines';
import type { RequestId, UserId } from '@/domain/id';
import { may, type Permission } from '@/domain/staff';
import { type Instant, isOver, later, seconds } from '@/domain/time';
import type { LanguageName } from '@/texts/language';
import { failedBy } from './failed';

const AGAIN = seconds(10);

type Visit = OutputOf<typeof visit>;

/**
 * Who uses the app. The shop is told in the background when it opens: nobody waits for it but what needs `me`,
 * and nobody logs in.
 */
export class Session {
  visit: Visit | undefined = undefined;
  inCart = 0; // The badge on the cart.
  unread = 0; // The dot on 我的.
  private asking: Promise<void> | undefined = undefined;
  private notBefore = 0 as Instant;

  constructor(
    private readonly api: Pick<Client<ShopContract>, 'visit'>,
    private readonly newRequestId: () => RequestId,
  ) {
    makeAutoObservable<this, 'api' | 'newRequestId' | 'asking' | 'notBefore'>(this, {
      visit: observableRef,
      api: false,
      newRequestId: false,
      asking: false,
      notBefore: false,
    });
  }

  get me(): Me | undefined {
    return this.visit?.me;
  }

  /** How long this shop waits; until it has answered, as most do. */
  get deadlines(): Deadlines {
    return this.visit?.shop.deadlines ?? USUAL_DEADLINES;
  }

  /** Nothing until the shop has answered: then nobody is in no team, which is what a rule should think. */
  get userId(): UserId | undefined {
    return this.visit?.me.userId;
  }

  get isStaff(): boolean {
    return this.visit?.me.role !== undefined;
  }

  /** Whether my role may do this. What it may not is not offered: the shop would refuse it. */
  may(permission: Permission): boolean {
    return may(this.visit?.me.role, permission);
  }

  /** Asks once; again only if it failed. Never throws: a page that needs `me` shows its own failure. */
  begin(language: LanguageName): Promise<void> {
    if (this.visit) return Promise.resolve();
    this.asking ??= this.ask(language).finally(() => (this.asking = undefined));
    return this.asking;
  }

  /** The shop has answered something: if it does not know us yet, it can be told now. Not more often than AGAIN. */
  reached(now: Instant, language: LanguageName): void {
    if (this.visit || this.asking || !isOver(this.notBefore, now)) return;
    this.notBefore = later(now, AGAIN);
    void this.begin(language);
  }

  /** What the shop knows of me has changed: it is asked anew. */
  again(language: LanguageName): Promise<void> {
    return this.ask(language);
  }

  counted(inCart: number): void {
    this.inCart = inCart;
  }

  hasUnread(unread: number): void {
    this.unread = unread;
  }

  renamed(me: Me): void {
    if (this.visit) this.visit = { ...this.visit, me };
  }

  private async ask(language: LanguageName): Promise<void> {
    try {
      const visit = await this.api.visit({ requestId: this.newRequestId(), language });
      runInAction(() => Object.assign(this, { visit, inCart: visit.inCart, unread: visit.unread }));
    } catch (error) {
      failedBy(error);
    }
  }
}
