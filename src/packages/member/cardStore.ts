import { makeAutoObservable, runInAction } from 'mobx';
import type { CardOffer, CardView, viewCard } from '@/contract/card';
import type { OutputOf } from '@/contract/endpoint';
import type { CardPlanName } from '@/domain/card';
import type { CardId } from '@/domain/id';
import { seconds } from '@/domain/time';
import { type Failed, failedBy } from '@/stores/failed';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { loginCode, showCardSheet } from './cardSheet';

export type CardPage = OutputOf<typeof viewCard>;
type CardShop = Shop<'viewCard' | 'buyCard' | 'tryCard' | 'payCard' | 'checkCard' | 'cancelCard'>;

/** paid: the shop has it from WeChat · cancelled: the sheet was closed · unknown: nobody has said · refused: see `failed`. */
export type CardOutcome = 'paid' | 'cancelled' | 'unknown' | 'refused';

const ASKS = 4;
const BETWEEN = seconds(1);

/** Buying a card, trying it and giving it back. */
export class CardStore {
  readonly page: Loadable<CardPage>;
  running = false;
  failed: Failed | undefined = undefined;
  private wanted: CardPlanName | undefined = undefined;
  private readonly buying;
  private readonly sheet;
  readonly trying;
  readonly cancelling;

  constructor(private readonly shop: CardShop) {
    const { api } = shop;
    this.page = new Loadable(() => api.viewCard({}));
    this.buying = new Task(shop, api.buyCard);
    this.sheet = new Task(shop, api.payCard);
    this.trying = new Task(shop, api.tryCard);
    this.cancelling = new Task(shop, api.cancelCard);
    makeAutoObservable<this, 'shop' | 'buying' | 'sheet'>(this, {
      ...{ shop: false, page: false, buying: false, sheet: false, trying: false, cancelling: false },
    });
  }

  /** What is chosen: the plan that waits for its payment, or the longest one. */
  get plan(): CardOffer['plans'][number] | undefined {
    const plans = this.page.value?.offer?.plans ?? [];
    const name = this.wanted ?? (this.unpaid?.plan === 'trial' ? undefined : this.unpaid?.plan);
    return plans.find((plan) => plan.name === name) ?? [...plans].sort((a, b) => b.fee - a.fee)[0];
  }

  get unpaid(): CardView | undefined {
    return this.page.value?.cards.find(({ state }) => state === 'unpaid');
  }

  choose(name: CardPlanName): void {
    this.wanted = name;
  }

  /** Buys what is chosen: the card, WeChat's sheet, and then the shop is asked, since what a phone says proves nothing. */
  async buy(): Promise<CardOutcome> {
    const { plan } = this;
    if (this.running || !plan) return 'refused';
    this.running = true;
    this.failed = undefined;
    try {
      const bought = await this.buying.run({ plan: plan.name, agreed: plan.fee });
      if (!bought) return this.refuse(this.buying.failed);
      return await this.pay(bought.cardId);
    } finally {
      runInAction(() => (this.running = false));
      await this.page.load();
    }
  }

  private async pay(cardId: CardId): Promise<CardOutcome> {
    const code = await loginCode();
    if (code === undefined) return this.refuse({ kind: 'offline' });
    const answer = await this.sheet.run({ cardId, code });
    if (!answer) {
      const { failed } = this.sheet;
      const isOver = failed?.kind === 'refused' && failed.code === 'card_not_payable'; // It may well be paid.
      return isOver && (await this.check(cardId)) === 'paid' ? 'paid' : this.refuse(failed);
    }
    const told = await showCardSheet(answer.sheet);
    if (told === 'cancelled') return 'cancelled';
    const known = await this.check(cardId, told === 'told' ? ASKS : 1);
    if (known === 'paid') return 'paid';
    return told === 'failed' && known === 'unpaid' ? 'cancelled' : 'unknown';
  }

  /** Asks the shop up to `asks` times whether the card is paid. */
  private async check(cardId: CardId, asks = 1): Promise<'paid' | 'unpaid' | 'unknown'> {
    let known: 'unpaid' | 'unknown' = 'unknown';
    for (let asked = 1; asked <= asks; asked += 1) {
      try {
        const { status } = await this.shop.api.checkCard({ requestId: this.shop.newRequestId(), cardId });
        if (status !== 'unpaid') return status === 'closed' ? 'unpaid' : 'paid';
        known = 'unpaid';
      } catch (error) {
        failedBy(error);
        known = 'unknown';
      }
      if (asked < asks) await new Promise((resume) => setTimeout(resume, BETWEEN));
    }
    return known;
  }

  /** True: the trial has begun. */
  async tryOut(): Promise<boolean> {
    const done = await this.trying.run({});
    await this.page.load();
    return done !== undefined;
  }

  /** True: what `cancel` of the card says has been done. */
  async cancel({ id, cancel }: CardView): Promise<boolean> {
    if (!cancel) return false;
    const done = await this.cancelling.run({ cardId: id, agreed: cancel });
    await this.page.load();
    return done !== undefined;
  }

  private refuse(failed: Failed | undefined): 'refused' {
    runInAction(() => (this.failed = failed));
    return 'refused';
  }
}
