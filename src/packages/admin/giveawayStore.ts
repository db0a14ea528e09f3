import { makeAutoObservable, observableRef } from 'mobx';
import { fenOf, typedYuan, yuanOf } from '@/components/admin/yuan';
import type { AdminEnvelope, AdminGiveaway } from '@/contract/adminEnvelopes';
import type { Got } from '@/contract/envelope';
import { MOST_A_SHARE, SPLITS, type Split } from '@/domain/envelope';
import type { GiveawayKind, GiveawayStage } from '@/domain/giveaway';
import type { EnvelopeId, GiveawayId } from '@/domain/id';
import { fen } from '@/domain/money';
import { hours } from '@/domain/time';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

export const GIVEAWAY_KINDS: readonly GiveawayKind[] = ['group', 'rain', 'thanks', 'gather', 'gift'];
export const STAGES: readonly GiveawayStage[] = ['running', 'coming', 'over'];
export type Given = Got & { readonly envelopeId: EnvelopeId };
export const keyOfGiveaway = ({ id }: AdminGiveaway) => id;
export const keyOfPacket = ({ envelopeId }: AdminEnvelope) => envelopeId;
export const keyOfGiven = ({ envelopeId, userId }: Given) => `${envelopeId} ${userId}`;

/** The giveaways of one stage; of all kinds, or of one: the rains are a timetable. */
export class Giveaways {
  readonly list: PagedList<AdminGiveaway>;
  kind: GiveawayKind | undefined = undefined;

  constructor(
    shop: Shop<never, 'listGiveaways'>,
    public stage: GiveawayStage,
  ) {
    this.list = new PagedList((cursor) => {
      const { stage: at, kind } = this;
      return shop.admin.listGiveaways({ stage: at, ...(kind && { kind }), ...(cursor && { cursor }) });
    }, keyOfGiveaway);
    makeAutoObservable(this, { list: false });
  }

  choose(stage: GiveawayStage): void {
    this.stage = stage;
    void this.list.restart();
  }

  /** The same once more: all of them. */
  pick(kind: GiveawayKind): void {
    this.kind = this.kind === kind ? undefined : kind;
    void this.list.restart();
  }
}

type Asks =
  | 'viewGiveaway'
  | 'listGiveawayEnvelopes'
  | 'listGiven'
  | 'setGiveawayBudget'
  | 'endGiveaway'
  | 'sendShopEnvelope';

/** One giveaway: what has become of its money, its packets, and who has something of it. */
export class GiveawayStore {
  readonly giveaway: Loadable<AdminGiveaway>;
  readonly packets: PagedList<AdminEnvelope>;
  readonly given: PagedList<Given>;
  readonly budgeting;
  readonly ending;
  readonly dropping;
  which: 'packets' | 'given' = 'packets';
  budget: string | undefined = undefined; // As it is typed; nothing: it is not being changed.
  drop: Drop | undefined = undefined;

  constructor(
    shop: Shop<never, Asks>,
    readonly giveawayId: GiveawayId,
  ) {
    const page = (cursor?: string) => ({ giveawayId, ...(cursor && { cursor }) });
    this.giveaway = new Loadable(() => shop.admin.viewGiveaway({ giveawayId }));
    this.packets = new PagedList((cursor) => shop.admin.listGiveawayEnvelopes(page(cursor)), keyOfPacket);
    this.given = new PagedList((cursor) => shop.admin.listGiven(page(cursor)), keyOfGiven);
    this.budgeting = new Task(shop, shop.admin.setGiveawayBudget);
    this.ending = new Task(shop, shop.admin.endGiveaway);
    this.dropping = new Task(shop, shop.admin.sendShopEnvelope);
    makeAutoObservable(this, {
      ...{ giveaway: false, packets: false, given: false, giveawayId: false, drop: observableRef },
      ...{ budgeting: false, ending: false, dropping: false },
    });
  }

  async load(): Promise<void> {
    await Promise.all([this.giveaway.load(), this.packets.load(), this.given.load()]);
  }

  choose(which: 'packets' | 'given'): void {
    this.which = which;
  }

  beginBudget(): void {
    const { value } = this.giveaway;
    if (value) this.budget = yuanOf(value.budget);
  }

  typeBudget(value: string | undefined): void {
    this.budget = value === undefined ? undefined : typedYuan(value);
  }

  /** Less than is promised is none. */
  get isBudgetWrong(): boolean {
    const budget = fenOf(this.budget ?? '');
    return budget === undefined || budget < 1 || budget < (this.giveaway.value?.numbers.promised ?? 0);
  }

  async saveBudget(): Promise<boolean> {
    const budget = fenOf(this.budget ?? '');
    if (this.isBudgetWrong || budget === undefined) return false;
    return (await this.budgeting.run({ giveawayId: this.giveawayId, budget })) !== undefined;
  }

  async end(callBack: boolean): Promise<boolean> {
    return (await this.ending.run({ giveawayId: this.giveawayId, callBack })) !== undefined;
  }

  /** A packet is put together, out of what is left of the budget. */
  beginDrop(): void {
    const { value } = this.giveaway;
    if (value) this.drop = new Drop(value.words.zh, value.words.en === value.words.zh ? '' : value.words.en);
  }

  stopDrop(): void {
    this.drop = undefined;
  }

  /** The packet, to be taken into a chat; nothing where something is wrong. */
  async sendDrop(): Promise<EnvelopeId | undefined> {
    const asked = this.drop?.read();
    if (!asked) return undefined;
    return (await this.dropping.run({ giveawayId: this.giveawayId, ...asked }))?.envelopeId;
  }
}

/** A single packet as it is typed. */
export class Drop {
  total = '';
  shares = '10';
  lasts = '24'; // hours
  split: Split = SPLITS[1];
  tried = false;

  constructor(
    public zh: string,
    public en: string,
  ) {
    makeAutoObservable(this);
  }

  write(field: 'zh' | 'en', value: string): void {
    this[field] = value;
  }

  count(field: 'shares' | 'lasts', value: string): void {
    this[field] = value.replace(/\D/g, '').slice(0, 5);
  }

  pay(value: string): void {
    this.total = typedYuan(value);
  }

  by(split: Split): void {
    this.split = split;
  }

  get wrong(): 'words' | 'shares' | 'total' | 'lasts' | undefined {
    const [total, shares, lasts] = [fenOf(this.total), Number(this.shares), Number(this.lasts)];
    if (!this.zh.trim()) return 'words';
    if (shares < 1 || shares > 10_000) return 'shares';
    if (total === undefined || total < shares || total > shares * MOST_A_SHARE) return 'total';
    return lasts < 1 || lasts > 720 ? 'lasts' : undefined;
  }

  read() {
    this.tried = true;
    const total = fenOf(this.total);
    if (this.wrong || total === undefined) return undefined;
    const words = { zh: this.zh.trim(), en: this.en.trim() };
    return {
      words,
      total: fen(total),
      shares: Number(this.shares),
      split: this.split,
      lasts: hours(Number(this.lasts)),
    };
  }
}
