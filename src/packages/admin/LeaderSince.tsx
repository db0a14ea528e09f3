import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { ShopLeader } from '@/contract/adminLeaders';
import { useTexts, useWords } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { dayText } from '@/texts/when';

/** Since when he is what he is, and his rank. */
export const LeaderSince = observer(function LeaderSince({ leader }: { readonly leader: ShopLeader }) {
  const { adminLeaders: texts } = useTexts();
  const say = useWords();
  const { clock, language } = useShop();
  const [now] = useState(clock.now);
  const { status, askedAt, since, leftAt, rank } = leader;
  const day = (at: typeof askedAt) => dayText(at, now, language.name);
  if (status === 'invited') return texts.invitedAt(day(askedAt));
  if (status === 'left' && leftAt !== undefined) return texts.leftAt(day(leftAt));
  if (status !== 'active' || since === undefined) return texts.askedAt(day(askedAt));
  return [rank && say(rank), texts.since(day(since))].filter(Boolean).join(' · ');
});
