import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { AdminTemplate } from '@/contract/adminCoupons';
import type { TemplateId } from '@/domain/id';
import { type MembershipRule, MOST_CHECK_IN_DAYS, MOST_MEMBER_TIERS, type PointsRule } from '@/domain/member';
import { days } from '@/domain/time';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { TierForm, whole } from './tierForm';

export type GrowthText = 'keptFor' | 'growthYuan' | 'review' | 'streak';
export type PointsText = 'perYuan' | 'perFen' | 'most' | 'lasts' | 'checkIn';
type Gift = Pick<AdminTemplate, 'id' | 'title' | 'stage'>;
type Known = Awaited<ReturnType<Shop<never, 'viewMembership'>['admin']['viewMembership']>>;

/** Tiers and points as they are typed. Where nothing was ever set, a beginning is proposed. */
export class MembershipForm {
  readonly known: Loadable<Known>;
  readonly savingTiers;
  readonly savingPoints;
  tiersOn = false;
  pointsOn = false;
  byYear = true;
  tiers: readonly TierForm[] = [new TierForm()];
  readonly growth: Record<GrowthText, string> = { keptFor: '365', growthYuan: '1', review: '20', streak: '15' };
  readonly points: Record<PointsText, string> = {
    ...{ perYuan: '1', perFen: '1', most: '20', lasts: '365', checkIn: '5 5 5 10 10 10 30' },
  };

  gifts: ReadonlyMap<TemplateId, Gift> = new Map(); // The coupons that tiers give on birthdays.
  choosing: TierForm | undefined = undefined; //        The tier whose coupon is being chosen.

  constructor(shop: Shop<never, 'viewMembership' | 'viewTemplate' | 'putMembership' | 'putPoints'>) {
    this.known = new Loadable(async () => {
      const known = await shop.admin.viewMembership({});
      const chosen = new Set(known.membership?.tiers.flatMap(({ birthday }) => birthday ?? []));
      const gifts = await Promise.all([...chosen].map((templateId) => shop.admin.viewTemplate({ templateId })));
      runInAction(() => {
        this.gifts = new Map(gifts.map((gift) => [gift.id, gift]));
        this.take(known);
      });
      return known;
    });
    this.savingTiers = new Task(shop, shop.admin.putMembership);
    this.savingPoints = new Task(shop, shop.admin.putPoints);
    makeAutoObservable(this, {
      known: false,
      savingTiers: false,
      savingPoints: false,
      tiers: observableRef,
      gifts: observableRef,
    });
  }

  private take({ membership, points, people }: Known): void {
    this.tiersOn = membership !== undefined;
    this.pointsOn = points !== undefined;
    if (membership) {
      const { tiers, keptFor, growth } = membership;
      this.tiers = tiers.map((tier, i) => new TierForm(tier, people[i]));
      Object.assign(this.growth, {
        ...{ keptFor: String(Math.round(keptFor / days(1))), growthYuan: String(growth.perYuan) },
        ...{ review: String(growth.review), streak: String(growth.streak) },
      });
    }
    if (!points) return;
    const { perYuan, perFen, most, lasts, checkIn } = points;
    this.byYear = lasts.by === 'next_year';
    Object.assign(this.points, {
      ...{ perYuan: String(perYuan), perFen: String(perFen), most: String(most / 100), checkIn: checkIn.join(' ') },
      ...(lasts.by === 'days' && { lasts: String(lasts.days) }),
    });
  }

  switchTiers(on: boolean): void {
    this.tiersOn = on;
  }
  switchPoints(on: boolean): void {
    this.pointsOn = on;
  }
  endByYear(on: boolean): void {
    this.byYear = on;
  }
  grow(field: GrowthText, value: string): void {
    this.growth[field] = value.replace(/\D/g, '').slice(0, 6);
  }
  score(field: PointsText, value: string): void {
    this.points[field] = value.replace(field === 'checkIn' ? /[^\d ]/g : /\D/g, '').slice(0, 120);
  }

  chooseGift(tier: TierForm | undefined): void {
    this.choosing = tier;
  }
  /** Nothing: this tier gives none. */
  give(gift: Gift | undefined): void {
    if (gift) this.gifts = new Map([...this.gifts, [gift.id, gift]]);
    this.choosing?.giveOnBirthday(gift?.id);
    this.choosing = undefined;
  }
  giftOf({ birthday }: TierForm): Gift | undefined {
    return birthday && this.gifts.get(birthday);
  }

  get mayAdd(): boolean {
    return this.tiers.length < MOST_MEMBER_TIERS;
  }
  add(): void {
    if (this.mayAdd) this.tiers = [...this.tiers, new TierForm()];
  }
  remove(tier: TierForm): void {
    if (this.tiers.length > 1) this.tiers = this.tiers.filter((one) => one !== tier);
  }

  /** Nothing where something of it is not right; `off` where it is to be switched off. */
  get membership(): MembershipRule | 'off' | undefined {
    if (!this.tiersOn) return 'off';
    const tiers = this.tiers.flatMap(({ tier }) => tier ?? []);
    const isRising = tiers.every(({ from }, i) => i === 0 || from > tiers[i - 1]!.from);
    const kept = whole(this.growth.keptFor, 30, 1_100);
    const perYuan = whole(this.growth.growthYuan, 0, 100);
    const review = whole(this.growth.review, 0, 10_000);
    const streak = whole(this.growth.streak, 0, 10_000);
    if (tiers.length < this.tiers.length || !isRising || kept === undefined) return undefined;
    if (perYuan === undefined || review === undefined || streak === undefined) return undefined;
    return { tiers, keptFor: days(kept), growth: { perYuan, review, streak } };
  }

  get pointsRule(): PointsRule | 'off' | undefined {
    if (!this.pointsOn) return 'off';
    const perYuan = whole(this.points.perYuan, 0, 100);
    const perFen = whole(this.points.perFen, 1, 1_000);
    const most = whole(this.points.most, 0, 10_000, 100);
    const last = whole(this.points.lasts, 30, 1_100);
    const rewards = this.points.checkIn.split(' ').filter(Boolean).map(Number);
    const isRow = rewards.length <= MOST_CHECK_IN_DAYS && rewards.every((one) => one <= 10_000);
    if (perYuan === undefined || perFen === undefined || most === undefined || !isRow) return undefined;
    if (!this.byYear && last === undefined) return undefined;
    const lasts = this.byYear ? { by: 'next_year' as const } : { by: 'days' as const, days: last! };
    return { perYuan, perFen, most, lasts, checkIn: rewards };
  }

  /** Of both, which are saved one after the other. */
  get saving() {
    const { savingTiers, savingPoints } = this;
    return {
      running: savingTiers.running || savingPoints.running,
      failed: savingTiers.failed ?? savingPoints.failed,
    };
  }

  get isRight(): boolean {
    return this.membership !== undefined && this.pointsRule !== undefined;
  }

  /** False: something is not right, or was not answered. */
  async save(): Promise<boolean> {
    const { membership, pointsRule } = this;
    if (!membership || !pointsRule) return false;
    const tiers = await this.savingTiers.run(membership === 'off' ? {} : { rule: unreadonly(membership) });
    if (!tiers) return false;
    const points = await this.savingPoints.run(
      pointsRule === 'off' ? {} : { rule: { ...pointsRule, checkIn: [...pointsRule.checkIn] } },
    );
    return points !== undefined;
  }
}

const unreadonly = (rule: MembershipRule) => ({ ...rule, tiers: rule.tiers.map((tier) => ({ ...tier })) });
