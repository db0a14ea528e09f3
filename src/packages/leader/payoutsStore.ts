import { makeAutoObservable, runInAction } from 'mobx';
import type { OutputOf } from '@/contract/endpoint';
import type { ConfirmSheet, PayoutTerms, PayoutView, viewPayouts } from '@/contract/payout';
import type { PayoutId } from '@/domain/id';
import { type Fen, fen, least, minus, zero } from '@/domain/money';
import { feeOf, type PayoutState, type PayoutWay } from '@/domain/payout';
import { Loadable } from '@/stores/loadable';
import type { Confirmed } from '@/stores/merchantTransfer';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { fenTyped, typedOf } from '@/texts/typedMoney';

type Names = 'viewPayouts' | 'listPayouts' | 'askPayout' | 'cancelPayout' | 'confirmSheet' | 'checkPayout';

/** What is wrong with what was typed, before the shop is asked. */
export type Wrong =
  | { readonly why: 'amount' | 'fen' }
  | { readonly why: 'least' | 'most' | 'short'; readonly amount: Fen };

export const keyOfPayout = ({ id }: PayoutView) => id;

/** What can be paid out, asking for it, and what became of each. */
export class PayoutsStore {
  readonly view: Loadable<OutputOf<typeof viewPayouts>>;
  readonly list: PagedList<PayoutView>;
  readonly asking;
  readonly cancelling;
  readonly asksSheet;
  private readonly checking;
  isOpen = false; // The sheet.
  typed = '';
  chosen: PayoutWay | undefined = undefined;
  confirming: PayoutId | undefined = undefined;

  constructor(
    shop: Shop<Names>,
    private readonly show: (sheet: ConfirmSheet) => Promise<Confirmed>,
  ) {
    const { api } = shop;
    this.view = new Loadable(() => api.viewPayouts({}));
    this.list = new PagedList((cursor) => api.listPayouts({ ...(cursor && { cursor }) }), keyOfPayout);
    this.asking = new Task(shop, api.askPayout);
    this.cancelling = new Task(shop, api.cancelPayout);
    this.asksSheet = new Task(shop, api.confirmSheet);
    this.checking = new Task(shop, api.checkPayout);
    makeAutoObservable<this, 'show' | 'checking'>(this, {
      ...{ view: false, list: false, asking: false, cancelling: false, show: false, asksSheet: false, checking: false },
    });
  }

  async load(): Promise<void> {
    await Promise.all([this.view.load(), this.list.load()]);
  }

  get terms(): PayoutTerms | undefined {
    return this.view.value?.terms;
  }

  /** Who asks is no leader, and never was. */
  get isStranger(): boolean {
    const { failed, value } = this.view;
    return !value && failed?.kind === 'refused' && failed.code === 'leader_needed';
  }

  /** Where it goes: as chosen, else the first way there is. */
  get way(): PayoutWay | undefined {
    const { ways = [] } = this.terms ?? {};
    return this.chosen && ways.includes(this.chosen) ? this.chosen : ways[0];
  }

  /** So much can be had with one request. */
  get most(): Fen {
    const { value } = this.view;
    return value?.terms ? least(value.withdrawable, value.terms.most) : zero;
  }

  get amount(): Fen | undefined {
    return fenTyped(this.typed);
  }

  get fee(): Fen {
    const { terms, way, amount } = this;
    return terms && way && amount ? feeOf(terms, way, amount) : zero;
  }

  /** What arrives. */
  get net(): Fen {
    return this.amount ? minus(this.amount, this.fee) : zero;
  }

  /** Whether the merchant looks at it before it goes out. */
  get needsApproval(): boolean {
    return this.terms !== undefined && (this.amount ?? 0) > this.terms.approvedUpTo;
  }

  get wrong(): Wrong | undefined {
    const { amount, terms } = this;
    if (!terms) return undefined;
    if (this.typed.trim() === '') return { why: 'amount' };
    if (amount === undefined) return { why: 'fen' };
    if (amount < terms.least) return { why: 'least', amount: terms.least };
    const has = this.view.value?.withdrawable ?? zero;
    if (amount > has) return { why: 'short', amount: has };
    return amount > terms.most ? { why: 'most', amount: terms.most } : undefined;
  }

  /** The one that waits for a confirmation the longest: it is given up first. */
  get toConfirm(): PayoutView | undefined {
    return this.view.value?.open.filter(({ confirmBy }) => confirmBy !== undefined).at(-1);
  }

  /** With all there is. */
  open(): void {
    this.isOpen = true;
    this.typed = this.most > 0 ? typedOf(this.most) : '';
  }

  close(): void {
    this.isOpen = false;
  }

  type(typed: string): void {
    this.typed = typed;
  }

  all(): void {
    this.typed = typedOf(fen(this.most));
  }

  choose(way: PayoutWay): void {
    this.chosen = way;
  }

  /** The state that it is in now, or nothing: see `asking.failed`. */
  async ask(): Promise<PayoutState | undefined> {
    const { amount, way, wrong } = this;
    if (wrong || amount === undefined || way === undefined) return undefined;
    const asked = await this.asking.run({ amount, way });
    if (!asked) {
      if (this.asking.failed?.kind === 'refused') await this.view.load(); // Something has changed meanwhile.
      return undefined;
    }
    this.close();
    await this.refresh();
    return asked.state;
  }

  /** Whether it is taken back, or WeChat was asked to. */
  async cancel(payoutId: PayoutId): Promise<PayoutState | undefined> {
    const done = await this.cancelling.run({ payoutId });
    await this.refresh();
    return done?.state;
  }

  /**
   * WeChat's own sheet, and then the shop asks what became of it: what a phone says of money proves nothing. The state
   * that it has come to, or how far it got.
   */
  async confirm(payoutId: PayoutId): Promise<PayoutState | Exclude<Confirmed, 'failed'> | 'unopened' | 'refused'> {
    if (this.confirming) return 'closed';
    this.confirming = payoutId;
    try {
      const answer = await this.asksSheet.run({ payoutId });
      if (!answer) return 'refused';
      const told = await this.show(answer.sheet);
      if (told === 'missing') return told;
      const checked = await this.checking.run({ payoutId });
      if (checked && checked.state !== 'sent') return checked.state;
      return told === 'failed' ? 'unopened' : told;
    } finally {
      runInAction(() => (this.confirming = undefined));
      await this.refresh();
    }
  }

  /** What has been looked at already, anew. */
  private async refresh(): Promise<void> {
    await Promise.all([this.view.load(), this.list.status === 'idle' ? undefined : this.list.load()]);
  }
}
