import type { TeamView } from '@/contract/team';
import { seatsFree } from '@/domain/team';
import type { Words } from '@/domain/words';
import { pathTo } from '@/navigation';
import { money, roundMoney } from '@/texts/money';
import type { Texts } from '@/texts/zh';
import { teamCard } from './cardOf';
import { cardPicture } from './cardPicture';

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
  team: TeamView,
  texts: Pick<Texts, 'share' | 'kinds'>,
  say: (words: Words) => string,
  path = pathTo.team(team.id),
  title = titleOf(team, texts.share, say),
) {
  const card = { title, path, imageUrl: team.wide };
  return withPicture(card, cardPicture(teamCard(team, texts)));
}

/** What the card says above its picture. A saving is named only where everybody in the team will have it. */
export function titleOf(team: TeamView, share: Texts['share'], say: (words: Words) => string): string {
  const title = say(team.title);
  const { status, rule, size, lowest } = team;
  const saves = team.saves > 0 ? money(team.saves) : undefined;
  if (status === 'lapsed') return share.over(title);
  if (status === 'formed' || status === 'settling') {
    if (rule.kind === 'lottery') return status === 'formed' ? share.drawn(title) : share.drawing(title);
    return saves && status === 'formed' ? share.formed(title, saves) : share.formedPlain(title);
  }
  const free = seatsFree(team);
  if (free === 0) return share.held(title);
  if (rule.kind === 'lottery') return share.lottery(title, size, rule.winners, free);
  if (rule.kind === 'ladder') return share.ladder(title, roundMoney(lowest));
  if (rule.kind === 'newcomers') return share.newcomers(title, free);
  return saves ? share.open(title, free, saves) : share.openPlain(title, free);
}
