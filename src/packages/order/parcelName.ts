import type { ParcelView } from '@/contract/parts';
import type { Texts } from '@/texts/zh';

/** "包裹" where there is but one, else "第 2 包"; or that it was sent in exchange. */
export function parcelName(all: readonly ParcelView[], { id, isExchange }: ParcelView, texts: Texts['orders']): string {
  if (isExchange) return texts.parcel.exchange;
  const first = all.filter((parcel) => !parcel.isExchange);
  return first.length > 1 ? texts.parcel.nth(first.findIndex((parcel) => parcel.id === id) + 1) : texts.parcel.title;
}
