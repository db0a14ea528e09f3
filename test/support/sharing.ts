import { createHash } from 'node:crypto';
import type { UserId } from '@/domain/id';
import type { FROM_PHONE, Shared } from '@/domain/share';
import { makeShare } from '../../cloudfunctions/usecases/share/makeShare';
import { openShare } from '../../cloudfunctions/usecases/share/openShare';
import type { TestShop } from './shop';

/** A code that is the same for the same words. */
export const codeOf = (words: string) => createHash('sha256').update(words).digest('hex').slice(0, 10);

interface Sharing {
  readonly code?: string;
  readonly from?: string;
  readonly channel?: (typeof FROM_PHONE)[number];
}

/** People who share and open links, from chat groups or not. */
export function sharingIn(shop: TestShop) {
  const as = (who: UserId, openGId?: string) => ({ ...shop.as(who), ...(openGId && { openGId }) });
  let made = 0;
  return {
    as,
    async share(who: UserId, what: Shared, { code, from, channel = 'card' }: Sharing = {}): Promise<string> {
      made += 1;
      const drawn = code ?? codeOf(`${shop.shopId} ${made}`);
      const asked = { requestId: shop.newRequest(), code: drawn, what, channel, ...(from && { from }) };
      await makeShare(asked, as(who), shop.platform);
      return drawn;
    },
    open: (who: UserId, code: string, openGId?: string) =>
      openShare({ requestId: shop.newRequest(), code }, as(who, openGId), shop.platform),
  };
}
