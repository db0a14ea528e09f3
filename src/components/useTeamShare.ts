import { useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { TeamView } from '@/contract/team';
import type { TeamId } from '@/domain/id';
import { pathTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { LiveCard, makePlain } from '@/stores/liveCard';
import { sharing, withCode } from '@/stores/sharing';
import { useShop } from '@/stores/shop';
import { shareTeam } from './shareTeam';

/**
 * For a page with a team: gives what its onShareAppMessage gives back. Each card has a link of its own, and cards that
 * are sent by who sits in the team change in the chat. The page needs a ShareCanvas.
 */
export function useTeamShare(team: TeamView | undefined, pathOf: (teamId: TeamId) => string = pathTo.team) {
  const shop = useShop();
  const texts = useTexts();
  const say = useWords();
  const [card] = useState(() => new LiveCard(shop));
  const live = team?.status === 'open' && team.mine?.paid ? team.id : undefined;
  const members = team?.seats.filter(({ paid }) => paid).length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when somebody has sat down
  useEffect(() => void card.prepare(live), [card, live, members]);
  useDidShow(() => void card.back());
  return (shown: TeamView, title?: string) => {
    const { code } = sharing.link(shop, { kind: 'team', teamId: shown.id }, undefined, card.take());
    return shareTeam(shown, texts, say, withCode(pathOf(shown.id), code), title);
  };
}

/** For every other page that shares: so that WeChat says from which group its card is opened. */
export const usePlainShare = () => useDidShow(() => void makePlain());
