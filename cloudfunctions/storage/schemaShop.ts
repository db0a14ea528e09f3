import type { HomePart } from '@/domain/home';
import type { UserId } from '@/domain/id';
import type { ShopTextKind } from '@/domain/shopText';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import type { Json, Own } from './columns';

/** The home page that is worked on, and texts of the shop: part of Schema. */
export interface ShopTables {
  homeDrafts: Own & {
    parts: Json<readonly HomePart[]>;
    version: number;
    shownVersion: number | null; // That was shown last.
    savedAt: Instant;
    savedBy: UserId;
    shownAt: Instant | null;
    shownBy: UserId | null;
  };
  shopTexts: Own & { kind: ShopTextKind; words: Json<Words>; putAt: Instant };
}
