import type { ShopId, UserId } from '@/domain/id';

export interface Uploader {
  readonly shopId: ShopId;
  readonly userId: UserId;
}

/** Folders of the cloud that phones upload into. None says whose it is; this server alone can tell. */
export interface Folders {
  /** Another one each time, `uploads/<chance>/<proof>`: two of the same person have nothing in common. */
  fresh(owner: Uploader): string;
  /** Whether that file lies in a folder that was made for this person, and in this shop's own cloud where it is known. */
  holds(owner: Uploader, fileId: string): boolean;
}
