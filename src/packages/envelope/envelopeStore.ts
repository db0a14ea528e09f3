import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { OutputOf } from '@/contract/endpoint';
import type { EnvelopeView, Got } from '@/contract/envelope';
import type { ShopContract } from '@/contract/shop';
import type { EnvelopeId, GiveawayId, RequestId, UserId } from '@/domain/id';
import { type Fen, zero } from '@/domain/money';
import type { RefusalCode } from '@/domain/refusal';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

type EnvelopeShop = Shop<'viewEnvelope' | 'listOpened' | 'openEnvelope' | 'reachGroup'>;
export type Opened = OutputOf<ShopContract['openEnvelope']>;

/** What the page was opened with: a packet, or a campaign of the shop that has one for each chat group. */
export type Asked = { readonly envelopeId: EnvelopeId } | { readonly giveawayId: GiveawayId };

/**
 *   packet ──tap──▶ turning ──answer──▶ opened ──tap──▶ jumped ──tap──▶ list
 *      ▲               └──refused──┐        └──when it has settled────────▲
 *      └───────────────────────────┘
 * `jumped`: the end of the motion at once.
 */
export type Stage = 'packet' | 'turning' | 'opened' | 'jumped' | 'list';

/** What the phone knows beside the shop. */
export interface Around {
  readonly device: () => string;
  /** A token of the chat group that the page was opened from, if it was. */
  readonly group: () => Promise<string | undefined>;
  readonly wait: (ms: number) => Promise<void>;
}

const TURN = 320; //     ms: the coin turns once
const MOTION = 1_040; // ms: flap 200, slip and amount 640, a breath

export const keyOfGot = ({ userId }: Got): UserId => userId;

/** A packet: closed, opening, opened. What was in it is known before anything moves. */
export class EnvelopeStore {
  readonly envelope: Loadable<EnvelopeView>;
  readonly got: PagedList<Got>;
  readonly opening: Task<{ requestId: RequestId; envelopeId: EnvelopeId; device: string }, Opened>;
  stage: Stage = 'packet';
  opened: Opened | undefined = undefined;
  whyNot: RefusalCode | undefined = undefined; // What the tap was told.
  private hurry: (() => void) | undefined = undefined; // Ends the wait for the motion.
  private settled = false;

  constructor(
    private readonly shop: EnvelopeShop,
    private readonly asked: Asked,
    private readonly around: Around,
  ) {
    const { api } = shop;
    this.envelope = new Loadable(() => this.find());
    this.got = new PagedList(async (cursor) => {
      const { value } = this.envelope;
      if (!value) return { items: [] };
      if (cursor === undefined && value.got.length >= value.opened) return { items: value.got };
      return api.listOpened({ envelopeId: value.envelopeId, ...(cursor && { cursor }) }, await this.along(value));
    }, keyOfGot);
    this.opening = new Task(shop, async (input) => api.openEnvelope(input, await this.along(this.envelope.value)));
    makeAutoObservable<this, 'shop' | 'asked' | 'around' | 'hurry' | 'settled'>(this, {
      ...{ shop: false, asked: false, around: false, hurry: false, settled: false },
      ...{ envelope: false, got: false, opening: false, opened: observableRef },
    });
  }

  /** No such packet: a link that was cut, or one for others than packets. */
  get missing(): boolean {
    const { failed } = this.envelope;
    return failed?.kind === 'refused' && failed.code === 'not_found';
  }

  /** Of a campaign: why it has no packet here. In a chat between two there is no group. */
  get whyNoPacket(): RefusalCode | undefined {
    const { failed, value } = this.envelope;
    return !value && failed?.kind === 'refused' && 'giveawayId' in this.asked ? failed.code : undefined;
  }

  /** Whether who got what is shown: at once where there is nothing to open any more. */
  get listed(): boolean {
    const state = this.envelope.value?.state;
    if (this.stage === 'list') return true;
    return this.stage === 'packet' && (state === 'mine' || state === 'own');
  }

  /** Whether it may be known what others got. */
  get mayList(): boolean {
    const { value } = this.envelope;
    if (!value) return false;
    return value.isSender || !['open', 'not_yet', 'other_group'].includes(value.state);
  }

  /** So far, of a packet of chance that is not all opened: the first who got most. Nothing until all are listed. */
  get mostSoFar(): UserId | undefined {
    const { value } = this.envelope;
    const { items, hasMore } = this.got;
    if (!value || value.split === 'equal' || value.opened === value.shares || items.length < 2 || hasMore)
      return undefined;
    const [most] = [...items].sort((a, b) => b.amount - a.amount || a.at - b.at);
    return most?.userId;
  }

  get mine(): Fen {
    return this.opened?.mine.amount ?? this.envelope.value?.mine?.amount ?? zero;
  }

  async load(): Promise<void> {
    await this.envelope.load();
    if (this.mayList) await this.got.load();
  }

  /** One tap: the coin turns until the shop has answered, and only then it opens. */
  async open(): Promise<void> {
    const envelopeId = this.envelope.value?.envelopeId;
    if (!envelopeId || this.stage !== 'packet') return;
    this.stage = 'turning';
    this.whyNot = undefined;
    const turned = this.pause(TURN);
    const opened = await this.opening.run({ envelopeId, device: this.around.device() });
    const hurried = await turned;
    if (!opened) return this.stay();
    runInAction(() => {
      this.opened = opened;
      this.stage = hurried ? 'jumped' : 'opened';
    });
    const settling = hurried ? undefined : this.settle();
    await this.load();
    await settling;
  }

  /** A tap while it opens: to the end; and then to the others. */
  tap(): void {
    if (this.stage === 'turning') this.hurry?.();
    else if (this.stage === 'jumped' || (this.stage === 'opened' && this.settled)) this.look();
    else if (this.stage === 'opened') {
      this.stage = 'jumped';
      this.hurry?.();
    }
  }

  /** To who got what. */
  look(): void {
    this.stage = 'list';
  }

  private async settle(): Promise<void> {
    await this.pause(MOTION);
    this.settled = true;
  }

  private async stay(): Promise<void> {
    const { failed } = this.opening;
    runInAction(() => {
      this.stage = 'packet';
      this.whyNot = failed?.kind === 'refused' ? failed.code : undefined;
    });
    if (this.whyNot) await this.load(); // Others were quicker, or it was opened on another phone of mine.
  }

  /** Resolves after so long with false, or with true as soon as somebody hurries. */
  private async pause(ms: number): Promise<boolean> {
    let hurried = false;
    const tapped = new Promise<void>((done) => {
      this.hurry = () => {
        hurried = true;
        done();
      };
    });
    await Promise.race([this.around.wait(ms), tapped]);
    return hurried;
  }

  private async find(): Promise<EnvelopeView> {
    const { api } = this.shop;
    const envelopeId = await this.packet();
    const view = await api.viewEnvelope({ envelopeId });
    if (view.state !== 'other_group') return view;
    const group = await this.around.group(); // Perhaps it was opened out of its group this minute.
    return group ? api.viewEnvelope({ envelopeId }, { group }) : view;
  }

  /** The packet of the group that the campaign's card was tapped in; asked once. */
  private async packet(): Promise<EnvelopeId> {
    const there = this.envelope.value?.envelopeId;
    if (there) return there;
    if ('envelopeId' in this.asked) return this.asked.envelopeId;
    const group = await this.around.group();
    const input = { requestId: this.shop.newRequestId(), giveawayId: this.asked.giveawayId };
    return (await this.shop.api.reachGroup(input, { group })).envelopeId;
  }

  private async along(value: EnvelopeView | undefined): Promise<{ group?: string | undefined }> {
    return value?.groupId ? { group: await this.around.group() } : {};
  }
}
