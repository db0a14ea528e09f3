import { makeAutoObservable } from 'mobx';
import type { TemplateId } from '@/domain/id';
import type { Tier } from '@/domain/member';
import { hours } from '@/domain/time';

export type TierText = 'zh' | 'en' | 'from' | 'off' | 'times' | 'freights' | 'early';
const DECIMALS: ReadonlySet<TierText> = new Set<TierText>(['off', 'times']);

/** A tier as it is typed: discounts in percent, points as times, in hours. */
export class TierForm {
  readonly texts: Record<TierText, string>;
  memberPrices: boolean;
  birthday: TemplateId | undefined; // The coupon that comes with a birthday.

  constructor(
    tier?: Tier,
    readonly people = 0, // Who have won it.
  ) {
    const { name, from = 0, off = 0, pointsRate = 10_000, freights = 0, earlyBy = 0 } = tier ?? {};
    this.texts = {
      ...{ zh: name?.zh ?? '', en: name?.en ?? '', from: String(from), off: String(off / 100) },
      ...{ times: String(pointsRate / 10_000), freights: String(freights), early: String(earlyBy / hours(1)) },
    };
    this.memberPrices = tier?.memberPrices ?? false;
    this.birthday = tier?.birthday;
    makeAutoObservable(this, { people: false });
  }

  write(field: TierText, value: string): void {
    const isName = field === 'zh' || field === 'en';
    this.texts[field] = isName ? value : value.replace(DECIMALS.has(field) ? /[^\d.]/g : /\D/g, '').slice(0, 9);
  }

  sell(memberPrices: boolean): void {
    this.memberPrices = memberPrices;
  }

  giveOnBirthday(birthday: TemplateId | undefined): void {
    this.birthday = birthday;
  }

  /** Nothing where something of it is not right. */
  get tier(): Tier | undefined {
    const { zh, en, from, off, times, freights, early } = this.texts;
    const name = { zh: zh.trim(), en: en.trim() || zh.trim() };
    const counts = [
      whole(from, 0, 100_000_000),
      whole(off, 0, 9_000, 100),
      whole(times, 10_000, 100_000, 10_000),
      whole(freights, 0, 31),
      whole(early, 0, 168),
    ];
    if (name.zh === '' || name.zh.length > 8 || name.en.length > 16 || counts.some((one) => one === undefined)) {
      return undefined;
    }
    const [least, less, pointsRate, parcels, ahead] = counts as [number, number, number, number, number];
    return {
      ...{ name, from: least, off: less, memberPrices: this.memberPrices, pointsRate, freights: parcels },
      ...{ birthday: this.birthday, earlyBy: hours(ahead) },
    };
  }
}

/** What was typed, `times` as much and within these; nothing where it is no such number. */
export function whole(text: string, least: number, most: number, times = 1): number | undefined {
  const count = Math.round(Number(text) * times);
  return text.trim() !== '' && Number.isSafeInteger(count) && count >= least && count <= most ? count : undefined;
}
