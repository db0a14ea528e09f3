import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import { type CommissionRule, MOST_RANKS } from '@/domain/commission';
import { DEFAULT_REFERRAL, type ReferralRule } from '@/domain/referral';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { percentOf, typedPercent } from './percent';
import { RankForm } from './rankForm';
import { whole } from './tierForm';

export type ReferralText = 'protectedFor' | 'lasts' | 'rate';
type Known = Awaited<ReturnType<Shop<never, 'viewReferralRules'>['admin']['viewReferralRules']>>;
const LONGEST = 3_650; // days, as the contract has it
const MOST_RATE = 50; //  percent

/** Who is bound to whom and what that brings, as it is typed. Where nothing was ever set, a beginning is proposed. */
export class ReferralForm {
  readonly known: Loadable<Known>;
  readonly saving;
  binds = false;
  pays = false;
  tried = false;
  bindBy = DEFAULT_REFERRAL.bindBy;
  at = DEFAULT_REFERRAL.at;
  whom = DEFAULT_REFERRAL.whom;
  applications = DEFAULT_REFERRAL.applications;
  ownOrders = false;
  ranks: readonly RankForm[] = [new RankForm()];
  readonly texts: Record<ReferralText, string> = {
    ...{ protectedFor: String(DEFAULT_REFERRAL.protectedFor), lasts: String(DEFAULT_REFERRAL.lasts), rate: '10' },
  };

  constructor(shop: Shop<never, 'viewReferralRules' | 'putReferralRules'>) {
    this.known = new Loadable(async () => {
      const known = await shop.admin.viewReferralRules({});
      runInAction(() => this.take(known));
      return known;
    });
    this.saving = new Task(shop, shop.admin.putReferralRules);
    makeAutoObservable(this, { known: false, saving: false, ranks: observableRef });
  }

  private take({ referral, commission, people }: Known): void {
    this.binds = referral !== undefined;
    this.pays = commission !== undefined;
    if (referral) {
      const { bindBy, at, whom, applications, protectedFor, lasts } = referral;
      Object.assign(this, { bindBy, at, whom, applications });
      Object.assign(this.texts, { protectedFor: String(protectedFor), lasts: lasts ? String(lasts) : '' });
    }
    if (!commission) return;
    this.ownOrders = commission.ownOrders;
    this.texts.rate = percentOf(commission.rate);
    this.ranks = commission.ranks.map((rank, i) => new RankForm(rank, people[i]));
  }

  switchBinding(on: boolean): void {
    this.binds = on;
  }
  switchPaying(on: boolean): void {
    this.pays = on;
  }
  choose<Part extends 'bindBy' | 'at' | 'whom'>(part: Part, choice: ReferralRule[Part]): void {
    Object.assign(this, { [part]: choice });
  }
  turn(which: 'applications' | 'ownOrders', on: boolean): void {
    this[which] = on;
  }
  write(field: ReferralText, value: string): void {
    this.texts[field] = field === 'rate' ? typedPercent(value) : value.replace(/\D/g, '').slice(0, 4);
  }

  get mayAdd(): boolean {
    return this.ranks.length < MOST_RANKS;
  }
  add(): void {
    if (this.mayAdd) this.ranks = [...this.ranks, new RankForm()];
  }
  /** The first one is where everybody begins. */
  remove(rank: RankForm): void {
    this.ranks = this.ranks.filter((one, i) => i === 0 || one !== rank);
  }

  get referral(): ReferralRule {
    const { bindBy, at, whom, applications, texts } = this;
    const protectedFor = bindBy === 'last' ? (whole(texts.protectedFor, 0, LONGEST) ?? 0) : 0;
    const lasts = texts.lasts === '' ? undefined : whole(texts.lasts, 1, LONGEST);
    return { bindBy, at, whom, applications, protectedFor, ...(lasts !== undefined && { lasts }) };
  }

  get rate(): number | undefined {
    return whole(this.texts.rate, 0, MOST_RATE * 100, 100);
  }

  get commission(): CommissionRule {
    const ranks = this.ranks.map((rank, i) => rank.read(i === 0));
    return { rate: this.rate ?? 0, ranks, ownOrders: this.ownOrders };
  }

  get wrongs(): readonly ReferralText[] {
    const { binds, pays, bindBy, texts } = this;
    const wrong: ReferralText[] = [];
    if (binds && bindBy === 'last' && whole(texts.protectedFor, 0, LONGEST) === undefined) wrong.push('protectedFor');
    if (binds && texts.lasts !== '' && whole(texts.lasts, 1, LONGEST) === undefined) wrong.push('lasts');
    if (pays && this.rate === undefined) wrong.push('rate');
    return wrong;
  }

  isWrong(field: ReferralText): boolean {
    return this.tried && this.wrongs.includes(field);
  }

  /** What is wrong with a rank, also beside the one before it. */
  wrongOf(rank: RankForm) {
    const at = this.ranks.indexOf(rank);
    return rank.wrongs(at === 0 ? undefined : this.ranks[at - 1]);
  }

  get isRight(): boolean {
    return this.wrongs.length === 0 && (!this.pays || this.ranks.every((rank) => this.wrongOf(rank).length === 0));
  }

  /** False: something is not right, was refused, or not answered. */
  async save(): Promise<boolean> {
    this.tried = true;
    if (!this.isRight) return false;
    const { ranks, ...rest } = this.commission;
    const commission = { ...rest, ranks: ranks.map((rank) => ({ ...rank })) };
    const asked = { referral: this.binds ? this.referral : null, commission: this.pays ? commission : null };
    return (await this.saving.run(asked)) !== undefined;
  }
}
