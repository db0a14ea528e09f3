import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { OutputOf } from '@/contract/endpoint';
import type { Placed, quoteOrder, Where } from '@/contract/order';
import type { AddressView, Message } from '@/contract/person';
import type { OrderId, RequestId, TeamId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { total } from '@/domain/quote';
import type { RefusalCode } from '@/domain/refusal';
import { chosenAddress } from '@/stores/chosenAddress';
import type { Failed } from '@/stores/failed';
import { Loadable } from '@/stores/loadable';
import { askForMessages } from '@/stores/messages';
import { type Outcome, Paying } from '@/stores/paying';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import type { Wanted } from './wanted';

type CheckoutShop = Shop<
  | 'quoteOrder'
  | 'listAddresses'
  | 'placeOrder'
  | 'openTeam'
  | 'joinTeam'
  | 'payOrder'
  | 'checkPayment'
  | 'grantMessages'
>;
type Quote = OutputOf<typeof quoteOrder>;
/** What is the same however it is bought. */
interface Placing {
  readonly requestId: RequestId;
  readonly to: Where;
  readonly remark: string;
  readonly agreed: Fen;
  readonly words: string;
}

export interface Bought {
  readonly outcome: Outcome;
  readonly orderId: OrderId;
  readonly teamId: TeamId | undefined;
}

const OF_A_TEAM: readonly Message[] = ['team_formed', 'team_lapsed', 'order_shipped'];
const OF_AN_ORDER: readonly Message[] = ['order_shipped'];

/** What is about to be bought: quoted, addressed, placed and paid. */
export class CheckoutStore {
  readonly quote: Loadable<Quote>;
  readonly addresses: Loadable<readonly AddressView[]>;
  readonly paying;
  busy = false; // Placing and paying, from the tap to the end: another tap does nothing.
  remark = '';
  words = '';
  /** The total that was shown before the price changed. */
  was: Fen | undefined = undefined;
  /** Why the shop would not place it; until it is quoted again. */
  refused: RefusalCode | undefined = undefined;
  private readonly placing: Task<Placing, Placed>;

  constructor(
    private readonly shop: CheckoutShop,
    readonly wanted: Wanted,
  ) {
    const { lines, way } = wanted;
    this.quote = new Loadable(() => shop.api.quoteOrder({ lines: [...lines], way }));
    this.addresses = new Loadable(() => shop.api.listAddresses({}));
    this.placing = new Task(shop, (input) => this.place(input));
    this.paying = new Paying(shop);
    makeAutoObservable<this, 'shop' | 'placing'>(this, {
      ...{ quote: false, addresses: false, paying: false, shop: false, wanted: false, placing: false },
      refused: observableRef,
    });
  }

  get address(): AddressView | undefined {
    const all = this.addresses.value ?? [];
    return all.find(({ id }) => id === chosenAddress.id) ?? all.find(({ isDefault }) => isDefault) ?? all[0];
  }

  get toPay(): Fen | undefined {
    return this.quote.value && total(this.quote.value.receipt);
  }

  get whyNot(): RefusalCode | 'needAddress' | undefined {
    const refused = this.refused ?? this.quote.value?.whyNot;
    if (refused) return refused;
    return this.addresses.value && !this.address ? 'needAddress' : undefined;
  }

  get failed(): Failed | undefined {
    return this.placing.failed ?? this.paying.failed;
  }

  async load(): Promise<void> {
    await Promise.all([this.requote(), this.addresses.load()]);
  }

  writeRemark(remark: string): void {
    this.remark = remark;
  }

  writeWords(words: string): void {
    this.words = words;
  }

  /** The order and how its payment came out; undefined when it was not placed: then `failed` or `was` says why. */
  async buy(): Promise<Bought | undefined> {
    const { address, toPay: agreed, remark, words } = this;
    if (!address || agreed === undefined || this.busy) return undefined;
    this.busy = true;
    try {
      return await this.placeAndPay({ to: { way: 'express', addressId: address.id }, remark, words, agreed });
    } finally {
      runInAction(() => (this.busy = false));
    }
  }

  private async placeAndPay(asked: Omit<Placing, 'requestId'>): Promise<Bought | undefined> {
    // First of all, because WeChat allows it only inside the tap.
    const told = askForMessages(this.shop, this.wanted.way.by === 'alone' ? OF_AN_ORDER : OF_A_TEAM);
    const placed = await this.placing.run(asked);
    if (!placed) {
      await this.afterRefusal(asked.agreed);
      return undefined;
    }
    const { orderId, teamId } = placed;
    if (this.wanted.fromCart) this.leaveCart();
    return { orderId, teamId, outcome: await this.paying.pay(orderId, told) };
  }

  private place({ words, ...placing }: Placing): Promise<Placed> {
    const { lines, way, fromCart } = this.wanted;
    const [line] = lines as readonly [(typeof lines)[number]];
    if (way.by === 'open') return this.shop.api.openTeam({ ...placing, ...line, words, campaignId: way.campaignId });
    if (way.by === 'join') return this.shop.api.joinTeam({ ...placing, ...line, teamId: way.teamId });
    return this.shop.api.placeOrder({ ...placing, lines: [...lines], fromCart });
  }

  /** A changed price is shown beside the old one; anything else the shop says no to rests the button. */
  private async afterRefusal(agreed: Fen): Promise<void> {
    const { failed } = this.placing;
    if (failed?.kind !== 'refused') return;
    if (failed.code === 'price_changed') {
      await this.quote.load();
      runInAction(() => (this.was = agreed));
    } else if (failed.code !== 'text_not_allowed' && failed.code !== 'request_reused') {
      runInAction(() => (this.refused = failed.code));
    }
  }

  private async requote(): Promise<void> {
    await this.quote.load();
    runInAction(() => (this.refused = undefined));
  }

  private leaveCart(): void {
    const { session } = this.shop;
    session.counted(Math.max(0, session.inCart - this.wanted.lines.length));
  }
}
