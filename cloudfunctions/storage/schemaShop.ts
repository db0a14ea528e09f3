import type { ReturnTo } from '@/domain/afterSale';
import type { HomePart } from '@/domain/home';
import type { ShopId, UserId } from '@/domain/id';
import type { LeadsTo, Message, ToldBy, ToldFacts } from '@/domain/message';
import type { Licence, ShopService, ShopTextKind } from '@/domain/shopText';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import type { Json, LaterJson, Own } from './columns';

/** What the shop says of itself and to people, and the home page that is worked on: part of Schema. */
export interface ShopTables {
  shops: {
    id: ShopId;
    name: string;
    home: Json<readonly HomePart[]>;
    returnTo: LaterJson<ReturnTo>;
    notice: LaterJson<Words>;
    service: LaterJson<ShopService>;
    licences: LaterJson<readonly Licence[]>;
  };
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
  inbox: Own & {
    id: string;
    userId: UserId;
    message: Message;
    facts: Json<ToldFacts>;
    leadsTo: Json<LeadsTo>;
    way: ToldBy;
    at: Instant;
    toldAt: Instant | null; // To WeChat.
    readAt: Instant | null;
  };
  messageChoices: Own & { userId: UserId; quiet: boolean; off: Json<readonly Message[]> };
}
