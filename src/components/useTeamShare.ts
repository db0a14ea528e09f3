import { useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { TeamView } from '@/contract/team';
import { useTexts, useWords } from '@/stores/language';
import { LiveCard, makePlain } from '@/stores/liveCard';
import { sharing } from '@/stores/sharing';
import { useShop } from '@/stores/shop';
import { shareTeam } from './shareTeam';

/**
 * For a page with a team: gives what its onShareAppMessage gives back. Each card has a link of its own, and cards that
 * are sent by who sits in the team change in the chat. The page needs a ShareCanvas.
 */
export function useTeamShare(team: TeamView | undefined) {
  const shop = useShop();
  const texts = useTexts();
  const say = useWords();
  const [card] = useState(() => new LiveCard(shop));
  const live = team?.status === 'open' && team.mine?.paid ? team.id : undefined;
  const members = team?.seats.filter(({ paid }) => paid).length;
  useEffect(() => void card.prepare(live), [card, live, members]); // Anew when somebody has sat down.
  useDidShow(() => void card.back());
  return (shown: TeamView) => {
    const { path } = sharing.link(shop, { kind: 'team', teamId: shown.id }, 'card', card.take());
    return shareTeam(shown, texts, say, path);
  };
}

/** For every other page that shares: so that WeChat says from which group its card is opened. */
export const usePlainShare = () => useDidShow(() => void makePlain());
