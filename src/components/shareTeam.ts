import type { TeamCard, TeamView } from '@/contract/team';
import type { Words } from '@/domain/words';
import { pathTo } from '@/navigation';
import type { Texts } from '@/texts/zh';
import { teamCard } from './cardOf';
import { cardPicture } from './cardPicture';
import { teamTitle } from './cardTitles';

/** What onShareAppMessage gives back. */
interface Shared {
  readonly title: string;
  readonly path: string;
  readonly imageUrl?: string;
}

/** The card as it goes out at once, and the same with the picture that is being drawn, should it come in time. */
export const withPicture = (card: Shared, picture: Promise<string | undefined>) => ({
  ...card,
  promise: picture.then((imageUrl) => (imageUrl ? { ...card, imageUrl } : card)),
});

/**
 * The card of a team: what onShareAppMessage gives back. The picture is drawn when it is asked for; until then, or when
 * that takes too long, the goods' own picture is on it. The page needs a ShareCanvas.
 */
export function shareTeam(
  team: TeamCard & Pick<TeamView, 'alone' | 'wide'>,
  texts: Pick<Texts, 'share' | 'kinds'>,
  say: (words: Words) => string,
  path = pathTo.team(team.id),
  title = teamTitle(team, texts.share, say),
) {
  const card = { title, path, imageUrl: team.wide };
  return withPicture(card, cardPicture(teamCard(team, texts)));
}
