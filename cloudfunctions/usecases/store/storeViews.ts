import type { Badge, StorePick } from '@/contract/store';
import type { UserId } from '@/domain/id';
import type { RefusalCode } from '@/domain/refusal';
import { whyClosed as whyClosedTo } from '@/domain/store';
import type { Instant } from '@/domain/time';
import type { ShopSettings } from '../../platform/platform';
import type { PickRow, Store } from '../../storage/stores';
import type { Tables } from '../../storage/tables';
import { goodsCards } from '../goods/goodsCards';
import { show } from '../show';

/** Why others cannot see it, if they cannot. */
export const whyClosed = ({ isOpen, shutAt, status }: Store): RefusalCode | undefined =>
  whyClosedTo({ isOpen, isShut: shutAt !== null, leads: status === 'active' });

/** As others see them: a picture of one's own once it has passed the check, until then that of the profile. */
export async function facesOf(
  shop: Tables,
  settings: ShopSettings,
  stores: readonly Pick<Store, 'userId' | 'face' | 'ownFace'>[],
): Promise<Map<UserId, string>> {
  const people = await shop.users.named(stores.map(({ userId }) => userId));
  return new Map(
    stores.map(({ userId, face, ownFace }) => {
      const picture = ownFace === 'passed' ? face : (people.get(userId)?.avatar ?? '');
      return [userId, show(settings, picture)];
    }),
  );
}

export const badgeOf = ({ badge, badgeAt }: Pick<Store, 'badge' | 'badgeAt'>): Badge | undefined =>
  badge === null || badgeAt === null ? undefined : { words: badge, at: badgeAt };

export const shutOf = ({ shutBecause, shutAt }: Pick<Store, 'shutBecause' | 'shutAt'>) =>
  shutBecause === null || shutAt === null ? undefined : { because: shutBecause, at: shutAt };

/** Picks as cards, with what their owner says of them, in their order. */
export async function pickViews(
  shop: Tables,
  settings: ShopSettings,
  rows: readonly PickRow[],
  now: Instant,
): Promise<(StorePick & { readonly onSale: boolean })[]> {
  const cards = await goodsCards(
    shop,
    settings,
    rows.map((row) => ({ ...row, value: row.position })),
    now,
  );
  return rows.map(({ words, onSale }, i) => ({ goods: cards[i]!, words, onSale }));
}
