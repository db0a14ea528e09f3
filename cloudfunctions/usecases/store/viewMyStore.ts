import { shop as contract } from '@/contract/shop';
import type { MyStore, VisitCounts } from '@/contract/store';
import { refuseIf } from '@/domain/refusal';
import { MOST_PICKS, ofHundred, VISIT_DAYS } from '@/domain/store';
import { dayOf, days, type Instant, later } from '@/domain/time';
import { query, type View } from '../../door/query';
import type { Store } from '../../storage/stores';
import { show } from '../show';
import { badgeOf, pickViews, shutOf } from './storeViews';

export const viewMyStore = query(contract.viewMyStore, async (_, view) => {
  const { shop, caller, settings } = view;
  const { userId } = caller;
  const leads = (await shop.leaders.get(userId))?.status === 'active';
  refuseIf(leads || (await shop.staff.get(userId)) ? undefined : 'leader_needed');
  const { nickname = '', avatar = '' } = (await shop.users.get(userId)) ?? {};
  const store = leads ? await shop.stores.get(userId) : undefined;
  return {
    ...{ leaderId: userId, mustOpenAsStaff: !leads },
    suggested: { name: nickname, face: show(settings, avatar) },
    store: store && (await myStore(view, store, avatar)),
  };
});

async function myStore({ shop, settings, now }: View, store: Store, avatar: string): Promise<MyStore> {
  const { userId, name, story, claim, face, ownFace, isOpen, madeAt } = store;
  const picks = await shop.stores.picks(userId, { seen: false, after: 0, most: MOST_PICKS });
  const since = async (day: string): Promise<VisitCounts> => {
    const counts = await shop.storeFigures.visits(userId, day);
    const { people, ordered } = counts;
    return { ...counts, rate: people === 0 ? undefined : ofHundred(ordered, people) };
  };
  return {
    ...{ name, story, claim, ownFace, isOpen, madeAt, badge: badgeOf(store), shut: shutOf(store) },
    face: show(settings, ownFace === 'none' ? avatar : face),
    picks: await pickViews(shop, settings, picks, now),
    today: await since(dayOf(now)),
    month: await since(firstDay(now)),
  };
}

/** Of the days that visits are told for. */
export const firstDay = (now: Instant) => dayOf(later(now, -days(VISIT_DAYS - 1)));
