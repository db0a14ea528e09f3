import type { GoodsId, UserId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { Later, Own } from './columns';

/** Storefronts, what is picked for them, and who came: part of Schema. */
export interface StoreTables {
  storefronts: Own & {
    userId: UserId;
    name: string;
    story: string;
    claim: string;
    face: string; // Of its own; empty: that of the profile.
    ownFace: OwnFace;
    badge: Later<string | null>;
    badgeOf: Later<string | null>; // The claim that it was given for.
    badgeBy: Later<UserId | null>;
    badgeAt: Later<Instant | null>;
    isOpen: boolean;
    shutBecause: Later<string | null>;
    shutBy: Later<UserId | null>;
    shutAt: Later<Instant | null>;
    madeAt: Instant;
  };
  storefrontPicks: Own & { userId: UserId; goodsId: GoodsId; words: string; position: number };
  storeVisits: Own & {
    userId: UserId; // Whose storefront.
    day: string; //    In Beijing: 2026-11-21.
    visitorId: UserId;
    times: number;
    firstAt: Instant;
    lastAt: Instant;
  };
}

export type OwnFace = 'none' | 'asked' | 'passed' | 'risky';
