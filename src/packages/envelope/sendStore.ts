import { makeAutoObservable } from 'mobx';
import type { OutputOf, SentBy } from '@/contract/endpoint';
import type { EnvelopeCard, SendingView } from '@/contract/envelope';
import type { GroupCard } from '@/contract/group';
import type { ShopContract } from '@/contract/shop';
import { type Split, whyNotSplit } from '@/domain/envelope';
import type { EnvelopeId, GroupId } from '@/domain/id';
import { type Fen, fen } from '@/domain/money';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { fenTyped } from '@/texts/typedMoney';

type SendingShop = Shop<'viewSending' | 'sendEnvelope' | 'listGroups'>;

/** What is wrong with what was typed, before the shop is asked. */
export type Wrong =
  | { readonly why: 'total' | 'fen' }
  | { readonly why: 'shares'; readonly most: number }
  | { readonly why: 'least' | 'most' | 'left' | 'credit'; readonly amount: Fen };

const MOST_GROUPS = 10; // to choose from
const MOST_SHARES_TYPED = 3; // digits

/** A packet out of one's own credit: how much, in how many shares, and for whom. */
export class SendStore {
  readonly view: Loadable<SendingView>;
  readonly groups: Loadable<readonly GroupCard[]>;
  readonly sending: Task<SentBy<ShopContract['sendEnvelope']>, OutputOf<ShopContract['sendEnvelope']>>;
  typed = '';
  sharesTyped = '5';
  split: Split = 'lucky';
  words = '';
  groupId: GroupId | undefined = undefined; // Nothing: whoever receives it.
  sent: EnvelopeId | undefined = undefined;

  constructor(shop: SendingShop) {
    this.view = new Loadable(() => shop.api.viewSending({}));
    this.groups = new Loadable(async () => (await shop.api.listGroups({})).items.slice(0, MOST_GROUPS));
    this.sending = new Task(shop, shop.api.sendEnvelope);
    makeAutoObservable(this, { view: false, groups: false, sending: false });
  }

  async load(): Promise<void> {
    await Promise.all([this.view.load(), this.groups.load()]);
  }

  /** Nothing where it is no amount. */
  get total(): Fen | undefined {
    return fenTyped(this.typed);
  }

  get shares(): number {
    return Number(this.sharesTyped) || 0;
  }

  /** What each gets, or gets on an average, in whole fen. */
  get each(): Fen {
    return this.total !== undefined && this.shares > 0 ? fen(Math.floor(this.total / this.shares)) : fen(0);
  }

  /** Equal shares that cannot be quite equal. */
  get almost(): boolean {
    return this.total !== undefined && this.shares > 0 && this.total % this.shares > 0;
  }

  get wrong(): Wrong | undefined {
    const { value } = this.view;
    const { total, shares } = this;
    if (!value) return undefined;
    if (this.typed.trim() === '') return { why: 'total' };
    if (total === undefined || total === 0) return { why: 'fen' };
    if (shares < 1 || shares > value.mostShares) return { why: 'shares', most: value.mostShares };
    if (total > value.credit) return { why: 'credit', amount: value.credit };
    if (total > value.left) return { why: 'left', amount: value.left };
    if (whyNotSplit(total, shares, value.mostShares) === undefined) return undefined;
    return total < shares ? { why: 'least', amount: fen(shares) } : { why: 'most', amount: value.mostAShare };
  }

  type(typed: string): void {
    this.typed = typed;
  }

  typeShares(typed: string): void {
    this.sharesTyped = typed.replace(/\D/g, '').slice(0, MOST_SHARES_TYPED);
  }

  by(split: Split): void {
    this.split = split;
  }

  say(words: string): void {
    this.words = words;
  }

  to(groupId: GroupId | undefined): void {
    this.groupId = groupId;
  }

  /** True when it is filled; else see `sending.failed`. */
  async send(): Promise<boolean> {
    const { total, shares, split, words, groupId } = this;
    if (this.wrong || total === undefined) return false;
    const given = { total, shares, split, words: words.trim(), ...(groupId && { groupId }) };
    const made = await this.sending.run(given);
    if (!made) return false;
    this.filled(made.envelopeId);
    return true;
  }

  /** What its card shows. */
  card(usual: string): Pick<EnvelopeCard, 'words' | 'shares'> & { readonly groupId?: GroupId | undefined } {
    const words = this.words.trim() || usual;
    return { words: { zh: words, en: words }, shares: this.shares, groupId: this.groupId };
  }

  private filled(envelopeId: EnvelopeId): void {
    this.sent = envelopeId;
  }
}
